/** `npm run bench`: the product's language server beside a plain Langium server, in one run, over real stdio. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { benchBibliography } from "./bibliography.ts";
import { productBundle, yardstickBundle } from "./bundles.ts";
import { type GeneratedReview, generateReview } from "./generate.ts";
import { measureRuns, type Run, type Subject, seededProblems } from "./measure.ts";
import { benchPreview } from "./preview/preview.ts";
import { type ServerName, type SizeResult, sentencesOf, serverNames, tableOf, verdictsOf } from "./report.ts";

const usage = `Usage: npm run bench -- [--quick | --bibliography | --preview] [--product FILE]

  --quick          5 rounds of 60 edits (otherwise 11 of 200), fewer where they would take over 3 minutes
  --bibliography   a bibliography of 10,000 entries instead, beside a scan of its file
  --preview        causal webs instead: the layout beside Graphviz dot, ELK and dagre, and edits in the editor
  --product FILE   measure this server bundle in the product's place, without building

Ends with 0 when every limit holds, with 1 when one is exceeded or a server gives no answer.`;

const sizes = [338, 10_000];

interface Options {
  readonly rounds: number;
  /** No round is begun that would end later, in milliseconds from the start; but one there is always. */
  readonly within: number;
  readonly edits: number;
  readonly product: string | undefined;
  readonly bibliography: boolean;
  readonly preview: boolean;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.preview) return benchPreview();
  if (options.bibliography) return benchBibliography([options.product ?? productBundle(), "--stdio"]);
  const servers: Readonly<Record<ServerName, readonly string[]>> = {
    product: [options.product ?? productBundle(), "--stdio"],
    plain: [await yardstickBundle("plain"), "--stdio"],
    least: [await yardstickBundle("least"), "--stdio"],
  };
  const folder = await realpath(await mkdtemp(join(tmpdir(), "cmoc-bench-")));
  try {
    return await tell(await compare(servers, folder, options), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: "boolean", default: false },
        bibliography: { type: "boolean", default: false },
        preview: { type: "boolean", default: false },
        product: { type: "string" },
      },
    });
    const product = values.product === undefined ? undefined : resolve(values.product);
    if (product !== undefined && !existsSync(product)) return `There is no ${product}.`;
    const { bibliography, preview } = values;
    return values.quick
      ? { rounds: 5, within: 160_000, edits: 60, product, bibliography, preview }
      : { rounds: 11, within: 3_600_000, edits: 200, product, bibliography, preview };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function writeReview(review: GeneratedReview, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of [...review.files, review.bibliography]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

interface NamedSubject extends Subject {
  readonly name: ServerName;
  readonly statements: number;
}

/** Each round has a run of each server at each size, key by key in turn, and begins with another of them. */
async function compare(
  servers: Readonly<Record<ServerName, readonly string[]>>,
  folder: string,
  { rounds, within, edits }: Options,
): Promise<readonly SizeResult[]> {
  const subjects: NamedSubject[] = [];
  const results: { statements: number; seededProblems: number; runs: Record<ServerName, Run[]> }[] = [];
  for (const statements of sizes) {
    const review = generateReview({ statements });
    const home = join(folder, String(statements));
    await writeReview(review, home);
    const problems = review.files.reduce((sum, file) => sum + seededProblems(file), 0);
    results.push({ statements, seededProblems: problems, runs: { product: [], plain: [], least: [] } });
    for (const name of serverNames) {
      subjects.push({ name, statements, command: servers[name], folder: home, review });
    }
  }
  let longest = 0;
  for (let round = 1; round <= rounds; round++) {
    const begun = performance.now();
    if (begun + longest > within) {
      process.stderr.write(`No time for more than ${round - 1} of ${rounds} rounds\n`);
      break;
    }
    process.stderr.write(`Round ${round} of ${rounds}\n`);
    const order = round % 2 === 1 ? subjects : subjects.toReversed();
    for (const [{ name, statements }, run] of await measureRuns(order, { edits })) {
      results.find((result) => result.statements === statements)?.runs[name].push(run);
    }
    longest = Math.max(longest, performance.now() - begun);
  }
  return results;
}

async function tell(results: readonly SizeResult[], options: Options): Promise<number> {
  const verdicts = verdictsOf(results);
  for (const result of results) console.log(`\n${tableOf(result)}`);
  console.log(`\n${sentencesOf(verdicts)}`);
  const out = resolve(import.meta.dirname, "../../out/bench.json");
  await mkdir(dirname(out), { recursive: true });
  const machine = { node: process.version, platform: process.platform, arch: process.arch };
  await writeFile(out, `${JSON.stringify({ machine, options, verdicts, results }, null, 2)}\n`);
  console.log(`\nEvery single time is in ${out}`);
  return verdicts.every(({ holds }) => holds) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

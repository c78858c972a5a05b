/** `npm run bench`: the product's language server beside a plain Langium server, in one run, over real stdio. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { plainBundle, productBundle } from "./bundles.ts";
import { type GeneratedReview, generateReview } from "./generate.ts";
import { measureRuns, type Run, seededProblems } from "./measure.ts";
import { type ServerName, type SizeResult, sentencesOf, tableOf, verdictsOf } from "./report.ts";

const usage = `Usage: npm run bench -- [--quick] [--product FILE]

  --quick          5 runs of each server and 60 edits a run (otherwise 11 and 200)
  --product FILE   measure this server bundle in the product's place, without building

Ends with 0 when every limit holds, with 1 when one is exceeded or a server gives no answer.`;

const sizes = [338, 10_000];

interface Options {
  readonly repeats: number;
  readonly edits: number;
  readonly product: string | undefined;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  const servers: Readonly<Record<ServerName, readonly string[]>> = {
    product: [options.product ?? productBundle(), "--stdio"],
    plain: [await plainBundle(), "--stdio"],
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
      options: { quick: { type: "boolean", default: false }, product: { type: "string" } },
    });
    const product = values.product === undefined ? undefined : resolve(values.product);
    if (product !== undefined && !existsSync(product)) return `There is no ${product}.`;
    return values.quick ? { repeats: 5, edits: 60, product } : { repeats: 11, edits: 200, product };
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

/** Each round has a run of each server at each size; the servers take turns in going first. */
async function compare(
  servers: Readonly<Record<ServerName, readonly string[]>>,
  folder: string,
  { repeats, edits }: Options,
): Promise<readonly SizeResult[]> {
  const reviews = sizes.map((statements) => {
    const review = generateReview({ statements });
    const runs: Record<ServerName, Run[]> = { product: [], plain: [] };
    return { statements, review, home: join(folder, String(statements)), runs };
  });
  for (const { review, home } of reviews) await writeReview(review, home);
  const turns: readonly ServerName[] = ["product", "plain"];
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const { statements, review, home, runs } of reviews) {
      process.stderr.write(`round ${repeat + 1} of ${repeats}, ${statements} statements\n`);
      const order = (repeat % 2 === 0 ? turns : turns.toReversed()).map((name) => ({
        name,
        command: servers[name],
      }));
      for (const [name, run] of await measureRuns({ servers: order, folder: home, review, edits })) {
        runs[name].push(run);
      }
    }
  }
  return reviews.map(({ statements, review, runs }) => {
    const seeded = review.files.reduce((sum, file) => sum + seededProblems(file), 0);
    return { statements, seededProblems: seeded, runs };
  });
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

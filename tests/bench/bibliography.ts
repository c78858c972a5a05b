/**
 * `npm run bench -- --bibliography`: a bibliography of 10,000 entries and 10 MB, over real stdio, beside a process that
 * reads the file and scans it once for entries, in one run.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";
import { initializeParams } from "./initialize-params.ts";
import { type Random, seededRandom } from "./random.ts";
import { percentile } from "./report.ts";

const ENTRIES = 10_000;
const EDITS = 30;
const ROUNDS = 5;
const PATIENCE = 60_000;

const SURNAMES =
  "Adeyemi Bauer Castillo Dubois Eriksen Fischer Garcia Hart Ibrahim Jensen Kaur Lindqvist Moreau Nakamura Okafor Patel".split(
    " ",
  );
const WORDS =
  "trust partnership leadership mergers networks conflict learning between among clinics hospitals patients staff teams of in the and for how why what makes work over time under pressure regional national shared aims".split(
    " ",
  );

/** 10,000 entries with abstracts, always the same: about 10 MB. */
export function largeBibliography(entries = ENTRIES): string {
  const random = seededRandom(2026);
  let text = "";
  for (let at = 0; at < entries; at++) {
    const first = random.of(SURNAMES);
    text += `@article{${keyOf(at)},
  author = {${first}, ${random.of(["Ana", "Ben", "Chi"])} and ${random.of(SURNAMES)}, {\\'E}mile and van der ${random.of(SURNAMES)}, Kim},
  title = {${sentence(random, 10)}: A Study of ${at} Cases in the {NHS}},
  journal = {Journal of ${random.of(WORDS)} and ${random.of(WORDS)}},
  year = {${1985 + random.below(40)}},
  volume = {${1 + random.below(60)}},
  pages = {${1 + random.below(300)}--${310 + random.below(90)}},
  doi = {10.1000/${keyOf(at)}},
  abstract = {${Array.from({ length: 8 }, () => sentence(random, 13)).join(". ")}.}
}

`;
  }
  return text;
}

function keyOf(at: number): string {
  return `source${String(at).padStart(5, "0")}`;
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.of(WORDS)).join(" ");
}

/** Reads a file and scans it once for entries, with the product's own scanner, in a process of its own. */
const SCANNER = `
import { readFileSync } from "node:fs";
import { readBibliography } from "./language/bibliography/read-bibliography.ts";
const begun = performance.now();
const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(process.argv[2] ?? ""));
const found = readBibliography("bibtex", text).entries.size;
console.log(JSON.stringify({ found, time: performance.now() - begun }));
`;

async function buildScanner(folder: string): Promise<string> {
  const outfile = join(folder, "scanner.cjs");
  await build({
    stdin: { contents: SCANNER, resolveDir: resolve(import.meta.dirname, "../.."), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    logLevel: "warning",
  });
  return outfile;
}

function scanOnce(scanner: string, file: string): number {
  const said = execFileSync(process.execPath, [scanner, file], { encoding: "utf8" });
  const { found, time } = JSON.parse(said) as { found: number; time: number };
  if (found !== ENTRIES) throw new Error(`The scan found ${found} entries.`);
  return time;
}

interface Round {
  /** Reading the file and scanning it once for entries, in a fresh process. */
  readonly scan: number;
  /** From telling the server to begin to the answers to all three questions, in a fresh process. */
  readonly usable: number;
  /** From an edit of one entry to the diagnostics of the new text. */
  readonly edits: readonly number[];
  /** The same, of a new text for the whole file. */
  readonly whole: readonly number[];
  readonly completion: number;
  /** The first completion by words of a title, for which every entry is looked at. */
  readonly byWords: number;
  readonly hover: number;
  readonly shown: number;
}

/** Measures a server (what to give Node); 0 where every limit holds. */
export async function benchBibliography(server: readonly string[]): Promise<number> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "cmoc-bench-")));
  try {
    const text = largeBibliography();
    await writeFile(join(folder, "references.bib"), text);
    await writeFile(join(folder, "review.cmoc"), REVIEW);
    const scanner = await buildScanner(folder);
    const rounds: Round[] = [];
    for (let at = 0; at < ROUNDS; at++) {
      process.stderr.write(`Round ${at + 1} of ${ROUNDS}\n`);
      rounds.push(await round(server, scanner, folder, text));
    }
    return await tell(rounds, text.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const CITED = keyOf(7777);
const REVIEW = `review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@${CITED}]\n`;
const LINE = 3;
const CHARACTER = "cmoc: a -> b -> c [@sour".length;

async function round(
  server: readonly string[],
  scanner: string,
  folder: string,
  text: string,
): Promise<Round> {
  const scan = scanOnce(scanner, join(folder, "references.bib"));
  const child = spawn(process.execPath, server, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  try {
    const { heard, begun } = await begin(connection, folder);
    const at = {
      textDocument: { uri: uriIn(folder, "review.cmoc") },
      position: { line: LINE, character: CHARACTER },
    };
    await open(connection, at.textDocument.uri, "cmoc", REVIEW);
    await until(async () => (await listed(connection, at)).some(({ label }) => label.includes(CITED)));
    await until(async () =>
      JSON.stringify(await connection.sendRequest("textDocument/hover", at)).includes("10.1000"),
    );
    await until(async () =>
      JSON.stringify(await connection.sendRequest("textDocument/definition", at)).includes(".bib"),
    );
    const usable = performance.now() - begun;

    await change(connection, heard, at.textDocument.uri, 2, {
      text: REVIEW.replace(CITED, "hospitals cases 77"),
    });
    const byWords = await timed(() => listed(connection, at));
    await change(connection, heard, at.textDocument.uri, 3, { text: REVIEW });

    const completions: number[] = [];
    const hovers: number[] = [];
    let shown = 0;
    for (let turn = 0; turn < 10; turn++) {
      const completing = async () => {
        shown = (await listed(connection, at)).length;
      };
      completions.push(await timed(completing));
      hovers.push(await timed(() => connection.sendRequest("textDocument/hover", at)));
    }

    const uri = uriIn(folder, "references.bib");
    await open(connection, uri, "bibtex", text);
    await until(async () => heard.get(uri) === 1);
    const edits = await edit(connection, heard, uri, text);
    const whole: number[] = [];
    for (let version = EDITS + 2; version < EDITS + 5; version++) {
      // Every entry is another one than before.
      const anew = text.replaceAll("Journal of", `Annals ${version} of`);
      whole.push(await change(connection, heard, uri, version, { text: anew }));
    }
    const middle = (times: readonly number[]) => percentile(times, 0.5);
    return {
      scan,
      usable,
      edits,
      whole,
      completion: middle(completions),
      byWords,
      hover: middle(hovers),
      shown,
    };
  } finally {
    connection.dispose();
    child.kill();
  }
}

type Heard = ReadonlyMap<string, number>;

async function begin(
  connection: ProtocolConnection,
  folder: string,
): Promise<{ readonly heard: Heard; readonly begun: number }> {
  const heard = new Map<string, number>();
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => null),
  );
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version }: { uri: string; version?: number }) => {
      heard.set(uri, version ?? 0);
    },
  );
  connection.listen();
  await connection.sendRequest("initialize", initializeParams(folder, "push"));
  const begun = performance.now();
  await connection.sendNotification("initialized", {});
  return { heard, begun };
}

function open(connection: ProtocolConnection, uri: string, languageId: string, text: string): Promise<void> {
  return connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
}

interface Listed {
  readonly label: string;
}

async function listed(connection: ProtocolConnection, at: object): Promise<readonly Listed[]> {
  const answer = await connection.sendRequest<{ items: Listed[] } | Listed[] | null>(
    "textDocument/completion",
    at,
  );
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

/** A letter in a title, now of one entry and now of another. */
async function edit(
  connection: ProtocolConnection,
  heard: Heard,
  uri: string,
  text: string,
): Promise<readonly number[]> {
  const lines = text.split("\n");
  const titles = lines.flatMap((line, number) => (line.startsWith("  title") ? [number] : []));
  const times: number[] = [];
  for (let version = 2; version < EDITS + 2; version++) {
    const line = titles[(version * 997) % titles.length] ?? 0;
    const place = { line, character: "  title = {".length };
    times.push(
      await change(connection, heard, uri, version, { range: { start: place, end: place }, text: "x" }),
    );
    await pause(20);
  }
  return times;
}

async function change(
  connection: ProtocolConnection,
  heard: Heard,
  uri: string,
  version: number,
  content: object,
): Promise<number> {
  return timed(async () => {
    const params = { textDocument: { uri, version }, contentChanges: [content] };
    await connection.sendNotification("textDocument/didChange", params);
    await until(async () => heard.get(uri) === version);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("The server gave no answer.");
    await pause(1);
  }
}

function uriIn(folder: string, name: string): string {
  return URI.file(join(folder, name)).toString();
}

async function tell(rounds: readonly Round[], length: number): Promise<number> {
  const middle = (of: (round: Round) => number) => percentile(rounds.map(of), 0.5);
  const rows: [string, string][] = [
    [`${ENTRIES.toLocaleString("en")} entries`, `${(length / 1e6).toFixed(1)} MB`],
    ["reading the file and scanning it once", milliseconds(middle(({ scan }) => scan))],
    ["start to keys completed, hovered, jumped to", milliseconds(middle(({ usable }) => usable))],
    ["edit of one entry to diagnostics, median", milliseconds(middle(({ edits }) => percentile(edits, 0.5)))],
    ["a new text of all entries to diagnostics", milliseconds(middle(({ whole }) => percentile(whole, 0.5)))],
    ["first completion by words of a title", milliseconds(middle(({ byWords }) => byWords))],
    ["completion", milliseconds(middle(({ completion }) => completion))],
    ["hover", milliseconds(middle(({ hover }) => hover))],
    ["references in a completion", String(Math.max(...rounds.map(({ shown }) => shown)))],
  ];
  const verdicts: [claim: string, ratio: number, limit: number][] = [
    ["usable / read and scanned once", middle(({ usable, scan }) => usable / scan), 3],
    [
      "edit of one entry / a new text",
      middle(({ edits, whole }) => percentile(edits, 0.5) / percentile(whole, 0.5)),
      0.25,
    ],
    ["references in a completion / 100", Math.max(...rounds.map(({ shown }) => shown)) / 100, 1],
  ];
  console.log(`\n${rows.map(([name, value]) => `${name.padEnd(46)}${value.padStart(10)}`).join("\n")}\n`);
  for (const [claim, ratio, limit] of verdicts)
    console.log(
      `${claim.padEnd(40)}= ${ratio.toFixed(2)}  (limit ${limit})  ${ratio <= limit ? "holds" : "EXCEEDED"}`,
    );
  const out = resolve(import.meta.dirname, "../../out");
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "bench-bibliography.json"), `${JSON.stringify({ verdicts, rounds }, null, 2)}\n`);
  return verdicts.every(([, ratio, limit]) => ratio <= limit) ? 0 : 1;
}

function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

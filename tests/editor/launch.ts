// Runs the real-editor tests: `launch.ts [--packaged FILE.vsix] [--editor desktop|browser] [--results FILE]
// [--only WORDS]`, WORDS being in the names of the tests to run.
// In a desktop VS Code where one can be downloaded and shown, in the browser-hosted one otherwise.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runInBrowser } from "../../scripts/editor/browser-run.ts";
import { downloadedDesktop } from "../../scripts/editor/desktop-download.ts";
import { runInDownloadedDesktop } from "../../scripts/editor/desktop-run.ts";
import { hasDisplay, onPath } from "../../scripts/editor/display.ts";
import { exampleFolder, firstFile } from "../../scripts/editor/example.ts";
import { bundledSuite } from "../../scripts/editor/suite-bundle.ts";
import type { SuiteRun } from "../../scripts/editor/suite-listener.ts";
import type { SuiteOrder } from "../../scripts/editor/suite-order.ts";
import { SUITE_ONLY } from "../../scripts/editor/suite-protocol.ts";
import { requestsToEnd, top } from "../../scripts/install.mjs";

const { values: flags } = parseArgs({
  options: {
    packaged: { type: "string" },
    editor: { type: "string" },
    results: { type: "string" },
    only: { type: "string" },
  },
});
if (flags.only !== undefined) process.env[SUITE_ONLY] = flags.only;
const say = (line: string) => console.log(line);

const stopping = new AbortController();
for (const signal of requestsToEnd) process.on(signal, () => stopping.abort());

// The tests edit what they open, so they are given a copy.
const copy = await mkdtemp(path.join(os.tmpdir(), "cmoc-examples-"));
const run = await runOnCopy(copy).then(nothingChanged, (error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  return { editor: null, tests: [], notes: [], brokeOff: reason } satisfies SuiteRun;
});
await rm(copy, { recursive: true, force: true });
await report(run);

/** The tests edit, but save nothing. */
async function nothingChanged(done: SuiteRun): Promise<SuiteRun> {
  const [given, now] = await Promise.all([contentsOf(path.join(top, "examples")), contentsOf(copy)]);
  const changed = [...new Set([...given.keys(), ...now.keys()])].filter(
    (file) => given.get(file) !== now.get(file),
  );
  if (changed.length === 0 || done.brokeOff !== null) return done;
  return { ...done, brokeOff: `the tests left files changed: ${changed.join(", ")}` };
}

/** What the files of a folder hold, by their names within it. */
async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const contents = files.map(
    async (file): Promise<[string, string]> => [path.relative(folder, file), await readFile(file, "latin1")],
  );
  return new Map(await Promise.all(contents));
}

async function runOnCopy(folder: string): Promise<SuiteRun> {
  await cp(path.join(top, "examples"), folder, { recursive: true });
  const review = path.join(folder, path.basename(exampleFolder));
  const installed = flags.packaged === undefined ? {} : { packaged: path.resolve(flags.packaged) };
  const order: SuiteOrder = {
    suite: await bundledSuite("index"),
    // With the package installed, an empty extension stands in development: the editor needs one to run tests.
    extension: flags.packaged === undefined ? top : path.join(top, "tests", "editor", "driver"),
    ...installed,
    folder: review,
    file: firstFile(review),
    pictures: path.join(top, "out", "pictures", flags.packaged === undefined ? "development" : "packaged"),
    say,
    signal: stopping.signal,
  };
  await rm(order.pictures, { recursive: true, force: true }); // those of the last run would pass for new ones
  const reason = flags.editor === "browser" ? "that was asked for" : await runInDesktop(order);
  if (typeof reason !== "string") return reason;
  if (flags.editor === "desktop") throw new Error(`the desktop VS Code was asked for, but ${reason}`);
  say(`In the browser-hosted VS Code, because ${reason}.`);
  return runInBrowser(order);
}

/** The run in a desktop VS Code, or why there is none. */
async function runInDesktop(order: SuiteOrder): Promise<SuiteRun | string> {
  if (!hasDisplay() && onPath("xvfb-run") === null) {
    return "a desktop one has no display here, and there is no xvfb-run to make one";
  }
  const desktop = await downloadedDesktop(say);
  if ("not" in desktop) return `a desktop one was looked for: ${desktop.not}`;
  say("In a desktop VS Code.");
  const run = await runInDownloadedDesktop(order, desktop.program);
  const neverStarted = run.editor === null && !stopping.signal.aborted;
  return neverStarted ? `the desktop one does not start here (${run.brokeOff})` : run;
}

async function report(run: SuiteRun): Promise<void> {
  const failed = run.tests.filter((test) => test.failed !== null).length;
  const brokeOff = run.brokeOff !== null || run.tests.length === 0;
  const counts = { passed: run.tests.length - failed, failed: failed + (brokeOff ? 1 : 0) };
  if (brokeOff) console.error(`The editor tests broke off: ${run.brokeOff ?? "there was no test in them"}.`);
  if (flags.results !== undefined) {
    await mkdir(path.dirname(flags.results), { recursive: true });
    await writeFile(flags.results, `${JSON.stringify({ ...counts, ...run }, null, 2)}\n`);
  }
  say(`${counts.passed} passed, ${counts.failed} failed in ${run.editor ?? "no editor"}.`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

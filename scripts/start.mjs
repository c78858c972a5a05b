// npm start: from a fresh clone to the example review, open in an editor with the extension.
// Plain JavaScript: up to the project's own Node it runs on Node 20, with nothing installed.
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { continueOnProjectNode, installPackages, requestsToEnd, run, top } from "./install.mjs";

const usage = `Usage: npm start              opens the example review in an editor, until Ctrl+C
       npm start -- --once    opens it, sees the extension come up, and closes it again`;

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== "--once");
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}.\n${usage}`);
  process.exit(2);
}
const once = flags.includes("--once");

await installPackages();
await continueOnProjectNode();

// What follows needs the project's own Node, which reads TypeScript.
const { exampleFolder, firstFile } = await import("./editor/example.ts");
const review = firstFile(exampleFolder);
const command = path.join(top, "dist", "cmoc.cjs");
const web = path.join("out", "collaboration.svg");

const stopping = new AbortController();
for (const signal of requestsToEnd) process.on(signal, () => stopping.abort());
endWithParent();

process.exitCode = await start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
// Nothing is left to do; what a library may still wait for is not worth waiting for.
process.exit();

async function start() {
  console.log("Building ...");
  if ((await run("npm", ["run", "--silent", "build"])) !== 0) {
    if (stopping.signal.aborted) return 130;
    console.error("The build failed: see its message above.");
    return 1;
  }
  const checked = await checkExample();
  const drawn = await drawExample();
  if (stopping.signal.aborted) return 130;
  const opened = once ? await seeItComeUp() : await openForAuthor();
  return opened && (!once || (checked && drawn)) ? 0 : 1;
}

/** A review with errors is still worth opening: the editor shows them. */
async function checkExample() {
  console.log("\nChecking the example review (examples/collaboration):");
  const code = await run("node", [command, "check", "examples/collaboration"]);
  if (code > 1) console.error("The example could not be checked: see the message above.");
  return code === 0;
}

async function drawExample() {
  await mkdir(path.join(top, "out"), { recursive: true });
  const code = await run("node", [command, "web", "examples/collaboration", "--out", web]);
  if (code === 0) console.log(`Its causal web, as a picture: ${path.join(top, web)}`);
  else console.error("The causal web of the example could not be drawn: see the message above.");
  return code === 0;
}

async function openForAuthor() {
  const { installedDesktop, openInDesktop } = await import("./editor/desktop-code.ts");
  const desktop = installedDesktop();
  let reason = desktop.not;
  if (desktop.program) {
    console.log("\nOpening the example in the VS Code installed on this machine, in a new window ...");
    if (openInDesktop(desktop.program, exampleFolder, review)) {
      console.log("It is open there, with the extension. Close its window when you are done.");
      return true;
    }
    reason = "the `code` command could not open it";
  }
  console.log(`\nOpening the example in a VS Code that runs in the browser, because ${reason}.`);
  const { browserHostedEditor } = await import("./editor/code-server.ts");
  const { startEditorServer } = await import("./editor/editor-server.ts");
  const server = await startEditorServer({ editor: await browserHostedEditor(console.log) });
  console.log("Open this address in a browser on this machine:\n");
  console.log(server.address({ folder: exampleFolder, file: review, extension: top }));
  console.log("\nCtrl+C ends it.");
  await stopRequested();
  await server.stop();
  console.log("\nEnded.");
  return true;
}

async function seeItComeUp() {
  const { installedDesktop } = await import("./editor/desktop-code.ts");
  const { bundledSuite } = await import("./editor/suite-bundle.ts");
  const desktop = installedDesktop();
  const order = {
    suite: await bundledSuite("comes-up"),
    extension: top,
    folder: exampleFolder,
    file: review,
    pictures: path.join(top, "out", "pictures", "start"),
    say: console.log,
    signal: stopping.signal,
  };
  const seen = desktop.program
    ? await inDesktop(desktop.program, order)
    : await inBrowser(desktop.not, order);
  if (stopping.signal.aborted) return false;
  if (seen.brokeOff !== null) console.error(`The extension was not seen to come up: ${seen.brokeOff}.`);
  const failed = seen.tests.filter((test) => test.failed !== null);
  if (failed.length > 0) console.error("The extension did not come up as it should: see above.");
  const cameUp = seen.brokeOff === null && failed.length === 0 && seen.tests.length > 0;
  if (cameUp) console.log(`The extension came up in ${seen.editor}; it is closed again.`);
  return cameUp;
}

async function inDesktop(program, order) {
  console.log(
    "\nOpening the example in the VS Code installed on this machine, apart from your own settings ...",
  );
  const { runInInstalledDesktop } = await import("./editor/desktop-run.ts");
  return runInInstalledDesktop(order, program);
}

async function inBrowser(reason, order) {
  console.log(`\nOpening the example in a VS Code that runs in the browser, because ${reason}.`);
  const { runInBrowser } = await import("./editor/browser-run.ts");
  return runInBrowser(order);
}

function stopRequested() {
  return new Promise((resolve) => {
    if (stopping.signal.aborted) resolve();
    stopping.signal.addEventListener("abort", resolve, { once: true });
    setInterval(() => {}, 60_000); // something to wait for
  });
}

/** Stops when what started this has ended without a word, so that no server is left behind. */
function endWithParent() {
  const started = ancestors();
  setInterval(() => ancestors() !== started && stopping.abort(), 1_000).unref();
}

/** This process's parent, and under npm, which puts a shell between itself and this, the parent's parent. */
function ancestors() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform !== "linux") return `${parent}`;
  try {
    const status = readFileSync(`/proc/${parent}/status`, "utf8");
    return `${parent} ${/^PPid:\t(\d+)$/m.exec(status)?.[1]}`;
  } catch {
    return ""; // the parent has just ended
  }
}

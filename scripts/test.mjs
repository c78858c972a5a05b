// npm test: everything that must hold, in order. The last line printed is the sum of it all.
// Plain JavaScript: up to the project's own Node it runs on Node 20, with nothing installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { continueOnProjectNode, installPackages, requestsToEnd, run, seconds, top } from "./install.mjs";

const unitResults = "out/tests/unit.json";
const editorResults = "out/tests/editor.json";
const packagedResults = "out/tests/editor-packaged.json";
const neovimResults = "out/tests/neovim.json";
const packaged = "dist/cmoc.vsix";
const vitestReporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitResults}`];

/**
 * The steps: what a heading says, the command, the steps it needs, a program it wants that is no npm package, and
 * where it writes how many tests passed and failed (a step without counts as one).
 */
const steps = [
  { name: "Generated files are fresh", command: ["node", "scripts/check-generated.mjs"] },
  { name: "Types", command: ["tsc", "-p", "."] },
  { name: "Format, lint and walls", command: ["biome", "check", "."] },
  {
    name: "Unit and language-server tests",
    command: ["vitest", "run", ...vitestReporters],
    results: { file: unitResults, passed: "numPassedTests", failed: "numFailedTests" },
  },
  { name: "Build", command: ["npm", "run", "--silent", "build"] },
  { name: "Package", needs: ["Build"], command: ["npm", "run", "--silent", "package"] },
  {
    name: "In Neovim",
    needs: ["Build"],
    wants: { program: "nvim", name: "Neovim" },
    command: ["node", "tests/neovim/run.ts", neovimResults],
    results: { file: neovimResults, passed: "passed", failed: "failed" },
  },
  {
    name: "In a real editor",
    needs: ["Build"],
    command: ["node", "tests/editor/launch.ts", "--results", editorResults],
    results: { file: editorResults, passed: "passed", failed: "failed" },
  },
  {
    name: "In a real editor, from the installed package",
    needs: ["Build", "Package"],
    command: ["node", "tests/editor/launch.ts", "--packaged", packaged, "--results", packagedResults],
    results: { file: packagedResults, passed: "passed", failed: "failed" },
  },
  { name: "npm start -- --once", needs: ["Build"], command: ["npm", "start", "--silent", "--", "--once"] },
];

if (process.argv.length > 2) {
  console.error("Usage: npm test\nIt takes no options; docs/architecture.md tells what it runs.");
  process.exit(2);
}
await installPackages();
await continueOnProjectNode();

let stopped = false;
for (const signal of requestsToEnd) process.on(signal, () => (stopped = true));

const done = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const counts = await countsOf(step);
  if (stopped) break;
  done.push({ name: step.name, time: seconds(started), ...counts });
  console.log(`   ${sum(counts)}, ${seconds(started)}`);
}

const passed = done.reduce((total, step) => total + step.passed, 0);
const failed = done.reduce((total, step) => total + step.failed, 0);
console.log(`\n== ${stopped ? "Stopped before the end" : "All steps"}`);
for (const step of done)
  console.log(`   ${step.failed === 0 ? "     " : "FAILS"} ${step.name}: ${sum(step)}, ${step.time}`);
console.log(sum({ passed, failed }));
process.exit(failed === 0 && !stopped ? 0 : 1);

async function countsOf(step) {
  const missing = step.needs?.find((name) =>
    done.some((before) => before.name === name && before.failed > 0),
  );
  if (missing !== undefined) {
    console.log(`   Not run, because the step "${missing}" failed.`);
    return { passed: 0, failed: 1 };
  }
  if (step.wants && spawnSync(step.wants.program, ["--version"]).error) {
    console.log(
      `   There is no ${step.wants.name} (${step.wants.program}) on this machine: nothing was tried in it.`,
    );
    // A machine that checks for everybody must have it.
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  const results = step.results && path.join(top, step.results.file);
  if (results) {
    mkdirSync(path.dirname(results), { recursive: true });
    rmSync(results, { force: true }); // those of the last run would pass for new ones
  }
  const [program, ...args] = step.command;
  const code = await run(program, args);
  const counts = { passed: 0, failed: 0 };
  if (results && existsSync(results)) {
    const written = JSON.parse(readFileSync(results, "utf8"));
    counts.passed = written[step.results.passed];
    counts.failed = written[step.results.failed];
  } else if (code === 0) counts.passed = results ? 0 : 1;
  // A step that fails without a failed test, or without any test, has failed itself.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

function sum(counts) {
  return `${counts.passed} passed, ${counts.failed} failed`;
}

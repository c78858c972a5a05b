// What `npm start` and `npm test` do before anything else: the packages in place, and the project's own Node
// running. Plain JavaScript without imports from packages: it runs on Node 20 before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The signals by which a person or a program asks this one to end. */
export const requestsToEnd = ["SIGINT", "SIGTERM", "SIGHUP"];

const onWindows = process.platform === "win32";

/** The Node that the dev dependency `node` brings, or null where it is not installed (yet). */
export function projectNode() {
  const binary = path.join(top, "node_modules", "node", "bin", onWindows ? "node.exe" : "node");
  return existsSync(binary) ? binary : null;
}

/** Why the packages must be installed (again), or null when they are in place. */
export function reasonToInstall() {
  const folder = path.join(top, "node_modules");
  // A linked folder belongs to another checkout, which looks after it.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  const installed = packagesIn(path.join(folder, ".package-lock.json"));
  if (installed === null || projectNode() === null) return "they are not installed yet";
  const wanted = packagesIn(path.join(top, "package-lock.json")) ?? {};
  return samePackages(wanted, installed) ? null : "package-lock.json has changed since they were installed";
}

/** The packages of an npm lock file by folder, or null where there is none (npm writes its own one last). */
function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : null;
}

/** Whether what is installed is what is wanted; optional packages are for other machines and may be absent. */
export function samePackages(wanted, installed) {
  const asWanted = Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === "" || (installed[folder] ? installed[folder].version === version : optional === true),
  );
  return asWanted && Object.keys(installed).every((folder) => folder in wanted);
}

/** Installs the packages where that is needed. Ends the process with a sentence if npm cannot. */
export async function installPackages() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    stop(
      `Node 20 or later is needed, and this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
  const reason = reasonToInstall();
  if (reason === null) return;
  console.log(`Installing the packages with npm ci, because ${reason} (about a minute) ...`);
  const started = Date.now();
  // Without warnings: npm may itself run on an older Node than the packages will.
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0 || projectNode() === null) {
    stop(
      "The packages could not be installed: see npm's message above. Check the network connection and try again.",
    );
  }
  console.log(`Installed the packages in ${seconds(started)}.`);
}

/**
 * Runs this script again under the project's own Node, unless it is running there already, and ends with that
 * run's exit code. Returns only in the process that is to do the work.
 */
export async function continueOnProjectNode() {
  const node = projectNode();
  const here = node !== null && realpathSync(node) === realpathSync(process.execPath);
  if (here || process.env.CMOC_ON_PROJECT_NODE === "1") return;
  const environment = { ...process.env, CMOC_ON_PROJECT_NODE: "1" };
  process.exit(await run(node, process.argv.slice(1), environment));
}

/**
 * Runs a program in the top folder, on this terminal, and gives its exit code. The programs of the installed
 * packages are found by name. Ctrl+C and requests to end are handed on, and the program is waited for.
 */
export function run(program, args, environment = process.env) {
  return new Promise((resolve) => {
    const tools = path.join(top, "node_modules", ".bin");
    const searchPath = `${tools}${path.delimiter}${environment.PATH ?? ""}`;
    const child = spawn(program, args, {
      cwd: top,
      stdio: "inherit",
      env: { ...environment, PATH: searchPath },
      shell: onWindows, // there, these programs are scripts
    });
    const handOn = (signal) => child.kill(signal);
    const done = (code) => {
      for (const signal of requestsToEnd) process.off(signal, handOn);
      resolve(code);
    };
    for (const signal of requestsToEnd) process.on(signal, handOn);
    child.once("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(1);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCES = ["grammars", "language", "server", "extension", "scripts", "package.json"];

/**
 * The path of the command line's bundle: the one in `dist/` where that is as new as the sources, else one built
 * now in the same way beside it, in the folder for temporary files.
 */
export function bundledCommand(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const newest = Math.max(...SOURCES.map((path) => newestChange(join(ROOT, path))));
  const built = join(ROOT, "dist/cmoc.cjs");
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return built;
  const folder = join(tmpdir(), `cmoc-bundle-${process.getuid?.() ?? 0}`);
  const finished = join(folder, String(Math.round(newest)));
  const path = join(finished, "cmoc.cjs");
  if (!existsSync(path)) {
    const unfinished = `${finished}.${process.pid}`;
    execFileSync(process.execPath, ["scripts/build.mjs", "--out", unfinished], { cwd: ROOT, stdio: "pipe" });
    try {
      renameSync(unfinished, finished);
    } catch (fault) {
      if (!existsSync(path)) throw fault; // else another test was faster
    }
  }
  return path;
}

/** When something in a file or folder was last changed, in milliseconds. */
function newestChange(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

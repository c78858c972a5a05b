import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { layReferences } from "../../../scripts/references.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCES = ["language", "server", "package.json"];

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
    const bundled = (entry: string, out: string) =>
      build({
        entryPoints: [join(ROOT, entry)],
        outfile: join(unfinished, out),
        bundle: true,
        minify: true,
        platform: "node",
        format: "cjs",
        target: "node20",
        define: { "import.meta.dirname": "__dirname" },
        alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" }, // its other form cannot be bundled
        logLevel: "warning",
        logOverride: { "import-is-undefined": "error" }, // a source was just being written
      });
    await bundled("server/command-line/cmoc.ts", "cmoc.cjs");
    await bundled("server/references/printing-worker.ts", "references/printing-worker.cjs");
    await layReferences(join(unfinished, "references"));
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

/** The servers' bundles: made by the same bundler with the same options, so that neither starts lighter. */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const sources = ["grammars", "language", "server", "extension", "scripts/build.mjs", "package-lock.json"];

/** The product's server: its bundle in `dist/`, built where that is missing or older than its sources. */
export function productBundle(): string {
  const bundle = join(root, "dist/server.cjs");
  const built = changedAt(bundle);
  if (sources.some((source) => newestIn(join(root, source)) > built)) {
    process.stderr.write("Building the product\n");
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: ["ignore", 2, 2] });
  }
  return bundle;
}

/** A yardstick: its bundle in `out/`, built afresh with the options of the product's. */
export async function yardstickBundle(name: "plain" | "least"): Promise<string> {
  const outfile = join(root, `out/bench/${name}-server.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}/${name}-server.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  return outfile;
}

/** When a file, or any file in a folder, was changed last; milliseconds, 0 where there is none. */
function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

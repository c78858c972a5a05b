/** The two servers' bundles: made by the same bundler with the same options, so that neither starts lighter. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** Builds the product and returns its server's bundle. */
export function productBundle(): string {
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: true });
  const bundle = join(root, "dist/server.cjs");
  if (!existsSync(bundle)) throw new Error(`The build made no ${bundle}.`);
  return bundle;
}

/** Builds the plain server and returns its bundle. */
export async function plainBundle(): Promise<string> {
  const outfile = join(root, "out/bench/plain-server.cjs");
  await build({
    entryPoints: [join(import.meta.dirname, "plain/plain-server.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    logLevel: "warning",
  });
  return outfile;
}

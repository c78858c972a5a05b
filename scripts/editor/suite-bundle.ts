import path from "node:path";
import { build } from "esbuild";
import { top } from "../install.mjs";

/** A suite of tests/editor/suite/ as the one file that an extension host loads; the product's bundles stay its own. */
export async function bundledSuite(name: "index" | "comes-up" | "pictures"): Promise<string> {
  const outfile = path.join(top, "dist", "tests", "editor", `${name}.cjs`);
  await build({
    entryPoints: [path.join(top, "tests", "editor", "suite", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });
  return outfile;
}

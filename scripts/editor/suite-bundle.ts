import path from "node:path";
import { build } from "esbuild";
import { top } from "../install.mjs";

/** A suite of tests/editor/suite/ as the one file that an extension host loads; the product's bundles stay its own. */
export function bundledSuite(name: "index" | "comes-up" | "pictures"): Promise<string> {
  return bundled(`tests/editor/suite/${name}.ts`);
}

/** The same for any suite, given its place in the repository. */
export async function bundled(suite: string): Promise<string> {
  const outfile = path.join(top, "dist", "tests", "editor", `${path.basename(suite, ".ts")}.cjs`);
  await build({
    entryPoints: [path.join(top, suite)],
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

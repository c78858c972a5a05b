// Bundles the product into dist/: the extension, the language server, the command line and the preview.
import { chmod, rm } from "node:fs/promises";
import { build } from "esbuild";

const production = !process.argv.includes("--development");

/** Each bundle: where it begins, and where it runs. */
const BUNDLES = [
  { entry: "extension/extension.ts", out: "dist/extension.cjs", runs: "node", external: ["vscode"] },
  { entry: "server/node.ts", out: "dist/server.cjs", runs: "node" },
  { entry: "server/command-line/cmoc.ts", out: "dist/cmoc.cjs", runs: "node", banner: "#!/usr/bin/env node" },
  { entry: "extension/preview/page/page.ts", out: "dist/preview.js", runs: "browser" },
  { entry: "extension/preview/page/layout-worker.ts", out: "dist/preview-layout.js", runs: "browser" },
];

await rm("dist", { recursive: true, force: true });
for (const { entry, out, runs, external = [], banner } of BUNDLES) {
  await build({
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: production,
    sourcemap: production ? false : "linked",
    external,
    legalComments: "none", // the notices of what is bundled stand in THIRD-PARTY-NOTICES.txt
    logLevel: "warning",
    ...(banner ? { banner: { js: banner } } : {}),
    ...(runs === "node"
      ? { platform: "node", format: "cjs", target: "node20" }
      : { platform: "browser", format: "iife", target: "es2022" }),
  });
}
await chmod("dist/cmoc.cjs", 0o755);

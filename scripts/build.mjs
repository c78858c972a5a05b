// Bundles the product into dist/: the extension, the language server, the command line and the preview.
import { chmod, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";

const development = process.argv.includes("--development");

/** Each bundle: where it begins, and where it runs. */
const BUNDLES = [
  { entry: "extension/extension.ts", out: "dist/extension.cjs", runs: "node", external: ["vscode"] },
  { entry: "server/node.ts", out: "dist/server.cjs", runs: "node" },
  { entry: "server/command-line/cmoc.ts", out: "dist/cmoc.cjs", runs: "node", banner: "#!/usr/bin/env node" },
  { entry: "extension/preview/page/page.ts", out: "dist/preview.js", runs: "browser" },
  { entry: "extension/preview/page/page.css", out: "dist/preview.css", runs: "browser" },
  { entry: "extension/preview/page/layout-worker.ts", out: "dist/preview-layout.js", runs: "browser" },
];

const PLACES = {
  node: { platform: "node", format: "cjs", target: "node20" },
  browser: { platform: "browser", format: "iife", target: "es2022" },
};

await rm("dist", { recursive: true, force: true });
const inputs = await Promise.all(BUNDLES.map(bundle));
await chmod("dist/cmoc.cjs", 0o755);
await writeFile("dist/THIRD-PARTY-NOTICES.txt", await noticesOf(inputs.flat()));

async function bundle({ entry, out, runs, external = [], banner }) {
  const { metafile } = await build({
    ...PLACES[runs],
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    metafile: true,
    minify: !development,
    sourcemap: development ? "linked" : false,
    external,
    legalComments: "none", // the notices of what is bundled stand in a file of their own
    logLevel: "warning",
    ...(banner ? { banner: { js: banner } } : {}),
  });
  return Object.keys(metafile.inputs);
}

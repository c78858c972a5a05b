// Bundles the product into dist/ (or --out FOLDER): the extension, the language server, the command line and the preview.
import { chmod, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";
import { layReferences, REFERENCES_NOTICE } from "./references.mjs";

const { development, out: folder } = parseArgs({
  options: { development: { type: "boolean", default: false }, out: { type: "string", default: "dist" } },
}).values;

/**
 * Each bundle: where it begins, and where it runs. What is `apart` stays out of the bundles that import it with
 * `import()`, and is loaded when it is first needed.
 */
const BUNDLES = [
  { entry: "extension/extension.ts", out: "extension.cjs", runs: "node", external: ["vscode"] },
  { entry: "server/node.ts", out: "server.cjs", runs: "node" },
  { entry: "server/command-line/cmoc.ts", out: "cmoc.cjs", runs: "node", banner: "#!/usr/bin/env node" },
  { entry: "server/node-service.ts", out: "language-server.mjs", runs: "split", apart: true },
  { entry: "server/command-line/program.ts", out: "command-line.cjs", runs: "node", apart: true },
  { entry: "server/figures/node-press.ts", out: "press.cjs", runs: "node", apart: true },
  { entry: "server/references/printing-worker.ts", out: "references/printing-worker.cjs", runs: "node" },
  { entry: "extension/preview/page/page.ts", out: "preview.js", runs: "browser" },
  { entry: "extension/shared-page/shared-page.ts", out: "shared-page.js", runs: "browser" },
  { entry: "extension/preview/page/page.css", out: "preview.css", runs: "browser" },
  { entry: "extension/preview/page/layout-worker.ts", out: "preview-layout.js", runs: "browser" },
];

const ALIASES = {
  "jsonc-parser": "jsonc-parser/lib/esm/main.js",
  pdfkit: path.resolve("node_modules/pdfkit/js/pdfkit.js"),
};

const PLACES = {
  node: {
    platform: "node",
    format: "cjs",
    target: "node20",
    define: { "import.meta.dirname": "__dirname" },
    // What they give Node looks for its parts when it runs, and a bundle has none of them beside it.
    alias: ALIASES,
  },
  /** In pieces: what is imported with `import()` and stands in no list above, and what it shares with the rest. */
  split: {
    platform: "node",
    format: "esm",
    splitting: true,
    chunkNames: "language-server-[name]",
    target: "node20",
    // What is bundled asks for parts of Node, and for the place of its file, as modules of Node did.
    banner: {
      js: 'import{createRequire as ownRequire}from"node:module";const require=ownRequire(import.meta.url),__dirname=require("node:path").dirname(require("node:url").fileURLToPath(import.meta.url));',
    },
    define: { "import.meta.dirname": "__dirname" },
    alias: ALIASES,
  },
  browser: { platform: "browser", format: "iife", target: "es2022" },
};

/** Files that are read as they are. */
const COPIED = {
  "node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf": "print/regular.ttf",
  "node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf": "print/bold.ttf",
  "node_modules/@resvg/resvg-wasm/index_bg.wasm": "print/renderer.wasm",
};

const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path: imported }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = path.relative(process.cwd(), path.resolve(resolveDir, imported)).replaceAll(path.sep, "/");
      const bundle = BUNDLES.find((one) => one.apart && one.entry === file);
      return bundle && { path: `./${path.basename(bundle.out)}`, external: true };
    });
  },
};

await rm(folder, { recursive: true, force: true });
const inputs = await Promise.all(BUNDLES.map(bundle));
const inside = (file) => path.join(folder, file);
await mkdir(inside("print"), { recursive: true });
await Promise.all(Object.entries(COPIED).map(([from, to]) => copyFile(from, inside(to))));
inputs.push(Object.keys(COPIED));
await layReferences(inside("references"));
await chmod(inside("cmoc.cjs"), 0o755);
await writeFile(inside("THIRD-PARTY-NOTICES.txt"), (await noticesOf(inputs.flat())) + REFERENCES_NOTICE);

async function bundle({ entry, out, runs, external = [], banner }) {
  const { metafile } = await build({
    ...PLACES[runs],
    entryPoints: [entry],
    ...(PLACES[runs].splitting
      ? { outdir: folder, entryNames: path.parse(out).name, outExtension: { ".js": ".mjs" } }
      : { outfile: path.join(folder, out) }),
    bundle: true,
    metafile: true,
    minify: !development,
    sourcemap: development ? "linked" : false,
    external,
    plugins: [apart],
    legalComments: "none", // the notices of what is bundled stand in a file of their own
    logLevel: "warning",
    ...(banner ? { banner: { js: banner } } : {}),
  });
  return Object.keys(metafile.inputs);
}

// The licences of what is bundled: gathered from the packages themselves, so that the list cannot go stale.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Licences that an MIT product may carry in its bundles. */
const FITTING = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "CC0-1.0",
  "Unlicense",
  "BlueOak-1.0.0",
  // Of single files that stay whole and apart: the renderer of dots, and the letters of figures.
  "MPL-2.0",
  "MIT AND OFL-1.1",
]);

/** The notices of the packages whose files are among `inputs` (paths as esbuild's metafile gives them). */
export async function noticesOf(inputs) {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  return `CMOC is under the MIT License (see LICENSE). It carries parts of these works:\n\n${notices.join("\n")}`;
}

function packageFolder(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found?.[1];
}

async function noticeOf(folder) {
  const {
    name,
    version,
    license: stated,
  } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((entry) => /^licen[cs]e/i.test(entry)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  // Some packages state their licence in its file alone.
  const license = stated ?? (texts.some((text) => text.startsWith("MIT License")) ? "MIT" : undefined);
  if (!FITTING.has(license)) {
    throw new Error(
      `The package ${name} is under “${license}”, which the product may not carry. Take it out of the bundle.`,
    );
  }
  const text = texts.length > 0 ? texts.join("\n") : `Licence: ${license}`;
  return `${"=".repeat(72)}\n${name} ${version} (${license})\n${"-".repeat(72)}\n${text.trim()}\n`;
}

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
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  if (!FITTING.has(license)) {
    throw new Error(
      `The package ${name} is under “${license}”, which the product may not carry. Take it out of the bundle.`,
    );
  }
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(path.join(folder, file), "utf8") : `Licence: ${license}`;
  return `${"=".repeat(72)}\n${name} ${version} (${license})\n${"-".repeat(72)}\n${text.trim()}\n`;
}

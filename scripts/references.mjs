// Lays out what references are printed with: files of other works under licences of their own, taken as they are.
import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Stands in the list of notices, and beside the files themselves. */
export const REFERENCES_NOTICE = `
${"=".repeat(72)}
Printed references: works that stand beside the product in files of their own, in references/
${"-".repeat(72)}
citeproc.cjs is citeproc-js (the npm package “citeproc”), unmodified and in its source form,
Copyright (c) 2009-2019 Frank Bennett. It is under the Common Public Attribution License 1.0
(CPAL-1.0, in CPAL-1.0.txt); its notice is in citeproc-LICENSE.txt, its source also at
https://github.com/juris-m/citeproc-js. The product makes with it a larger work as section 3.7 of that licence
allows; the product's own code is under the MIT License, and is not under the CPAL.

    Attribution Copyright Notice: (c) Frank Bennett
    Attribution Phrase: citeproc-js implements the Citation Style Language
    Attribution URL: https://citationstyles.org/

styles/*.csl and styles/locales-*.xml are citation styles and locales of the Citation Style Language project,
https://citationstyles.org/, unmodified but for the names of the files: apa.csl (“APA Style 7th edition”),
harvard.csl (“Cite Them Right 12th edition (author-date/Harvard)”), vancouver.csl (“NLM/Vancouver: Citing
Medicine 2nd edition (citation-sequence)”). They are under the Creative Commons Attribution-ShareAlike 3.0
Unported License, https://creativecommons.org/licenses/by-sa/3.0/. Their authors and translators are named in
the files.
`;

export async function layReferences(folder) {
  const citeproc = dirname(require.resolve("citeproc"));
  await mkdir(folder, { recursive: true });
  await copyFile(join(citeproc, "citeproc_commonjs.js"), join(folder, "citeproc.cjs"));
  await copyFile(join(citeproc, "LICENSE"), join(folder, "citeproc-LICENSE.txt"));
  await copyFile(new URL("../server/references/CPAL-1.0.txt", import.meta.url), join(folder, "CPAL-1.0.txt"));
  await cp(new URL("../server/references/styles", import.meta.url), join(folder, "styles"), {
    recursive: true,
  });
  await writeFile(join(folder, "NOTICE.txt"), REFERENCES_NOTICE.trimStart());
}

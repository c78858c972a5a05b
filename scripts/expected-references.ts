// Writes what pandoc prints of the entries and citations that the tests of references read: the expected output of
// an independent processor (Haskell's citeproc, in pandoc's own WebAssembly build), given the same styles.
//
//     node scripts/expected-references.ts
//
// The package is 58 MB and is wanted only here, so it is fetched into a folder for the occasion.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SHIPPED_STYLES } from "../language/references/style.ts";

const PANDOC = "pandoc-wasm@1.1.0";
const FIXTURES = "tests/language/references/fixtures";
const STYLES = "server/references/styles";

interface Pandoc {
  convert(
    options: object,
    input: string | null,
    files: { readonly [name: string]: string },
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
}

const folder = mkdtempSync(join(tmpdir(), "pandoc-"));
try {
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, PANDOC], {
    stdio: "inherit",
  });
  const { convert } = (await import(
    pathToFileURL(join(folder, "node_modules/pandoc-wasm/src/index.node.js")).href
  )) as Pandoc;
  const bibliography = readFileSync(join(FIXTURES, "references.bib"), "utf8");
  const citations = readFileSync(join(FIXTURES, "citations.md"), "utf8");
  const expected: Record<string, object> = {};
  for (const [name, { language }] of Object.entries(SHIPPED_STYLES)) {
    // Where a style leaves out the element of a name, pandoc 3.9 puts the label (“editors”) before it and not behind, as
    // the specification has it ("cs:label" stands after "cs:name"); so the element is written out for it.
    const csl = readFileSync(join(STYLES, `${name}.csl`), "utf8").replace(
      /<names\s[^>]*[^/]>(?:(?!<\/names>).)*<\/names>/gs,
      (names) => (/<name[\s/>]/.test(names) ? names : names.replace(">", "><name/>")),
    );
    const printed = async (options: object, input: string) => {
      const { stdout, stderr } = await convert(
        {
          to: "html",
          wrap: "none",
          citeproc: true,
          csl: "style.csl",
          metadata: { lang: language },
          ...options,
        },
        input,
        { "style.csl": csl, "references.bib": bibliography },
      );
      if (stderr) console.error(stderr);
      return stdout;
    };
    const list = await printed({ from: "biblatex" }, bibliography);
    const text = await printed({ from: "markdown", bibliography: ["references.bib"] }, citations);
    expected[name] = { references: referencesIn(list), citations: citationsIn(text) };
  }
  writeFileSync(join(FIXTURES, "expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The HTML of each reference by its key, in order. */
function referencesIn(html: string): Record<string, string> {
  const entries = html.matchAll(
    /<div id="ref-([^"]*)" class="csl-entry"[^>]*>\n(.*?)\n<\/div>(?=\n<div id="ref-|\n<\/div>)/gs,
  );
  return Object.fromEntries([...entries].map(([, key = "", entry = ""]) => [key, entry]));
}

/** The HTML of each citation by its source, in order. */
function citationsIn(html: string): string[] {
  const found = html.matchAll(/<p><span class="citation"[^>]*>(.*?)<\/span><\/p>/gs);
  return [...found].map(([, citation = ""]) => citation);
}

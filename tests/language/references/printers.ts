import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import type { Reference } from "../../../language/bibliography/reference.ts";
import { referenceOf } from "../../../language/bibliography/reference-of.ts";
import type { Citeproc } from "../../../language/references/citeproc.ts";
import { createPrinter, type Printer } from "../../../language/references/printer.ts";
import { SHIPPED_STYLES, type ShippedStyle } from "../../../language/references/style.ts";

const citeproc: Citeproc = createRequire(import.meta.url)("citeproc");
const styles = new URL("../../../server/references/styles/", import.meta.url);

export function localeOf(language: string): string {
  const known = language === "en-GB" ? language : "en-US";
  return readFileSync(new URL(`locales-${known}.xml`, styles), "utf8");
}

/** The text of a style that is shipped. */
export function styleText(name: ShippedStyle): string {
  return readFileSync(new URL(`${name}.csl`, styles), "utf8");
}

const made = new Map<string, Printer>();

/** A printer of a shipped style, or of the text of another; each is made once. */
export function printerOf(style: ShippedStyle | { readonly xml: string }): Printer {
  const xml = typeof style === "string" ? styleText(style) : style.xml;
  const language = typeof style === "string" ? SHIPPED_STYLES[style].language : "en-US";
  const printer = made.get(xml) ?? createPrinter(citeproc, { xml, language }, localeOf);
  made.set(xml, printer);
  return printer;
}

/** What the entries of a BibTeX file say, in its order. */
export function referencesIn(bibtex: string): Reference[] {
  const file = readBibliography("bibtex", bibtex);
  return [...file.entries.values()].map((entry) => referenceOf(file, entry));
}

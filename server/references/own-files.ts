import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Citeproc } from "../../language/references/citeproc.ts";
import type { ShippedStyle } from "../../language/references/style.ts";

// What is printed with stands in files of its own, under licences of their own, and is read when first wanted: in the
// product beside the bundles, in `references/`, and in the sources beside this file.

const BUNDLED = join(import.meta.dirname, "references");
const HERE = import.meta.dirname;

/** What a worker thread is started with. */
export function printingWorker(): string {
  const bundled = join(BUNDLED, "printing-worker.cjs");
  return existsSync(bundled) ? bundled : join(HERE, "printing-worker.ts");
}

/** Only for the worker, in whose folder it stands. */
export function loadCiteproc(): Citeproc {
  const require = createRequire(join(HERE, "citeproc.cjs"));
  return require(existsSync(join(HERE, "citeproc.cjs")) ? "./citeproc.cjs" : "citeproc");
}

/** Only for the worker. */
export function styleText(name: ShippedStyle): string {
  return readFileSync(join(HERE, "styles", `${name}.csl`), "utf8");
}

/** The locale of a language, of which there are American and British English. */
export function localeText(language: string): string {
  const name = language === "en-GB" ? language : "en-US";
  return readFileSync(join(HERE, "styles", `locales-${name}.xml`), "utf8");
}

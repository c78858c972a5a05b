import { readdirSync, readFileSync } from "node:fs";
import { configurationIds } from "../../../language/web/saved-views.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { readView } from "../../../language/web/view-reading.ts";
import { ROOT, theoryOf } from "../theory/reviews.ts";

/** The web of a review of one file. */
export function shown(text: string): ShownWeb {
  return shownWebOf(theoryOf({ "a.cmoc": text }), { root: ROOT }).web;
}

/** The first view that a text saves, as it is read. */
export function viewIn(text: string) {
  const theory = theoryOf({ "a.cmoc": text });
  const { configurations } = shownWebOf(theory, { root: ROOT });
  const [statement] = theory.summaries().flatMap(({ views }) => views);
  if (!statement) throw new Error("The text saves no view.");
  return readView(theory, statement, configurationIds(configurations));
}

const collaboration = new URL("../../../examples/collaboration/", import.meta.url);

/** The files of the example review by their names. */
export function collaborationTexts(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(collaboration).map((name) => [name, readFileSync(new URL(name, collaboration), "utf8")]),
  );
}

/** Links in short: `a -> b`, `a => b` for what a mechanism produces, with the sign and the number of sources. */
export function linksOf({ links }: Pick<ShownWeb, "links">): string[] {
  return links.map(
    ({ from, to, kind, sign, stances }) =>
      `${from} ${kind === "context-mechanism" ? "->" : "=>"} ${to} ${sign}${stances.supports.length}`,
  );
}

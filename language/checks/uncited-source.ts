import type { Problem } from "../problems/problem.ts";
import type { FileSummary } from "../summary/summary.ts";
import type { ReviewBibliography } from "../theory/review-bibliography.ts";
import type { Theory } from "../theory/theory.ts";
import type { FileCheck } from "./check.ts";

/** So many keys are named, and the others counted. */
const NAMED = 3;

/**
 * A source that a review includes, and nothing in it cites: told at its `source` statement, and of the entries of a
 * bibliography once where the review names it, since people often name the whole of their library.
 */
export const uncitedSource: FileCheck = {
  code: "uncited-source",
  severity: "information",
  check: (file, theory) => [...uncitedStatements(file, theory), ...uncitedEntries(file, theory)],
};

type Found = Omit<Problem, "code" | "severity">;

function uncitedStatements(file: FileSummary, theory: Theory): Found[] {
  const told = new Set<string>();
  return file.sources.flatMap(({ key }): Found[] => {
    if (theory.isCited(key.text) || told.has(key.text)) return [];
    told.add(key.text);
    const message = `Nothing in the review cites the source “${key.text}”. Cite it behind a CMOC that it bears on, as in [@key], or delete it.`;
    return [{ span: key.span, message }];
  });
}

function uncitedEntries(file: FileSummary, theory: Theory): Found[] {
  return theory.bibliographies.flatMap((bibliography): Found[] => {
    const { naming, entries } = bibliography;
    if (!entries || naming?.uri !== file.uri) return [];
    const uncited = entries.size - numberUsed(bibliography, theory);
    if (uncited === 0) return [];
    const keys = firstUncited(bibliography, theory, Math.min(uncited, NAMED));
    return [{ span: naming.span, message: messageOf(naming.text, entries.size, uncited, keys) }];
  });
}

function messageOf(name: string, all: number, uncited: number, keys: readonly string[]): string {
  const [first = ""] = keys;
  if (uncited === 1) return `Nothing in the review cites the entry “${first}” of “${name}”.`;
  const rest = uncited - keys.length;
  const listed =
    rest > 0 ? `${keys.join(", ")} and ${rest} more` : `${keys.slice(0, -1).join(", ")} and ${keys.at(-1)}`;
  const number = uncited === all ? `any of the ${all} entries` : `${uncited} of the ${all} entries`;
  return `Nothing in the review cites ${number} of “${name}”: ${listed}.`;
}

/** How many entries are cited, or have a `source` statement, where they are told of by themselves. */
function numberUsed({ entries }: ReviewBibliography, theory: Theory): number {
  let used = 0;
  for (const key of theory.citedKeys()) if (entries?.has(key)) used++;
  for (const key of theory.declaredKeys()) if (entries?.has(key) && !theory.isCited(key)) used++;
  return used;
}

function firstUncited({ entries }: ReviewBibliography, theory: Theory, number: number): string[] {
  const found: string[] = [];
  for (const key of entries?.keys() ?? []) {
    if (theory.isCited(key) || theory.sourcesDeclared(key).length > 0) continue;
    found.push(key);
    if (found.length === number) break;
  }
  return found;
}

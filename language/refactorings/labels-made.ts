import type { ConfigurationStatement } from "../summary/summary.ts";
import { labelKey } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";

/** How a CMOC is named in a title. */
export function shownCmoc({ label, kind }: ConfigurationStatement): string {
  if (label) return `“${label.text}”`;
  return kind === "configuration" ? "this CMOC" : "this demi-regularity";
}

export function isFreeLabel(theory: Theory, of: string | null, label: string): boolean {
  return theory.configurationsLabelled(labelKey(of, label)).length === 0;
}

/** The first label of this kind that its theory does not have yet: D1, D2 … */
export function freeLabel(
  theory: Theory,
  of: string | null,
  letter: string,
  taken: readonly string[] = [],
): string {
  for (let number = 1; ; number++) {
    const label = `${letter}${number}`;
    if (!taken.includes(label) && isFreeLabel(theory, of, label)) return label;
  }
}

/** What is put behind a label to make several of it: a, b … behind a number, else -1, -2 … */
export function suffixes(
  theory: Theory,
  { label, theory: of }: ConfigurationStatement,
  number: number,
): string[] {
  if (!label) return [];
  const letters = Array.from({ length: number }, (_, at) => String.fromCharCode(97 + at));
  const numbered = (mark: string) => letters.map((_, at) => `${mark}${at + 1}`);
  const kinds = [...(/\d$/.test(label.text) && number <= 26 ? [letters] : []), numbered("-"), numbered(".")];
  const free = kinds.find((kind) => kind.every((suffix) => isFreeLabel(theory, of, label.text + suffix)));
  return free ?? numbered("--");
}

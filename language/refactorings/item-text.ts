import { quoted } from "../fixes/writing.ts";
import type { PartItem } from "../summary/summary.ts";

/** One thing of a part on one line, with its role tags; `?` where it is not known. */
export function itemText({ phrase, tags }: PartItem): string {
  const words = phrase === null ? "?" : phrase.quoted ? (quoted(phrase.text) ?? phrase.text) : phrase.text;
  return [words, ...tags.map(({ role }) => `(${role})`)].join(" ");
}

/** A part on one line. */
export function partText(items: readonly PartItem[]): string {
  return items.length === 0 ? "?" : items.map(itemText).join(" + ");
}

import { familyOf } from "./names.ts";
import { OTHERS, type Reference, type ReferenceDate, type ReferenceName } from "./reference.ts";

/** A title without its subtitle has at least so many words. */
const SHORTEST_MAIN_TITLE = 3;
const LONGEST_TITLE = 120;
/** Where a source appeared, the most telling first. */
const CONTAINERS = ["container-title", "collection-title", "publisher"] as const;

/**
 * A reference on one line, to recognise a source by: "Vangen & Huxham 2003. Nurturing collaborative relations.
 * J Appl Behav Sci". Not a citation style: subtitles, pages and further authors are left out.
 */
export function shortReference(reference: Reference): string {
  const container = CONTAINERS.map((name) => reference[name] ?? "").find((found) => found !== "") ?? "";
  const named = nameAuthors(reference.author ?? []) || nameAuthors(reference.editor ?? []);
  const who =
    named ||
    (reference.type === "report" || reference.title === undefined ? (reference.publisher ?? "") : "");
  const when = yearOf(reference);
  const title = shortTitle(reference.title ?? "");
  const head = who === "" ? (title === "" ? when : `${title} ${when}`) : `${who} ${when}`;
  return [head, who === "" ? "" : title, container === who ? "" : container]
    .filter((part) => part !== "")
    .map((part, at, parts) => (at < parts.length - 1 && !/[.?!…]$/.test(part) ? `${part}.` : part))
    .join(" ");
}

/** The year of publication as four digits, what stands in its place ("in press"), or "n.d." */
export function yearOf({ issued }: Reference): string {
  return (issued && yearIn(issued)) || "n.d.";
}

function yearIn(date: ReferenceDate): string {
  const year = date["date-parts"]?.[0]?.[0];
  return year === undefined ? (date.literal ?? "") : year < 0 ? `${-year} BC` : String(year);
}

/** Authors as a sentence names them: Vangen & Huxham; Aunger et al. */
export function nameAuthors(names: readonly ReferenceName[]): string {
  const goesOn = names.at(-1)?.literal === OTHERS.literal;
  const [first, second] = names;
  if (first === undefined) return "";
  if (names.length > 2 || goesOn) return `${familyOf(first)} et al.`;
  return second === undefined ? familyOf(first) : `${familyOf(first)} & ${familyOf(second)}`;
}

function shortTitle(title: string): string {
  const subtitle = /[:?]\s/.exec(title);
  let short = title;
  if (subtitle !== null) {
    const main = title.slice(0, subtitle.index + (subtitle[0].startsWith("?") ? 1 : 0));
    if (main.split(/\s+/).length >= SHORTEST_MAIN_TITLE) short = main;
  }
  if (short.length <= LONGEST_TITLE) return short;
  return `${short.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, "")}…`;
}

import type { EntryFields } from "./fields.ts";
import type { NameList } from "./names.ts";

/** A title without its subtitle has at least so many words. */
const SHORTEST_MAIN_TITLE = 3;
const LONGEST_TITLE = 120;
/** Where a source appeared, the most telling first. */
const CONTAINERS = [
  "journaltitle",
  "journal",
  "booktitle",
  "maintitle",
  "institution",
  "school",
  "publisher",
  "organization",
  "howpublished",
];

/**
 * A reference on one line, to recognise a source by: "Vangen & Huxham 2003. Nurturing collaborative relations.
 * J Appl Behav Sci". Not a citation style: subtitles, pages and further authors are left out.
 */
export function shortReference(fields: EntryFields): string {
  const { text } = fields;
  const who = nameAuthors(fields.authors) || nameAuthors(fields.editors) || text.get("organization") || "";
  const when = yearOf(fields);
  const title = shortTitle(text.get("title") ?? "");
  const container = CONTAINERS.map((name) => text.get(name) ?? "").find(
    (found) => found !== "" && found !== who,
  );
  const head = who === "" ? (title === "" ? when : `${title} ${when}`) : `${who} ${when}`;
  return [head, who === "" ? "" : title, container ?? ""]
    .filter((part) => part !== "")
    .map((part, at, parts) => (at < parts.length - 1 && !/[.?!…]$/.test(part) ? `${part}.` : part))
    .join(" ");
}

/** The year of publication as four digits, or "n.d." */
export function yearOf(fields: EntryFields): string {
  const written = fields.text.get("year") ?? fields.text.get("date") ?? "";
  return /\d{4}/.exec(written)?.[0] ?? (written === "" ? "n.d." : written);
}

/** Authors as a sentence names them: Vangen & Huxham; Aunger et al. */
function nameAuthors({ names, others }: NameList): string {
  const [first, second] = names;
  if (first === undefined) return "";
  if (names.length > 2 || others) return `${first.family} et al.`;
  return second === undefined ? first.family : `${first.family} & ${second.family}`;
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

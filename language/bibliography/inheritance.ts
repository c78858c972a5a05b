import type { BibliographyEntry, BibliographyFile } from "./bibliography.ts";
import { readRawFields } from "./raw-fields.ts";

/** An entry may inherit from one that inherits itself, but nobody goes further. */
const DEEPEST = 8;
const MOST_SHARED = 20;

/** Fields that are about the entry itself, and are not handed down (BibLaTeX manual, appendix B). */
const OWN: ReadonlySet<string> = new Set([
  "crossref",
  "xref",
  "xdata",
  "entryset",
  "entrysubtype",
  "execute",
  "ids",
  "label",
  "options",
  "presort",
  "related",
  "relatedoptions",
  "relatedstring",
  "relatedtype",
  "shortauthor",
  "shorteditor",
  "shorthand",
  "shorttitle",
  "sortkey",
  "sortname",
  "sorttitle",
  "sortyear",
]);

type Renaming = ReadonlyMap<string, readonly string[]>;
const titlesAs = (kind: "book" | "main" | "journal"): [string, readonly string[]][] => [
  ["title", [`${kind}title`]],
  ["subtitle", [`${kind}subtitle`]],
  ["titleaddon", [`${kind}titleaddon`]],
];
const WHOLE_IN_PART: Renaming = new Map(titlesAs("book"));
const BOOK_IN_PART: Renaming = new Map([...titlesAs("book"), ["author", ["author", "bookauthor"]]]);
const VOLUMES_IN_BOOK: Renaming = new Map(titlesAs("main"));
const ISSUE_IN_ARTICLE: Renaming = new Map(titlesAs("journal"));
const NOTHING_RENAMED: Renaming = new Map();

const BOOKS: ReadonlySet<string> = new Set(["book", "collection", "proceedings", "reference", "manual"]);
const IN_BOOKS: ReadonlySet<string> = new Set(["inbook", "bookinbook", "suppbook"]);
const IN_WHOLES: ReadonlySet<string> = new Set([
  "incollection",
  "inproceedings",
  "conference",
  "inreference",
  "suppcollection",
]);

/** What the fields of a whole are called in its parts. */
function renamed(parent: string, child: string): Renaming {
  if (IN_BOOKS.has(child) && (parent === "book" || parent === "mvbook")) return BOOK_IN_PART;
  if (IN_BOOKS.has(child) || IN_WHOLES.has(child)) return WHOLE_IN_PART;
  if (BOOKS.has(child) && parent.startsWith("mv")) return VOLUMES_IN_BOOK;
  if (parent === "periodical") return ISSUE_IN_ARTICLE;
  return NOTHING_RENAMED;
}

/**
 * The fields of a BibTeX entry, still in LaTeX, with those it takes from other entries of its file: all of those in
 * `xdata`, and of the one in `crossref` what it does not say itself, under the names that BibLaTeX gives them.
 *
 * @param wanted the fields that are looked at, where not all are; `xdata` and `crossref` must be among them
 */
export function inheritedFields(
  file: BibliographyFile,
  entry: BibliographyEntry,
  wanted?: ReadonlySet<string>,
): Map<string, string> {
  const own = ownFields(file, entry, wanted);
  if (!own.has("xdata") && !own.has("crossref")) return own;
  return fieldsWith(file, entry, new Set());
}

function ownFields(
  { text, strings }: BibliographyFile,
  { body }: BibliographyEntry,
  wanted?: ReadonlySet<string>,
): Map<string, string> {
  return readRawFields(text.slice(body.start, body.end), strings, wanted);
}

function fieldsWith(
  file: BibliographyFile,
  entry: BibliographyEntry,
  passed: Set<BibliographyEntry["key"]>,
): Map<string, string> {
  const fields = ownFields(file, entry);
  passed.add(entry.key);
  if (passed.size > DEEPEST) return fields;
  const other = (key: string) => (passed.has(key) ? undefined : file.entries.get(key));
  for (const key of keysIn(fields.get("xdata") ?? "")) {
    const shared = other(key);
    if (!shared) continue;
    for (const [name, value] of fieldsWith(file, shared, new Set(passed)))
      if (!OWN.has(name) && !fields.has(name)) fields.set(name, value);
  }
  const [above] = keysIn(fields.get("crossref") ?? "");
  const whole = above === undefined ? undefined : other(above);
  if (whole) {
    const names = renamed(whole.type, entry.type);
    const inherited = fieldsWith(file, whole, passed);
    // A field that is called so in the whole, as BibTeX's own "booktitle", counts before one that is renamed.
    for (const [name, value] of inherited)
      if (!OWN.has(name) && !names.has(name) && !fields.has(name)) fields.set(name, value);
    for (const [name, value] of inherited)
      for (const called of names.get(name) ?? []) if (!fields.has(called)) fields.set(called, value);
  }
  return fields;
}

function keysIn(list: string): string[] {
  return list
    .split(",")
    .slice(0, MOST_SHARED)
    .map((key) => key.trim())
    .filter((key) => key !== "");
}

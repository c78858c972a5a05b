import type { BibliographyEntry, BibliographyFile } from "./bibliography.ts";
import { bareDoi } from "./bibtex-reference.ts";
import { writtenDate } from "./dates.ts";
import { LONGEST_FIELD } from "./raw-fields.ts";
import {
  type DateVariable,
  type NameVariable,
  OTHERS,
  type Reference,
  type ReferenceDate,
  type ReferenceName,
  type ReferenceType,
  type TextVariable,
} from "./reference.ts";
import { risLine } from "./ris.ts";
import { risType } from "./ris-types.ts";
import { withVariables } from "./variables.ts";

const MOST_VALUES = 2000;
const MOST_NAMES = 100;
const INITIALS = /^(\S.*?)\s+((?:\p{Lu}\.?\s?){1,4})$/u;

/** RIS tags by CSL's name of what they hold, where that does not depend on the type. The first with a value counts. */
const TEXTS: readonly (readonly [TextVariable, ...string[]])[] = [
  ["abstract", "AB", "N2"],
  ["archive", "DB"],
  ["call-number", "CN"],
  ["collection-title", "T3"],
  ["container-title-short", "J2", "JA", "JO"],
  ["edition", "ET"],
  ["genre", "M3"],
  ["language", "LA"],
  ["note", "N1"],
  ["number-of-volumes", "NV"],
  ["publisher", "PB"],
  ["publisher-place", "CY", "PP"],
  ["section", "SE"],
  ["title", "TI", "T1", "CT"],
  ["title-short", "ST"],
  ["volume", "VL"],
];

/** In these the second title is that of a series, and not of what the work stands in. */
const WHOLES: ReadonlySet<ReferenceType> = new Set([
  "book",
  "report",
  "thesis",
  "dataset",
  "software",
  "map",
  "manuscript",
  "standard",
]);
const NUMBERED: ReadonlySet<ReferenceType> = new Set(["report", "patent", "standard", "bill", "legislation"]);

/** What a record of RIS says, by the tables of its tags. */
export function risReference(file: BibliographyFile, entry: BibliographyEntry): Reference {
  const fields = readLines(file.text, entry);
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const first = (...tags: readonly string[]) => all(...tags)[0] ?? "";
  const type = risType(entry.type);
  const isWhole = WHOLES.has(type);

  const texts = new Map<TextVariable, string>(TEXTS.map(([variable, ...tags]) => [variable, first(...tags)]));
  const container = isWhole ? first("JF", "JO") : first("JF", "T2", "BT", "JO", "JA", "J2");
  if (first("TI", "T1", "CT") === "") texts.set("title", first("BT"));
  texts.set("container-title", container);
  if (isWhole) texts.set("collection-title", first("T2", "T3"));
  if (texts.get("container-title-short") === container) texts.set("container-title-short", "");
  texts.set(NUMBERED.has(type) ? "number" : "issue", first("IS", "CP", "M1"));
  texts.set("page", pagesOf(first("SP"), first("EP")) || first("C7"));
  texts.set("keyword", all("KW").join(", "));
  texts.set("DOI", bareDoi(first("DO", "DI")));
  texts.set("URL", all("UR", "L2", "LK").find((url) => /^https?:/i.test(url)) ?? "");
  texts.set(isWhole || type === "chapter" ? "ISBN" : "ISSN", first("SN"));
  if (/pubmed|medline/i.test(first("DB", "DP")) && /^\d+$/.test(first("AN"))) texts.set("PMID", first("AN"));

  const people = (...tags: readonly string[]) => namesOf(all(...tags));
  const names = new Map<NameVariable, ReferenceName[]>([
    ["author", people("AU", "A1")],
    ["editor", isWhole ? people("ED") : people("ED", "A2")],
    ["collection-editor", isWhole ? people("A2", "A3") : people("A3")],
    ["translator", people("A4")],
  ]);
  const dates: [DateVariable, ReferenceDate | null][] = [
    ["issued", dateOf(first("PY", "Y1"), first("DA"))],
    ["accessed", dateOf(first("Y2"), "")],
  ];
  return withVariables({ id: entry.key, type }, texts, names, dates);
}

/** The values under each tag; a line without a tag goes on with the one above. */
function readLines(text: string, { body }: BibliographyEntry): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let under: string[] = [];
  let count = 0;
  for (let at = body.start; at < body.end && count < MOST_VALUES; count++) {
    const line = risLine(text, at);
    const value = text
      .slice(line.value.start, Math.min(line.value.end, line.value.start + LONGEST_FIELD))
      .trim();
    if (line.tag !== "") {
      under = fields.get(line.tag) ?? [];
      fields.set(line.tag, under);
      if (value !== "") under.push(value.replace(/\s+/g, " "));
    } else if (value !== "" && under.length > 0) {
      const longer = `${under.pop() ?? ""} ${value}`;
      under.push(longer.slice(0, LONGEST_FIELD));
    }
    at = line.next;
  }
  return fields;
}

/** "Vangen, Siv", "King, Martin Luther, Jr"; without a comma "Vangen S", or an organisation. */
function namesOf(written: readonly string[]): ReferenceName[] {
  const names = written.slice(0, MOST_NAMES).map((name): ReferenceName => {
    const [family = "", given = "", suffix = ""] = name.split(",").map((part) => part.trim());
    if (given !== "") return { family, given, ...(suffix === "" ? {} : { suffix }) };
    const [, before, initials] = INITIALS.exec(name) ?? [];
    return before && initials ? { family: before, given: initials } : { literal: family };
  });
  return written.length > MOST_NAMES ? [...names, OTHERS] : names;
}

/** "2020/03/04/Spring", as far as it goes; `more` is a fuller date of the same year. */
function dateOf(written: string, more: string): ReferenceDate | null {
  const [year = "", month = "", day = "", other = ""] = written.split(/[/]/).map((part) => part.trim());
  if (month === "" && /^\d{4}/.test(year) && more.startsWith(year.slice(0, 4)) && more.length > year.length) {
    return dateOf(more.replace(/^(\d{4})-(\d\d?)(?:-(\d\d?))?$/, "$1/$2/$3"), "");
  }
  return writtenDate(year || other, month || other, day);
}

function pagesOf(from: string, to: string): string {
  const pages = to === "" || to === from || /[-–]/.test(from) ? from : `${from}–${to}`;
  return pages.replace(/(?<=\w)\s*-+\s*(?=\w)/g, "–");
}

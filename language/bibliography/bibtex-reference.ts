import type { BibliographyEntry, BibliographyFile } from "./bibliography.ts";
import { inWords, isPart, languageCode, meaningOf } from "./bibtex-types.ts";
import { edtfDate, writtenDate } from "./dates.ts";
import { inheritedFields } from "./inheritance.ts";
import { plainAddress, plainText } from "./latex-text.ts";
import { readNames } from "./names.ts";
import type { DateVariable, NameVariable, Reference, ReferenceDate, TextVariable } from "./reference.ts";
import { sentenceCase } from "./sentence-case.ts";
import { withVariables } from "./variables.ts";

/** Names of BibTeX fields by CSL's name of what they hold. The first that says something counts. */
const TEXTS: readonly (readonly [TextVariable, ...string[]])[] = [
  ["abstract", "abstract"],
  ["annote", "annote", "annotation"],
  ["archive", "archive", "library"],
  ["call-number", "lccn", "callnumber"],
  ["chapter-number", "chapter"],
  ["collection-title", "series"],
  ["container-title-short", "shortjournal"],
  ["edition", "edition"],
  ["event-place", "venue", "eventplace"],
  ["event-title", "eventtitle"],
  ["ISBN", "isbn"],
  ["ISSN", "issn"],
  ["keyword", "keywords", "keyword"],
  ["medium", "medium"],
  ["number-of-pages", "pagetotal", "numpages"],
  ["number-of-volumes", "volumes"],
  ["original-publisher", "origpublisher"],
  ["original-publisher-place", "origlocation"],
  ["original-title", "origtitle"],
  ["part-number", "part"],
  ["PMCID", "pmcid", "pmc"],
  ["PMID", "pmid"],
  ["publisher-place", "location", "address"],
  ["title-short", "shorttitle"],
  ["version", "version"],
  ["volume", "volume"],
];

const NAMES: readonly (readonly [NameVariable, ...string[]])[] = [
  ["author", "author"],
  ["collection-editor", "serieseditor"],
  ["composer", "composer"],
  ["container-author", "bookauthor"],
  ["director", "director"],
  ["editor", "editor"],
  ["illustrator", "illustrator"],
  ["translator", "translator"],
];

/** What the field `editortype` makes of editors. */
const EDITORS: ReadonlyMap<string, NameVariable> = new Map<string, NameVariable>([
  ["compiler", "compiler"],
  ["collaborator", "contributor"],
  ["director", "director"],
  ["organizer", "organizer"],
]);

const DATES: readonly (readonly [DateVariable, string])[] = [
  ["accessed", "urldate"],
  ["event-date", "eventdate"],
  ["original-date", "origdate"],
];

/** Addresses of the archives that BibLaTeX names in `eprinttype`. */
const ARCHIVES: ReadonlyMap<string, string> = new Map([
  ["arxiv", "https://arxiv.org/abs/"],
  ["jstor", "https://www.jstor.org/stable/"],
  ["hdl", "https://hdl.handle.net/"],
  ["googlebooks", "https://books.google.com/books?id="],
]);

const ORDER_OF_PUBLISHERS = ["publisher", "institution", "school", "organization", "howpublished"];

/** What an entry of BibTeX or BibLaTeX says, by the usual tables from there to CSL. */
export function bibtexReference(file: BibliographyFile, entry: BibliographyEntry): Reference {
  const fields = inheritedFields(file, entry);
  const raw = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = fields.get(name);
      if (value !== undefined && value.trim() !== "") return value;
    }
    return "";
  };
  const plain = (...names: readonly string[]) => plainText(raw(...names));
  const meaning = meaningOf(entry.type, plain("entrysubtype"), plain("type"));
  const english = /^(?:|.*english|en.*|british|american|uk.*|us.*|australian|canadian)$/i.test(
    plain("langid", "language", "hyphenation"),
  );
  const title = (latex: string) => (english ? sentenceCase(latex) : plainText(latex));

  const texts = new Map<TextVariable, string>(
    TEXTS.map(([variable, ...names]) => [variable, plain(...names)]),
  );
  for (const [variable, text] of titlesOf(raw, title, isPart(meaning.type), meaning.type === "periodical"))
    texts.set(variable, text);
  for (const [variable, text] of numbersOf(plain, meaning.type)) texts.set(variable, text);
  texts.set("genre", meaning.genre ?? "");
  texts.set("status", inWords(plain("pubstate")));
  texts.set("language", languageCode(plain("langid", "language", "hyphenation")));
  texts.set("page", pagesOf(raw("pages")) || plain("eid"));
  texts.set("publisher", publisherOf(plain));
  texts.set("note", [plain("note"), plain("addendum")].filter((note) => note !== "").join(". "));
  texts.set("DOI", bareDoi(plainAddress(raw("doi"))));
  texts.set("URL", urlOf(raw));

  const names = NAMES.flatMap(([variable, ...from]) => {
    const kind = variable === "editor" ? EDITORS.get(plain("editortype").toLowerCase()) : undefined;
    return [[kind ?? variable, readNames(raw(...from))] as const];
  });
  const dates = new Map<DateVariable, ReferenceDate | null>(
    DATES.map(([variable, name]) => [variable, dateIn(raw(name))]),
  );
  dates.set("issued", dateIn(raw("date")) ?? writtenDate(plain("year"), plain("month"), plain("day")));
  return withVariables({ id: entry.key, type: meaning.type }, texts, names, dates);
}

type Fields = (...names: readonly string[]) => string;

/** Titles of the work and of what it stands in, each with its subtitle. */
function* titlesOf(
  raw: Fields,
  title: (latex: string) => string,
  part: boolean,
  periodical: boolean,
): Iterable<[TextVariable, string]> {
  const whole = (kind: "" | "book" | "main" | "journal" | "issue", as = title) =>
    withSubtitle(as(raw(`${kind}title`)), as(raw(`${kind}subtitle`)), as(raw(`${kind}titleaddon`)));
  const own = whole("");
  const main = whole("main");
  if (main !== "" && !part) {
    yield ["title", main];
    if (own !== main) yield ["volume-title", own];
  } else yield ["title", own];
  if (raw("shorttitle") === "" && raw("subtitle") !== "") yield ["title-short", title(raw("title"))];
  const journal = whole("journal", plainText) || plainText(raw("journal"));
  const book = whole("book");
  const container = journal || (part && main !== "" && book !== "" ? main : book);
  if (part && main !== "" && book !== "" && journal === "") yield ["volume-title", book];
  if (!periodical) yield ["container-title", container];
}

function withSubtitle(title: string, subtitle: string, addition: string): string {
  const whole =
    subtitle === ""
      ? title
      : title === ""
        ? subtitle
        : `${title}${/[?!:]$/.test(title) ? "" : ":"} ${subtitle}`;
  return addition === ""
    ? whole
    : whole === ""
      ? addition
      : `${whole}${/[.?!]$/.test(whole) ? "" : "."} ${addition}`;
}

/** `number` is an issue, a number of a report or patent, or one in a series. */
function* numbersOf(plain: Fields, type: Reference["type"]): Iterable<[TextVariable, string]> {
  const number = plain("number");
  const issue = plain("issue");
  if (type.startsWith("article") || type === "periodical" || type === "review") {
    yield ["issue", [number, issue].filter((one) => one !== "").join(", ")];
  } else if (plain("series") !== "") yield ["collection-number", number];
  else yield ["number", number || plain("article-number")];
}

/** Pages as they print: a range with an en dash. */
function pagesOf(latex: string): string {
  return plainText(latex)
    .replace(/(?<=[\p{L}\p{N}])\s*[-–—]+\s*(?=[\p{L}\p{N}])/gu, "–")
    .replace(/,(?=\S)/g, ", ");
}

function publisherOf(plain: Fields): string {
  for (const name of ORDER_OF_PUBLISHERS) {
    const publisher = plain(name);
    if (publisher !== "" && !/^(?:https?:|www\.)\S*$/i.test(publisher))
      return publisher.replace(/^\{|\}$/g, "");
  }
  return "";
}

function urlOf(raw: Fields): string {
  const url = plainAddress(raw("url"));
  if (url !== "") return url;
  const published = plainAddress(raw("howpublished"));
  if (/^https?:/i.test(published)) return published;
  const archive = ARCHIVES.get(plainText(raw("eprinttype", "archiveprefix")).toLowerCase());
  const found = plainAddress(raw("eprint"));
  return archive !== undefined && found !== "" ? archive + found : "";
}

/** A DOI without the address that it is sometimes written with. */
export function bareDoi(written: string): string {
  return written.replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, "");
}

/** A field that holds a date; its ~ says that it is about then, and is no space. */
function dateIn(latex: string): ReferenceDate | null {
  return edtfDate(latex.replace(/[{}]/g, "")) ?? writtenDate(plainText(latex));
}

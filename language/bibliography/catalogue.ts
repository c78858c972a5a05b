import type { BibliographyEntry, BibliographyFile, KeyedEntries } from "./bibliography.ts";
import { type Card, cardOf, withoutAccents } from "./card.ts";
import { inheritedFields } from "./inheritance.ts";
import { plainAddress, plainText } from "./latex-text.ts";
import { familyOf, readNames } from "./names.ts";
import { OTHERS, type Reference, type ReferenceName } from "./reference.ts";
import { referenceOf } from "./reference-of.ts";

interface Written {
  readonly card: Card;
  readonly strings: BibliographyFile["strings"];
}

/** Kept with what the text of an entry says, so that a change to one entry costs one card. */
const written = new WeakMap<object, Written>();
const catalogues = new WeakMap<KeyedEntries, readonly Card[]>();

/**
 * The cards of a bibliography in its order: written when they are first looked at, and kept until it changes. A card is
 * written from the few fields it shows, not from all that an entry says.
 */
export function cardsOf(file: BibliographyFile): readonly Card[] {
  const known = catalogues.get(file.entries);
  if (known) return known;
  const cards = Array.from(file.entries.values(), (entry) => cardOfEntry(file, entry));
  catalogues.set(file.entries, cards);
  return cards;
}

function cardOfEntry(file: BibliographyFile, entry: BibliographyEntry): Card {
  const known = written.get(entry.record);
  const isKept =
    known && (known.strings === file.strings || (known.strings.size === 0 && file.strings.size === 0));
  return isKept && known.card.key === entry.key ? known.card : new EntryCard(file, entry);
}

/** A card that is written when more than its key is looked at: most searches are answered by keys. */
class EntryCard implements Card {
  readonly key: string;
  readonly plainKey: string;
  #card: Card | null = null;
  /** Let go of when the card is written, since it holds a whole text. */
  #of: { readonly file: BibliographyFile; readonly entry: BibliographyEntry } | null;

  constructor(file: BibliographyFile, entry: BibliographyEntry) {
    this.key = entry.key;
    this.plainKey = withoutAccents(entry.key);
    this.#of = { file, entry };
  }

  get authors(): string {
    return this.#written().authors;
  }

  get names(): readonly string[] {
    return this.#written().names;
  }

  get year(): string {
    return this.#written().year;
  }

  get title(): string {
    return this.#written().title;
  }

  get doi(): string {
    return this.#written().doi;
  }

  get number(): number | null {
    return this.#written().number;
  }

  get shown(): string {
    return this.#written().shown;
  }

  #written(): Card {
    if (this.#of !== null) {
      this.#card = writeCard(this.#of.file, this.#of.entry);
      this.#of = null;
    }
    return this.#card ?? cardOf({ key: this.key, authors: [], year: "", title: "", doi: "" });
  }
}

function writeCard(file: BibliographyFile, entry: BibliographyEntry): Card {
  const isBibtex = file.format === "bibtex";
  const fields = isBibtex ? inheritedFields(file, entry, SHOWN) : NO_FIELDS;
  const card = isBibtex ? bibtexCard(entry, fields) : referenceCard(referenceOf(file, entry));
  // What an entry takes from another may change while its own text does not.
  if (!fields.has("crossref") && !fields.has("xdata"))
    written.set(entry.record, { card, strings: file.strings });
  return card;
}

const NO_FIELDS: ReadonlyMap<string, string> = new Map();
const SHOWN: ReadonlySet<string> = new Set([
  "author",
  "crossref",
  "date",
  "doi",
  "editor",
  "number",
  "title",
  "xdata",
  "year",
]);

function bibtexCard(entry: BibliographyEntry, fields: ReadonlyMap<string, string>): Card {
  const field = (name: string) => fields.get(name) ?? "";
  return cardOf({
    key: entry.key,
    authors: bibtexFamilies(field("author") || field("editor")),
    year: /\d{4}/.exec(field("year") || field("date"))?.[0] ?? "",
    title: plainText(field("title")),
    doi: plainAddress(field("doi")),
    number: field("number"),
  });
}

/** The card of a source by what is known of it. */
export function referenceCard(reference: Reference): Card {
  const { id, author, editor, issued, title, DOI, number } = reference;
  const [[year = 0] = []] = issued?.["date-parts"] ?? [];
  return cardOf({
    key: id,
    authors: familyNames(author ?? editor ?? []),
    year: year > 0 ? String(year) : (/\d{4}/.exec(issued?.literal ?? "")?.[0] ?? ""),
    title: title ?? "",
    doi: DOI ?? "",
    number: reference["citation-number"] ?? number ?? "",
  });
}

/** Curly brackets that hold words together, and BibLaTeX's "family=": names that take more than a look. */
const INVOLVED = /\{[^{}]*\s|=/;

/** What `readNames` gives, for thousands of entries: most names are written "Family, Given". */
function bibtexFamilies(latex: string): string[] {
  if (latex === "") return [];
  if (INVOLVED.test(latex)) return familyNames(readNames(latex));
  return latex.split(/\s+and\s+/i, MOST_NAMES).flatMap((name) => {
    const comma = name.indexOf(",");
    return comma > 0 ? [plainText(name.slice(0, comma))] : familyNames(readNames(name));
  });
}

const MOST_NAMES = 30;

function familyNames(names: readonly ReferenceName[]): string[] {
  return names.map((name) => (name.literal === OTHERS.literal ? "" : familyOf(name)));
}

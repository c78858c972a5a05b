import type { ReferenceType } from "./reference.ts";

/** What a type of BibTeX or BibLaTeX is in CSL, and what kind of it: "PhD thesis". */
export interface TypeMeaning {
  readonly type: ReferenceType;
  readonly genre?: string;
}

const TYPES: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ["article", "article-journal"],
  ["artwork", "graphic"],
  ["audio", "song"],
  ["bookinbook", "chapter"],
  ["book", "book"],
  ["booklet", "pamphlet"],
  ["collection", "book"],
  ["commentary", "book"],
  ["conference", "paper-conference"],
  ["dataset", "dataset"],
  ["electronic", "webpage"],
  ["image", "figure"],
  ["inbook", "chapter"],
  ["incollection", "chapter"],
  ["inproceedings", "paper-conference"],
  ["inreference", "entry-encyclopedia"],
  ["jurisdiction", "legal_case"],
  ["legal", "treaty"],
  ["legislation", "legislation"],
  ["letter", "personal_communication"],
  ["manual", "book"],
  ["mastersthesis", "thesis"],
  ["movie", "motion_picture"],
  ["music", "song"],
  ["mvbook", "book"],
  ["mvcollection", "book"],
  ["mvproceedings", "book"],
  ["mvreference", "book"],
  ["online", "webpage"],
  ["patent", "patent"],
  ["performance", "performance"],
  ["periodical", "periodical"],
  ["phdthesis", "thesis"],
  ["proceedings", "book"],
  ["reference", "book"],
  ["report", "report"],
  ["review", "review"],
  ["software", "software"],
  ["standard", "standard"],
  ["suppbook", "chapter"],
  ["suppcollection", "chapter"],
  ["suppperiodical", "article-journal"],
  ["techreport", "report"],
  ["thesis", "thesis"],
  ["unpublished", "manuscript"],
  ["video", "motion_picture"],
  ["webpage", "webpage"],
  ["www", "webpage"],
]);

/** BibLaTeX's own words for kinds of works, as English prints them. */
const GENRES: ReadonlyMap<string, string> = new Map([
  ["mathesis", "Master’s thesis"],
  ["phdthesis", "PhD thesis"],
  ["candthesis", "Candidate thesis"],
  ["bathesis", "Bachelor’s thesis"],
  ["techreport", "Technical report"],
  ["resreport", "Research report"],
  ["software", "Computer software"],
  ["datacd", "Data CD"],
  ["audiocd", "Audio CD"],
  ["patent", "Patent"],
  ["patentde", "German patent"],
  ["patenteu", "European patent"],
  ["patentfr", "French patent"],
  ["patentuk", "British patent"],
  ["patentus", "U.S. patent"],
]);

/** Types of BibTeX that say the kind of the work as well. */
const OWN_GENRES: ReadonlyMap<string, string> = new Map([
  ["mastersthesis", "Master’s thesis"],
  ["phdthesis", "PhD thesis"],
]);

/** Containers hold what is printed in a part of them; their titles are those of the whole. */
const PARTS: ReadonlySet<ReferenceType> = new Set(["chapter", "paper-conference", "entry-encyclopedia"]);

export function isPart(type: ReferenceType): boolean {
  return PARTS.has(type);
}

/**
 * The type by the usual tables of pandoc and BibLaTeX. An article may be of a magazine or newspaper
 * (`entrysubtype`); a type that is not known is a document.
 */
export function meaningOf(type: string, subtype: string, kind: string): TypeMeaning {
  const genre = kind === "" ? OWN_GENRES.get(type) : (GENRES.get(kind.toLowerCase()) ?? kind);
  const of = (meant: ReferenceType): TypeMeaning =>
    genre === undefined ? { type: meant } : { type: meant, genre };
  if (type === "article" && subtype.toLowerCase() === "magazine") return of("article-magazine");
  if (type === "article" && subtype.toLowerCase() === "newspaper") return of("article-newspaper");
  return of(TYPES.get(type) ?? "document");
}

/** BibLaTeX's own words for how far a work has come. */
const STATES: ReadonlyMap<string, string> = new Map([
  ["inpreparation", "in preparation"],
  ["inpress", "in press"],
]);

export function inWords(state: string): string {
  return STATES.get(state.toLowerCase()) ?? state;
}

/** Languages as BibLaTeX calls them, by the codes that CSL knows. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["american", "en-US"],
  ["british", "en-GB"],
  ["danish", "da-DK"],
  ["dutch", "nl-NL"],
  ["english", "en-US"],
  ["finnish", "fi-FI"],
  ["french", "fr-FR"],
  ["german", "de-DE"],
  ["italian", "it-IT"],
  ["ngerman", "de-DE"],
  ["norwegian", "nb-NO"],
  ["norsk", "nb-NO"],
  ["polish", "pl-PL"],
  ["portuguese", "pt-PT"],
  ["spanish", "es-ES"],
  ["swedish", "sv-SE"],
  ["ukenglish", "en-GB"],
  ["usenglish", "en-US"],
]);

export function languageCode(language: string): string {
  return LANGUAGES.get(language.toLowerCase()) ?? language;
}

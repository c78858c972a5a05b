/**
 * What a bibliography says of one source, whatever format it is kept in: an item of CSL-JSON, with the variables of
 * CSL 1.0.2 under their own names (https://docs.citationstyles.org/en/stable/specification.html, appendix IV).
 * All texts are plain: no LaTeX, no markup, single spaces.
 */
export type Reference = { readonly id: string; readonly type: ReferenceType } & {
  readonly [variable in TextVariable]?: string;
} & { readonly [variable in NameVariable]?: readonly ReferenceName[] } & {
  readonly [variable in DateVariable]?: ReferenceDate;
};

/** A person, or an organisation as its `literal`. */
export interface ReferenceName {
  readonly family?: string;
  readonly given?: string;
  /** Stays with the family name when names are sorted or turned round: "van" of a Belgian. */
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
  /** "Jr", "III". */
  readonly suffix?: string;
  readonly literal?: string;
}

/** Ends a list of names that goes on ("and others", "et al."). */
export const OTHERS: ReferenceName = { literal: "others" };

export interface ReferenceDate {
  /** Year, month and day, as far as they are known; of a range, both ends. An end that is open is `[0]`. */
  readonly "date-parts"?: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: boolean;
  /** What could not be read as a date: "in press". */
  readonly literal?: string;
}

export const REFERENCE_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

export type ReferenceType = (typeof REFERENCE_TYPES)[number];

export const NAME_VARIABLES = [
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator",
] as const;

export type NameVariable = (typeof NAME_VARIABLES)[number];

export const DATE_VARIABLES = [
  "accessed",
  "available-date",
  "event-date",
  "issued",
  "original-date",
  "submitted",
] as const;

export type DateVariable = (typeof DATE_VARIABLES)[number];

export const TEXT_VARIABLES = [
  "DOI",
  "ISBN",
  "ISSN",
  "PMCID",
  "PMID",
  "URL",
  "abstract",
  "annote",
  "archive",
  "archive_collection",
  "archive_location",
  "archive-place",
  "authority",
  "call-number",
  "chapter-number",
  "citation-number",
  "collection-number",
  "collection-title",
  "container-title",
  "container-title-short",
  "dimensions",
  "division",
  "edition",
  "event-place",
  "event-title",
  "genre",
  "issue",
  "jurisdiction",
  "keyword",
  "language",
  "medium",
  "note",
  "number",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page",
  "page-first",
  "part-number",
  "part-title",
  "printing-number",
  "publisher",
  "publisher-place",
  "references",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "section",
  "source",
  "status",
  "supplement-number",
  "title",
  "title-short",
  "version",
  "volume",
  "volume-title",
] as const;

export type TextVariable = (typeof TEXT_VARIABLES)[number];

import type { Citation } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** Words as the author wrote them, white space collapsed. */
export interface Words {
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** How a statement's citations bear on it. */
export type Stance = "supports" | "contradicts" | "inverse";

export interface StatedCitation extends Citation {
  readonly stance: Stance;
}

/** One of the things that stand in a part of a configuration. */
export interface PartItem {
  /** `null` for `?`: a part not yet known. */
  readonly phrase: Words | null;
  readonly span: Span;
  /** Role tags in lower case, without their brackets. */
  readonly tags: readonly { readonly role: string; readonly span: Span }[];
}

export interface Excerpt {
  readonly text: string;
  readonly span: Span;
  readonly citations: readonly Citation[];
}

/** A line `name: value` under a statement. */
export interface AttributeLine {
  /** In lower case, white space collapsed. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  /** What stands between the commas. */
  readonly items: readonly Words[];
  readonly citations: readonly Citation[];
}

interface Statement {
  readonly span: Span;
  /** The keyword at the line's start. */
  readonly keyword: Span;
  readonly attributes: readonly AttributeLine[];
}

/** A context-mechanism-outcome configuration as one file states it; a demi-regularity is one too. */
export interface ConfigurationStatement extends Statement {
  readonly kind: "configuration" | "demi-regularity";
  /** Counted from 1 through the file. */
  readonly ordinal: number;
  readonly label: Words | null;
  /** The theory whose statement stands last above it in the file. */
  readonly theory: string | null;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  readonly contexts: readonly PartItem[];
  readonly mechanisms: readonly PartItem[];
  readonly outcomes: readonly PartItem[];
  readonly citations: readonly StatedCitation[];
  /** The authors' own proposition, without a source. */
  readonly posited: boolean;
  readonly excerpts: readonly Excerpt[];
}

export interface ReviewStatement extends Statement {
  readonly question: Words | null;
}

export interface TheoryStatement extends Statement {
  readonly name: Words;
  /** A theory is declared where it is given a title, and gone on with where it is only named. */
  readonly title: Words | null;
}

export interface DimensionStatement extends Statement {
  readonly name: Words;
  readonly values: readonly Words[];
}

export interface FactorStatement extends Statement {
  readonly name: Words;
  readonly definition: Words | null;
  readonly citations: readonly Citation[];
  readonly also: readonly Words[];
  readonly inverse: readonly Words[];
}

export interface SourceStatement extends Statement {
  /** The citation key it declares or describes. */
  readonly key: Words;
  readonly description: Words | null;
}

/** A view of the causal web that is saved under a name: a figure of the paper. */
export interface ViewStatement extends Statement {
  readonly name: Words;
  readonly title: Words | null;
}

export interface HeadingLine {
  readonly attributes: readonly AttributeLine[];
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

/** Everything the review needs of one file: plain, small, and a function of the file's text alone. */
export interface FileSummary {
  readonly uri: string;
  readonly lines: Lines;
  readonly reviews: readonly ReviewStatement[];
  readonly theories: readonly TheoryStatement[];
  readonly dimensions: readonly DimensionStatement[];
  readonly factors: readonly FactorStatement[];
  readonly sources: readonly SourceStatement[];
  readonly views: readonly ViewStatement[];
  readonly headings: readonly HeadingLine[];
  readonly configurations: readonly ConfigurationStatement[];
  /** What can be told wrong without looking at another file. */
  readonly problems: readonly Problem[];
}

import type { Stance } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import type { CausalLink } from "../theory/evidence/asked.ts";
import { bySource, countsOf, STANCES, type StanceCount } from "../theory/evidence/evidence.ts";

/** A stretch of a file's text. */
export interface TextPlace {
  readonly uri: string;
  readonly span: Span;
}

/** What one CMOC says by itself. A place is where something stands: in a text, or whatever leads there. */
export interface StatedEvidence<Place = TextPlace> {
  /** The CMOC's id in the web; `null` where it is in none. */
  readonly id: string | null;
  readonly place: Place;
  readonly label: string | null;
  readonly theory: string | null;
  /** Its parts as they are written, with arrows between. */
  readonly text: string;
  readonly isPosited: boolean;
  readonly citations: readonly { readonly key: string; readonly stance: Stance; readonly place: Place }[];
  readonly excerpts: readonly LinkExcerpt<Place>[];
}

/** A CMOC that states a link, or that one of those is made from. */
export interface StatingConfiguration<Place = TextPlace>
  extends Pick<StatedEvidence<Place>, "place" | "label" | "theory" | "text"> {
  /** Whether it states the link itself. */
  readonly isOwn: boolean;
}

export interface LinkSource<Place = TextPlace> {
  readonly key: string;
  readonly stances: readonly Stance[];
  /** Where it is cited, in the order of the CMOCs. */
  readonly citations: readonly { readonly place: Place; readonly stance: Stance }[];
}

export interface LinkExcerpt<Place = TextPlace> {
  readonly text: string;
  readonly place: Place;
  /** The keys of the sources it is quoted from. */
  readonly sources: readonly string[];
}

/** What a link rests on, with the place of everything. */
export interface LinkEvidence<Place = TextPlace> {
  /** `null`: it is the evidence of a CMOC. */
  readonly link: CausalLink | null;
  readonly configurations: readonly StatingConfiguration<Place>[];
  readonly sources: readonly LinkSource<Place>[];
  readonly excerpts: readonly LinkExcerpt<Place>[];
  readonly counts: { readonly [stance in Stance]: StanceCount };
  readonly isPosited: boolean;
}

/** The evidence of CMOCs taken together (rules 10 to 12): of those that state a link, and of those they are made from. */
export function evidenceTogether<Place>(
  link: CausalLink | null,
  stated: readonly StatedEvidence<Place>[],
  isOwn: (one: StatedEvidence<Place>) => boolean,
): LinkEvidence<Place> {
  const citations = stated.flatMap((one) => one.citations);
  const excerpts = stated.flatMap((one) => one.excerpts);
  const counts = countsOf(citations);
  return {
    link,
    configurations: stated.map((one) => {
      const { place, label, theory, text } = one;
      return { place, label, theory, text, isOwn: isOwn(one) };
    }),
    sources: bySource(
      citations.map((one) => [one.key, one]),
      excerpts.flatMap((one) => one.sources.map((key) => [key, one] as const)),
    ).map(({ key, citations: cited }) => ({
      key,
      stances: STANCES.filter((stance) => cited.some((one) => one.stance === stance)),
      citations: cited.map(({ place, stance }) => ({ place, stance })),
    })),
    excerpts,
    counts,
    isPosited: counts.supports.sources === 0 && stated.some(({ isPosited }) => isPosited),
  };
}

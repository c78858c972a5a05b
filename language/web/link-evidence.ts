import type { Stance } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import { type CausalLink, evidenceOfLink } from "../theory/evidence/asked.ts";
import type { Evidence, PlacedConfiguration, StanceCount } from "../theory/evidence/evidence.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { type PathTold, pathTold } from "./path-told.ts";

/** A stretch of a file's text. */
export interface TextPlace {
  readonly uri: string;
  readonly span: Span;
}

/** A CMOC that states a link, or that one of those is made from. */
export interface StatingConfiguration {
  readonly place: TextPlace;
  readonly label: string | null;
  readonly theory: string | null;
  /** Its parts as they are written, with arrows between. */
  readonly text: string;
  /** Whether it states the link itself. */
  readonly isOwn: boolean;
}

export interface LinkSource {
  readonly key: string;
  readonly stances: readonly Stance[];
  /** Where it is cited, in the order of the CMOCs. */
  readonly citations: readonly { readonly place: TextPlace; readonly stance: Stance }[];
}

export interface LinkExcerpt {
  readonly text: string;
  readonly place: TextPlace;
  /** The keys of the sources it is quoted from. */
  readonly sources: readonly string[];
}

/** What a link rests on, with the place of everything in the text. */
export interface LinkEvidence {
  readonly link: CausalLink;
  readonly configurations: readonly StatingConfiguration[];
  readonly sources: readonly LinkSource[];
  readonly excerpts: readonly LinkExcerpt[];
  readonly counts: { readonly [stance in Stance]: StanceCount };
  readonly isPosited: boolean;
}

/** What a path of links rests on. */
export interface PathEvidence extends PathTold {
  readonly steps: readonly LinkEvidence[];
}

/** Costs what the CMOCs of the link cite. */
export function linkEvidence(theory: TheoryReading, link: CausalLink): LinkEvidence {
  return placed(link, evidenceOfLink(theory, link), (one) => states(theory, one, link));
}

/** Costs what the CMOCs of its links cite. */
export function pathEvidence(
  theory: TheoryReading,
  links: readonly CausalLink[],
  nameOf: (factor: string) => string,
): PathEvidence {
  const steps = links.map((link) => linkEvidence(theory, link));
  return { steps, ...pathTold(steps, nameOf) };
}

function placed(
  link: CausalLink,
  { configurations, sources, excerpts, counts, posited }: Evidence,
  isOwn: (one: PlacedConfiguration) => boolean,
): LinkEvidence {
  return {
    link,
    configurations: configurations.map((one) => {
      const { uri, configuration } = one;
      const { label, theory, span, contexts, mechanisms, outcomes } = configuration;
      const part = (items: typeof contexts) => items.map(({ phrase }) => phrase?.text ?? "?").join(" + ");
      return {
        place: { uri, span },
        label: label?.text ?? null,
        theory,
        text: [contexts, mechanisms, outcomes].map(part).join(" → "),
        isOwn: isOwn(one),
      };
    }),
    sources: sources.map(({ key, stances, citations }) => ({
      key,
      stances,
      citations: citations.map(({ uri, citation }) => ({
        place: { uri, span: citation.span },
        stance: citation.stance,
      })),
    })),
    excerpts: excerpts.map(({ uri, text, span, from }) => ({
      text,
      place: { uri, span },
      sources: from.map(({ citation }) => citation.key),
    })),
    counts,
    isPosited: posited,
  };
}

function states(
  theory: TheoryReading,
  { uri, configuration }: PlacedConfiguration,
  link: CausalLink,
): boolean {
  const uses = theory.usesByConfiguration(uri).get(configuration) ?? [];
  const [from, to] = link.kind === "context-mechanism" ? ["context", "mechanism"] : ["mechanism", "outcome"];
  const stands = (factor: string, role: string | undefined) =>
    uses.some((use) => use.role === role && theory.factorOf(use).key === factor);
  return stands(link.from, from) && stands(link.to, to);
}

import type { Citation } from "../../citations/citation.ts";
import type { ConfigurationStatement, Stance, StatedCitation } from "../../summary/summary.ts";
import type { TheoryReading } from "../theory-reading.ts";
import { withMembers } from "./members.ts";

/** A CMOC and the file that states it. Uses, labels and relations of the theory are placed CMOCs too. */
export interface PlacedConfiguration {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
}

/** One citation of a CMOC. */
export interface CitationEvidence extends PlacedConfiguration {
  readonly citation: StatedCitation;
}

/** An excerpt of a CMOC, and the sources it is quoted from. */
export interface ExcerptEvidence extends PlacedConfiguration {
  readonly text: string;
  /** Where it stands in the file. */
  readonly span: ConfigurationStatement["span"];
  readonly from: readonly QuotedSource[];
}

export interface QuotedSource {
  readonly citation: Citation;
  /** How its CMOC cites the source, the first of supports, contradicts, inverse; `null` where it does not. */
  readonly stance: Stance | null;
}

/** All that one source says of what was asked about. */
export interface SourceEvidence {
  readonly key: string;
  readonly stances: readonly Stance[];
  readonly citations: readonly CitationEvidence[];
  readonly excerpts: readonly ExcerptEvidence[];
}

export interface StanceCount {
  /** Different sources. */
  readonly sources: number;
  readonly citations: number;
}

/**
 * The evidence of a CMOC, a link, a factor or a chain (rules 10 to 12). Its numbers are a volume of evidence, never
 * the strength of an effect. One source may stand under several stances, and counts under each.
 */
export interface Evidence {
  /** The CMOCs that cite it: those asked about, then those they are made `from` or merge; each once. */
  readonly configurations: readonly PlacedConfiguration[];
  /** In the order of the CMOCs, and in each the order of its text. */
  readonly citations: readonly CitationEvidence[];
  readonly excerpts: readonly ExcerptEvidence[];
  /** Each source once, cited or quoted, in the order of its first citation. */
  readonly sources: readonly SourceEvidence[];
  readonly counts: { readonly [stance in Stance]: StanceCount };
  /** Whether it is the authors' own proposition: a CMOC says so, and no source supports it. */
  readonly posited: boolean;
}

export const STANCES = ["supports", "contradicts", "inverse"] as const satisfies readonly Stance[];

/** The evidence of CMOCs taken together, with that of the CMOCs they are made from. Costs what they cite. */
export function evidenceOf(theory: TheoryReading, asked: Iterable<PlacedConfiguration>): Evidence {
  const configurations = withMembers(theory, asked);
  const citations = configurations.flatMap(citationsOf);
  const excerpts = configurations.flatMap(excerptsOf);
  const counts = countsOf(citations.map(({ citation }) => citation));
  return {
    configurations,
    citations,
    excerpts,
    sources: sourcesIn(citations, excerpts),
    counts,
    posited:
      counts.supports.sources === 0 && configurations.some(({ configuration }) => configuration.posited),
  };
}

/** The keys of the sources of a stance, each once, in order of citation. */
export function keysOf({ citations }: Pick<Evidence, "citations">, stance: Stance): string[] {
  return [
    ...new Set(citations.flatMap(({ citation }) => (citation.stance === stance ? [citation.key] : []))),
  ];
}

function citationsOf({ uri, configuration }: PlacedConfiguration): CitationEvidence[] {
  return configuration.citations.map((citation) => ({ uri, configuration, citation }));
}

function excerptsOf({ uri, configuration }: PlacedConfiguration): ExcerptEvidence[] {
  if (configuration.excerpts.length === 0) return [];
  const stanceOf = (key: string) =>
    STANCES.find((stance) => configuration.citations.some((one) => one.key === key && one.stance === stance));
  return configuration.excerpts.map(({ text, span, citations }) => ({
    uri,
    configuration,
    text,
    span,
    from: citations.map((citation) => ({ citation, stance: stanceOf(citation.key) ?? null })),
  }));
}

function sourcesIn(
  citations: readonly CitationEvidence[],
  excerpts: readonly ExcerptEvidence[],
): SourceEvidence[] {
  const quoted = ({ from }: ExcerptEvidence) => new Set(from.map(({ citation }) => citation.key));
  return bySource(
    citations.map((one) => [one.citation.key, one]),
    excerpts.flatMap((one) => [...quoted(one)].map((key) => [key, one] as const)),
  ).map((source) => ({
    ...source,
    stances: STANCES.filter((stance) => source.citations.some(({ citation }) => citation.stance === stance)),
  }));
}

/** What is cited and what is quoted, by source: each once, in the order of its first citation. */
export function bySource<C, E>(
  citations: readonly (readonly [key: string, citation: C])[],
  excerpts: readonly (readonly [key: string, excerpt: E])[],
): { key: string; citations: C[]; excerpts: E[] }[] {
  const sources = new Map<string, { citations: C[]; excerpts: E[] }>();
  const source = (key: string) => {
    const known = sources.get(key) ?? { citations: [], excerpts: [] };
    sources.set(key, known);
    return known;
  };
  for (const [key, one] of citations) source(key).citations.push(one);
  for (const [key, one] of excerpts) source(key).excerpts.push(one);
  return [...sources].map(([key, said]) => ({ key, ...said }));
}

/** How much is cited, by stance. */
export function countsOf(
  citations: readonly { readonly key: string; readonly stance: Stance }[],
): Evidence["counts"] {
  const count = (stance: Stance): StanceCount => {
    const counted = citations.filter((one) => one.stance === stance);
    return { sources: new Set(counted.map(({ key }) => key)).size, citations: counted.length };
  };
  return { supports: count("supports"), contradicts: count("contradicts"), inverse: count("inverse") };
}

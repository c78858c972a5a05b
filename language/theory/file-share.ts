import type { Direction } from "../phrases/direction.ts";
import type { PhraseReading } from "../phrases/phrase.ts";
import type {
  ConfigurationStatement,
  FactorStatement,
  FileSummary,
  PartItem,
  SourceStatement,
  StatedCitation,
  TheoryStatement,
  Words,
} from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import { byKey } from "./file-index.ts";

/** The part of a configuration in which a factor stands: role is positional (rule 8). */
export type Role = "context" | "mechanism" | "outcome";

/** One use of a factor in a part of a configuration. */
export interface FactorUse {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
  readonly role: Role;
  readonly item: PartItem;
  /** The words that were used, before aliases are looked up. */
  readonly reading: PhraseReading;
}

export interface FactorDeclaration {
  readonly uri: string;
  readonly statement: FactorStatement;
  readonly reading: PhraseReading;
}

/** `also` and `inverse` of a declared factor: other words for it, or for its opposite. */
export interface Alias {
  readonly uri: string;
  readonly span: Span;
  readonly from: string;
  readonly to: string;
  /** Whether the direction turns round on the way. */
  readonly turns: boolean;
}

export interface LabelledConfiguration {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
}

export interface CitationUse {
  readonly uri: string;
  readonly key: string;
  readonly span: Span;
  readonly configuration: ConfigurationStatement | null;
  readonly stance: StatedCitation["stance"] | null;
}

export interface SourceDeclaration {
  readonly uri: string;
  readonly statement: SourceStatement;
}

export interface TheoryDeclaration {
  readonly uri: string;
  readonly statement: TheoryStatement;
}

/** What one file adds to the theory of its review, under the keys of the theory's indices. */
export interface FileShare {
  readonly summary: FileSummary;
  /** By the key of the words used. */
  readonly uses: ReadonlyMap<string, readonly FactorUse[]>;
  readonly factors: ReadonlyMap<string, readonly FactorDeclaration[]>;
  readonly aliasesFrom: ReadonlyMap<string, readonly Alias[]>;
  readonly aliasesTo: ReadonlyMap<string, readonly Alias[]>;
  readonly labels: ReadonlyMap<string, readonly LabelledConfiguration[]>;
  readonly citations: ReadonlyMap<string, readonly CitationUse[]>;
  readonly sources: ReadonlyMap<string, readonly SourceDeclaration[]>;
  readonly theories: ReadonlyMap<string, readonly TheoryDeclaration[]>;
}

export const NOTHING_SHARED: Omit<FileShare, "summary"> = {
  uses: new Map(),
  factors: new Map(),
  aliasesFrom: new Map(),
  aliasesTo: new Map(),
  labels: new Map(),
  citations: new Map(),
  sources: new Map(),
  theories: new Map(),
};

export type ReadWords = (words: Words) => PhraseReading;

/** Labels are unique within their theory (rule 14); letter case and spacing do not tell them apart. */
export function labelKey(theory: string | null, label: string): string {
  return `${fold(theory ?? "")}/${fold(label)}`;
}

const fold = (text: string) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Works out a file's share; `read` reads a phrase with the direction words of its review. */
export function shareOf(summary: FileSummary, read: ReadWords): FileShare {
  const { uri } = summary;
  const aliases = summary.factors.flatMap((factor) => aliasesOf(uri, factor, read));
  return {
    summary,
    uses: byKey(
      summary.configurations.flatMap((configuration) => usesIn(uri, configuration, read)),
      (use) => use.reading.key,
    ),
    factors: byKey(
      summary.factors.map((statement) => ({ uri, statement, reading: read(statement.name) })),
      (factor) => factor.reading.key,
    ),
    aliasesFrom: byKey(aliases, (alias) => alias.from),
    aliasesTo: byKey(aliases, (alias) => alias.to),
    labels: byKey(
      summary.configurations.map((configuration) => ({ uri, configuration })),
      ({ configuration }) => configuration.label && labelKey(configuration.theory, configuration.label.text),
    ),
    citations: byKey(citationsIn(summary), (citation) => citation.key),
    sources: byKey(
      summary.sources.map((statement) => ({ uri, statement })),
      ({ statement }) => statement.key.text,
    ),
    theories: byKey(
      summary.theories.map((statement) => ({ uri, statement })),
      ({ statement }) => fold(statement.name.text),
    ),
  };
}

/** The uses in one configuration, part by part; a part still unknown is none. */
function usesIn(uri: string, configuration: ConfigurationStatement, read: ReadWords): FactorUse[] {
  const inRole = (role: Role, items: readonly PartItem[]) =>
    items.flatMap((item): FactorUse[] =>
      item.phrase ? [{ uri, configuration, role, item, reading: read(item.phrase) }] : [],
    );
  return [
    ...inRole("context", configuration.contexts),
    ...inRole("mechanism", configuration.mechanisms),
    ...inRole("outcome", configuration.outcomes),
  ];
}

function aliasesOf(uri: string, factor: FactorStatement, read: ReadWords): Alias[] {
  const declared = read(factor.name);
  const alias = (words: Words, inverse: boolean): Alias => {
    const reading = read(words);
    const turned =
      [inverse, opposes(reading.direction), opposes(declared.direction)].filter(Boolean).length % 2 === 1;
    return { uri, span: words.span, from: reading.key, to: declared.key, turns: turned };
  };
  return [
    ...factor.also.map((words) => alias(words, false)),
    ...factor.inverse.map((words) => alias(words, true)),
  ];
}

const opposes = (direction: Direction) => direction === "down";

function citationsIn(summary: FileSummary): CitationUse[] {
  const { uri } = summary;
  return [
    ...summary.configurations.flatMap((configuration) => [
      ...configuration.citations.map(({ key, span, stance }) => ({ uri, key, span, configuration, stance })),
      ...configuration.excerpts.flatMap((excerpt) =>
        excerpt.citations.map(({ key, span }) => ({ uri, key, span, configuration, stance: null })),
      ),
    ]),
    ...summary.factors.flatMap((factor) =>
      factor.citations.map(({ key, span }) => ({ uri, key, span, configuration: null, stance: null })),
    ),
  ];
}

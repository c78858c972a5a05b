import type { PhraseReading } from "../phrases/phrase.ts";
import type {
  ConfigurationStatement,
  FactorStatement,
  FileSummary,
  SourceStatement,
  TheoryStatement,
} from "../summary/summary.ts";
import { type Alias, aliasesOf } from "./aliases.ts";
import { byKey } from "./file-index.ts";
import { foldName, ownLabelKey } from "./labels.ts";
import { type FactorOf, type Pattern, patternsOf } from "./patterns.ts";
import { type Relation, relationsOf } from "./relations.ts";
import { type CitationUse, type FactorUse, type ReadWords, type Role, usesIn } from "./uses.ts";
import { viewKey } from "./view-effects.ts";
import { type ViewName, viewNamesIn } from "./view-names.ts";

export interface FactorDeclaration {
  readonly uri: string;
  readonly statement: FactorStatement;
  readonly reading: PhraseReading;
}

export interface LabelledConfiguration {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
}

export interface SourceDeclaration {
  readonly uri: string;
  readonly statement: SourceStatement;
}

export interface TheoryDeclaration {
  readonly uri: string;
  readonly statement: TheoryStatement;
}

type ByKey<T> = ReadonlyMap<string, readonly T[]>;

/** What one file adds to the theory of its review, under the keys of the theory's indices. */
export interface Shared {
  /** By role and the key of the words used (`useKey`). */
  readonly uses: ByKey<FactorUse>;
  readonly factors: ByKey<FactorDeclaration>;
  readonly aliasesFrom: ByKey<Alias>;
  readonly aliasesTo: ByKey<Alias>;
  readonly labels: ByKey<LabelledConfiguration>;
  readonly relations: ByKey<Relation>;
  /** Those relations that refute. */
  readonly refutations: ByKey<Relation>;
  /** The factors of which a number is expected. */
  readonly expecting: ByKey<FactorDeclaration>;
  readonly citations: ByKey<CitationUse>;
  readonly sources: ByKey<SourceDeclaration>;
  readonly theories: ByKey<TheoryDeclaration>;
  /** By what views name (`viewKey`). */
  readonly views: ByKey<ViewName>;
  /** Depends on the aliases of the whole review. */
  readonly patterns: ByKey<Pattern>;
}

export interface FileShare extends Shared {
  readonly summary: FileSummary;
  /** The patterns of each configuration. */
  readonly patternsOf: ReadonlyMap<ConfigurationStatement, readonly Pattern[]>;
}

export const NOTHING_SHARED: Shared = {
  uses: new Map(),
  factors: new Map(),
  aliasesFrom: new Map(),
  aliasesTo: new Map(),
  labels: new Map(),
  relations: new Map(),
  refutations: new Map(),
  expecting: new Map(),
  citations: new Map(),
  sources: new Map(),
  theories: new Map(),
  views: new Map(),
  patterns: new Map(),
};

/** Made once for the same words: keys are looked up all the time, and a known text is found faster than a new one. */
export function useKey(role: Role, words: string): string {
  const known = useKeys[role].get(words);
  if (known !== undefined) return known;
  const key = `${role} ${words}`;
  if (useKeys[role].size === MOST_KEYS) useKeys[role].clear();
  useKeys[role].set(words, key);
  return key;
}

const MOST_KEYS = 100_000;
const useKeys: { readonly [role in Role]: Map<string, string> } = {
  context: new Map(),
  mechanism: new Map(),
  outcome: new Map(),
};

/** The words in a key that `useKey` made. */
export function wordsOfUseKey(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}

/**
 * Works out a file's share but for its patterns; `read` reads a phrase with the direction words of its review. The uses
 * of configurations that are the very same are taken over from the share `before`, of the same direction words.
 */
export function shareOf(summary: FileSummary, read: ReadWords, before: FileShare | null = null): FileShare {
  const known = before && usesByConfiguration(before);
  const { uri } = summary;
  const aliases = summary.factors.flatMap((factor) => aliasesOf(uri, factor, read));
  const declared = summary.factors.map((statement) => ({ uri, statement, reading: read(statement.name) }));
  const relations = summary.configurations.flatMap((configuration) => relationsOf(uri, configuration));
  return {
    summary,
    uses: byKey(
      summary.configurations.flatMap((one) => known?.get(one) ?? usesIn(uri, one, read)),
      (use) => useKey(use.role, use.reading.key),
    ),
    factors: byKey(declared, (factor) => factor.reading.key),
    expecting: byKey(
      declared.filter(({ statement }) => statement.attributes.some(({ name }) => name === "expects")),
      (factor) => factor.reading.key,
    ),
    aliasesFrom: byKey(aliases, (alias) => alias.from),
    aliasesTo: byKey(aliases, (alias) => alias.to),
    labels: byKey(
      summary.configurations.map((configuration) => ({ uri, configuration })),
      ({ configuration }) => ownLabelKey(configuration),
    ),
    relations: byKey(relations, (relation) => relation.target),
    refutations: byKey(
      relations.filter(({ kind }) => kind === "refutes"),
      (relation) => relation.target,
    ),
    citations: byKey(citationsIn(summary), (citation) => citation.key),
    sources: byKey(
      summary.sources.map((statement) => ({ uri, statement })),
      ({ statement }) => statement.key.text,
    ),
    theories: byKey(
      summary.theories.map((statement) => ({ uri, statement })),
      ({ statement }) => foldName(statement.name.text),
    ),
    views: byKey(viewNamesIn(summary, read), viewKey),
    patterns: new Map(),
    patternsOf: new Map(),
  };
}

/**
 * The share with the patterns of its configurations, of the factors that its words name now. Those of configurations
 * that are the very same are taken over where they are `known`: what words name must not have changed since.
 */
export function withPatterns(
  share: FileShare,
  factorOf: FactorOf,
  known: FileShare["patternsOf"] = new Map(),
): FileShare {
  const uses = usesByConfiguration(share);
  const patternsOfEach = new Map(
    share.summary.configurations.map((configuration) => [
      configuration,
      known.get(configuration) ?? patternsOf(configuration, uses.get(configuration) ?? [], factorOf),
    ]),
  );
  return {
    ...share,
    patternsOf: patternsOfEach,
    patterns: byKey([...patternsOfEach.values()].flat(), ({ key }) => key),
  };
}

/** The uses in a file, in the order of its text. Asked for by many checks, so it is worked out once. */
export function usesInOrder(share: FileShare): readonly FactorUse[] {
  let uses = inOrder.get(share.uses);
  if (!uses) {
    uses = [...share.uses.values()].flat().sort((one, other) => one.item.span.start - other.item.span.start);
    inOrder.set(share.uses, uses);
  }
  return uses;
}

const inOrder = new WeakMap<Shared["uses"], readonly FactorUse[]>();

/** The uses of each configuration of a file, in the order of its text. */
export function usesByConfiguration(
  share: FileShare,
): ReadonlyMap<ConfigurationStatement, readonly FactorUse[]> {
  let uses = byStatement.get(share.uses);
  if (!uses) {
    const sorted = new Map<ConfigurationStatement, FactorUse[]>(
      share.summary.configurations.map((one) => [one, []]),
    );
    for (const use of usesInOrder(share)) sorted.get(use.configuration)?.push(use);
    uses = sorted;
    byStatement.set(share.uses, uses);
  }
  return uses;
}

const byStatement = new WeakMap<Shared["uses"], ReadonlyMap<ConfigurationStatement, readonly FactorUse[]>>();

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

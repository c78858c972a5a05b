import type { Direction } from "../phrases/direction.ts";
import type { PhraseReading } from "../phrases/phrase.ts";
import type { ConfigurationStatement, PartItem, StatedCitation, Words } from "../summary/summary.ts";

/** The part of a configuration in which a factor stands: role is positional (rule 8). */
export type Role = "context" | "mechanism" | "outcome";

export const ROLES = ["context", "mechanism", "outcome"] as const;

/** One use of a factor in a part of a configuration. */
export interface FactorUse {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
  readonly role: Role;
  readonly item: PartItem;
  /** The words that were used, before aliases are looked up. */
  readonly reading: PhraseReading;
  /**
   * What the review last found it to name, so that no map of the whole review is looked into at every use. Only
   * `TheoryReading.factorOf` reads and writes it, and only for the other names of factors that it was found under.
   */
  named?: NamedFactor;
}

/** The factor that a use names, and its direction there. */
export interface NamedFactor {
  /** Another object as soon as other names of factors have changed. */
  readonly under: object;
  readonly key: string;
  readonly direction: Direction;
}

export interface CitationUse {
  readonly uri: string;
  readonly key: string;
  readonly span: StatedCitation["span"];
  readonly configuration: ConfigurationStatement | null;
  /** `null` for the citation of an excerpt or a definition. */
  readonly stance: StatedCitation["stance"] | null;
}

/** Reads words with the direction words of their review. */
export type ReadWords = (words: Words) => PhraseReading;

/** The uses in one configuration, part by part; a part still unknown is none. */
export function usesIn(uri: string, configuration: ConfigurationStatement, read: ReadWords): FactorUse[] {
  const parts = {
    context: configuration.contexts,
    mechanism: configuration.mechanisms,
    outcome: configuration.outcomes,
  };
  return ROLES.flatMap((role) =>
    parts[role].flatMap((item): FactorUse[] =>
      item.phrase ? [{ uri, configuration, role, item, reading: read(item.phrase) }] : [],
    ),
  );
}

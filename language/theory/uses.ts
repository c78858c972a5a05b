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
  /** Kept with the use, so that no map of the whole review is looked into at every one; see `TheoryReading.factorOf`. */
  readonly named: FoundFactor;
}

/** The factor that a use names, and its direction there. */
export interface NamedFactor {
  readonly key: string;
  readonly direction: Direction;
}

/** What a review last found a use to name: nothing that is said, so it makes no difference between two uses. */
export class FoundFactor {
  #under: object | null = null;
  #factor: NamedFactor | null = null;

  /** `null` where it was found under other names of factors than these. */
  under(names: object): NamedFactor | null {
    return this.#under === names ? this.#factor : null;
  }

  keep(names: object, factor: NamedFactor): NamedFactor {
    this.#under = names;
    this.#factor = factor;
    return factor;
  }
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
      item.phrase
        ? [{ uri, configuration, role, item, reading: read(item.phrase), named: new FoundFactor() }]
        : [],
    ),
  );
}

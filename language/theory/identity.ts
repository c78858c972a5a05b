import type { Direction } from "../phrases/direction.ts";
import type { Alias } from "./aliases.ts";
import type { FileIndex } from "./file-index.ts";

/** The factor that some words name (rule 7). */
export interface Identity {
  /** The key of the factor. */
  readonly key: string;
  /** Whether the words name its opposite. */
  readonly turned: boolean;
}

/**
 * Follows `also` and `inverse` from the words used to the factor they name. Where the same words are declared
 * for two factors the first declaration counts, by file and place; where declarations run in a circle, all its
 * words are one factor, known by the least of their keys.
 */
export class FactorIdentities {
  readonly #aliasesFrom: FileIndex<Alias>;
  readonly #aliasesTo: FileIndex<Alias>;
  #known = new Map<string, Identity>();
  #wordsFor = new Map<string, readonly string[]>();

  constructor(aliasesFrom: FileIndex<Alias>, aliasesTo: FileIndex<Alias>) {
    this.#aliasesFrom = aliasesFrom;
    this.#aliasesTo = aliasesTo;
  }

  /** Another object as soon as an identity may be another. */
  get under(): object {
    return this.#known;
  }

  /** To be called when an alias was added or taken away. */
  forget(): void {
    this.#known = new Map();
    this.#wordsFor = new Map();
  }

  of(words: string): Identity {
    const known = this.#known.get(words);
    if (known) return known;
    const found = this.#follow(words);
    this.#known.set(words, found);
    return found;
  }

  #follow(words: string): Identity {
    const path = new Map<string, boolean>();
    let key = words;
    let turned = false;
    while (!path.has(key)) {
      path.set(key, turned);
      const alias = this.#aliasFrom(key);
      if (!alias) return { key, turned };
      key = alias.to;
      turned = turned !== alias.turns;
    }
    const circle = [...path.keys()];
    const least = circle.slice(circle.indexOf(key)).sort()[0] ?? key;
    return { key: least, turned: path.get(least) ?? false };
  }

  #aliasFrom(key: string): Alias | undefined {
    if (!this.#aliasesFrom.has(key)) return undefined;
    return this.#aliasesFrom.at(key).find((alias) => alias.to !== key);
  }

  /** All words that name the factor: its own key first, then the others in order. */
  wordsFor(factor: string): readonly string[] {
    const known = this.#wordsFor.get(factor);
    if (known) return known;
    const found = this.#allWordsFor(factor);
    this.#wordsFor.set(factor, found);
    return found;
  }

  #allWordsFor(factor: string): readonly string[] {
    const words = new Set([factor]);
    for (const word of words) {
      for (const alias of this.#aliasesTo.at(word)) {
        if (this.of(alias.from).key === factor) words.add(alias.from);
      }
    }
    return [factor, ...[...words].filter((word) => word !== factor).sort()];
  }
}

/** The direction a use gives the factor its words name; no direction counts as presence (rule 15). */
export function directionOf(direction: Direction, turned: boolean): Direction {
  if (!turned) return direction;
  return direction === "down" ? "up" : "down";
}

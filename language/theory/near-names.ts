import { fingerprintsOf, isNearMiss } from "./fingerprints.ts";

/** The factor names of a review, each with those that are nearly the same. */
export class NearNames {
  /** Names by their fingerprints; most prints are of one name, which is kept without a list of its own. */
  readonly #byPrint = new Map<number, string | readonly string[]>();
  readonly #near = new Map<string, Set<string> | null>();

  /** Keeps a name or lets it go. */
  keep(name: string, kept: boolean): void {
    if (this.#near.has(name) === kept) return;
    const prints = fingerprintsOf(name);
    if (kept) this.#add(name, prints);
    else this.#remove(name, prints);
  }

  #add(name: string, prints: ReadonlySet<number>): void {
    let near: Set<string> | null = null;
    for (const print of prints) {
      const names = this.#byPrint.get(print);
      if (names === undefined) {
        this.#byPrint.set(print, name);
        continue;
      }
      const others = typeof names === "string" ? [names] : names;
      for (const other of others) if (isNearMiss(name, other)) near = (near ?? new Set()).add(other);
      this.#byPrint.set(print, [...others, name]);
    }
    this.#near.set(name, near);
    for (const other of near ?? []) {
      const theirs = this.#near.get(other) ?? new Set();
      this.#near.set(other, theirs.add(name));
    }
  }

  #remove(name: string, prints: ReadonlySet<number>): void {
    for (const print of prints) {
      const names = this.#byPrint.get(print);
      const left = typeof names === "string" ? [] : (names ?? []).filter((other) => other !== name);
      const [only] = left;
      if (only === undefined) this.#byPrint.delete(print);
      else this.#byPrint.set(print, left.length === 1 ? only : left);
    }
    for (const other of this.#near.get(name) ?? []) this.#near.get(other)?.delete(name);
    this.#near.delete(name);
  }

  /** Names kept that are nearly this one, in order; none where it is not kept itself. */
  near(name: string): readonly string[] {
    const near = this.#near.get(name);
    return near && near.size > 0 ? [...near].sort() : NONE;
  }
}

const NONE: readonly string[] = [];

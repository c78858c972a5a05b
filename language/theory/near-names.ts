import { fingerprintsOf, isNearMiss } from "./fingerprints.ts";

/** The factor names of a review, each with those that are nearly the same. */
export class NearNames {
  readonly #byPrint = new Map<string, Set<string>>();
  readonly #near = new Map<string, Set<string>>();

  /** Keeps a name or lets it go. */
  keep(name: string, kept: boolean): void {
    if (this.#near.has(name) === kept) return;
    const prints = fingerprintsOf(name);
    if (kept) this.#add(name, prints);
    else this.#remove(name, prints);
  }

  #add(name: string, prints: readonly string[]): void {
    const near = new Set<string>();
    for (const print of prints) {
      const names = this.#byPrint.get(print);
      for (const other of names ?? []) if (isNearMiss(name, other)) near.add(other);
      if (names) names.add(name);
      else this.#byPrint.set(print, new Set([name]));
    }
    this.#near.set(name, near);
    for (const other of near) this.#near.get(other)?.add(name);
  }

  #remove(name: string, prints: readonly string[]): void {
    for (const print of prints) {
      const names = this.#byPrint.get(print);
      names?.delete(name);
      if (names?.size === 0) this.#byPrint.delete(print);
    }
    for (const other of this.#near.get(name) ?? []) this.#near.get(other)?.delete(name);
    this.#near.delete(name);
  }

  /** Names kept that are nearly this one, in order; none where it is not kept itself. */
  near(name: string): string[] {
    const near = this.#near.get(name);
    return near && near.size > 0 ? [...near].sort() : [];
  }
}

import { fingerprintsOf, isNearMiss } from "./fingerprints.ts";

/** The factor names of a review, found by names that are nearly the same. */
export class NearNames {
  readonly #byPrint = new Map<string, Set<string>>();

  /** Keeps a name or lets it go. */
  keep(name: string, kept: boolean): void {
    for (const print of fingerprintsOf(name)) {
      const names = this.#byPrint.get(print) ?? new Set();
      if (kept) names.add(name);
      else names.delete(name);
      if (names.size > 0) this.#byPrint.set(print, names);
      else this.#byPrint.delete(print);
    }
  }

  /** Names kept that are nearly this one, in order. */
  near(name: string): string[] {
    const near = new Set<string>();
    for (const print of fingerprintsOf(name)) {
      for (const other of this.#byPrint.get(print) ?? []) if (isNearMiss(name, other)) near.add(other);
    }
    return [...near].sort();
  }
}

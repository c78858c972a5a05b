import { boundedDistance } from "./edit-distance.ts";

/** What follows the first author's name in a key of the usual kind: a year. */
const YEAR_BEHIND = /^[\s:_.-]*(?:1[5-9]|20)\d\d/;
const NAME_AND_YEAR = /^(\p{L}[\p{L}\p{M}'’_-]*?)[\s:_.-]*(?:1[5-9]|20)\d\d/u;

/** How many letters of each kind a key has, to tell without comparing that another key is too far away. */
class LetterCount {
  private readonly left = new Int16Array(128);

  constructor(key: string) {
    for (let at = 0; at < key.length; at++) this.add(key.charCodeAt(at), 1);
  }

  /** Adds to the count of a letter's kind and gives what it is then. */
  private add(letter: number, count: number): number {
    const sum = (this.left[letter & 127] ?? 0) + count;
    this.left[letter & 127] = sum;
    return sum;
  }

  /** Whether more than `most` letters of the other key have no partner here. */
  isFartherThan(most: number, other: string): boolean {
    let without = 0;
    let seen = 0;
    while (seen < other.length && without <= most) {
      if (this.add(other.charCodeAt(seen++), -1) < 0) without++;
    }
    while (seen > 0) this.add(other.charCodeAt(--seen), 1);
    return without > most;
  }
}

/**
 * The keys an author may have meant, nearest first and at most `limit` of them: first those that differ only
 * in letter case, then those a slip of typing away (up to a third of the key's length), then those of the
 * same first author from another year. Keys equally near stay in the order given.
 *
 * Made for misses, with thousands of keys: one whose length or letters alone rule it out is never compared.
 */
export function nearestKeys(key: string, keys: Iterable<string>, limit = 3): string[] {
  const sought = key.toLowerCase();
  const name = NAME_AND_YEAR.exec(sought)?.[1] ?? null;
  const letters = new LetterCount(sought);
  const farthest = Math.max(1, Math.floor(sought.length / 3));
  const sameName = farthest + 1;
  const found: { key: string; rank: number }[] = [];
  /** A key must be nearer than this to get in. */
  let worst = sameName + 1;

  const keep = (candidate: string, rank: number): void => {
    if (found.some((one) => one.key === candidate)) return;
    const behind = found.findIndex((one) => one.rank > rank);
    found.splice(behind < 0 ? found.length : behind, 0, { key: candidate, rank });
    if (found.length > limit) found.pop();
    if (found.length === limit) worst = found[limit - 1]?.rank ?? worst;
  };

  for (const candidate of limit > 0 ? keys : []) {
    if (candidate === key) continue;
    const other = candidate.toLowerCase();
    const most = Math.min(farthest, worst - 1);
    if (Math.abs(other.length - sought.length) <= most && !letters.isFartherThan(most, other)) {
      const distance = boundedDistance(sought, other, most);
      if (distance <= most) {
        keep(candidate, distance);
        continue;
      }
    }
    if (
      worst > sameName &&
      name !== null &&
      other.startsWith(name) &&
      YEAR_BEHIND.test(other.slice(name.length))
    ) {
      keep(candidate, sameName);
    }
  }
  return found.map((one) => one.key);
}

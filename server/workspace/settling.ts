import type { ShelvedBibliography } from "./bibliographies.ts";

/** A bibliography that lost keys is taken as it is once it has been the same for so long, in milliseconds. */
export const SETTLED_AFTER = 500;
/** One that never comes to rest is taken in the end. */
const LONGEST = 20_000;
/** Clocks are not exact. */
const MARGIN = 20;

interface Doubted {
  readonly seen: ShelvedBibliography;
  readonly since: number;
  readonly first: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Reference managers write a bibliography in place, so that for a moment it is empty, cut off or not there. What
 * has lost keys is doubted: it counts once it was read a second time with nothing changed, and until then what was
 * read before does.
 */
export class Settling {
  readonly #again: (uri: string) => void;
  readonly #after: number;
  readonly #doubted = new Map<string, Doubted>();

  /** `again` has a file read once more. */
  constructor(again: (uri: string) => void, after: number) {
    this.#again = again;
    this.#after = after;
  }

  /** Whether what was read now counts, in place of what was read before. */
  accepts(before: ShelvedBibliography | undefined, now: ShelvedBibliography): boolean {
    const { uri } = now;
    const doubted = this.#doubted.get(uri);
    const time = performance.now();
    const isAtRest =
      doubted !== undefined &&
      ((isSame(doubted.seen, now) && time - doubted.since >= this.#after) || time - doubted.first >= LONGEST);
    if (this.#after === 0 || isAtRest || !losesKeys(before, now)) {
      this.forget(uri);
      return true;
    }
    clearTimeout(doubted?.timer);
    const since = doubted && isSame(doubted.seen, now) ? doubted.since : time;
    const timer = setTimeout(() => this.#again(uri), this.#after + MARGIN);
    timer.unref();
    this.#doubted.set(uri, { seen: now, since, first: doubted?.first ?? time, timer });
    return false;
  }

  forget(uri: string): void {
    clearTimeout(this.#doubted.get(uri)?.timer);
    this.#doubted.delete(uri);
  }
}

function isSame(one: ShelvedBibliography, other: ShelvedBibliography): boolean {
  return one.failure === other.failure && one.read?.text === other.read?.text;
}

function losesKeys(before: ShelvedBibliography | undefined, now: ShelvedBibliography): boolean {
  if (!before?.read || before.read.entries.size === 0) return false;
  return !now.read || lostKeys(before, now, 1).length > 0;
}

/** The keys that a bibliography had and has no longer, at most so many. */
export function lostKeys(
  before: ShelvedBibliography | undefined,
  now: ShelvedBibliography,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lost: string[] = [];
  const entries = now.read?.entries;
  if (!before?.read || before.read.entries.keyed === entries?.keyed) return lost;
  for (const key of before.read.entries.keys()) {
    if (lost.length >= most) break;
    if (!entries?.has(key)) lost.push(key);
  }
  return lost;
}

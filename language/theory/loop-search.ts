/** Factors by number, and where each leads. */
export interface FactorGraph {
  /** How much had to be looked at so far to tell it; counts as steps. */
  readonly looked: number;
  /** The factors that this one leads to, each once. */
  to(factor: number): readonly number[];
  /** The factors that lead to this one, each once. */
  from(factor: number): readonly number[];
}

/** How far a search goes. Loops explode with their length, so there is always an end. */
export interface LoopBounds {
  /** The most factors in a loop. */
  readonly length: number;
  /** The most loops. */
  readonly number: number;
  /** The most looks: at links, and at what they are told from. */
  readonly steps: number;
}

/** What ended a search before all loops within the length were found. */
export type StoppedBy = "number" | "steps";

/** Which loops of a factor are looked for. */
export interface LoopsSought {
  readonly start: number;
  /** Those that come back from one of these; from any, where none are given. */
  readonly backFrom?: ReadonlySet<number>;
  /** Those that only go over factors for which this holds. */
  readonly within?: (factor: number) => boolean;
}

/**
 * Collects loops within bounds, the shortest first. Loops are elementary: no factor stands in one twice. A link of
 * a factor to itself is none.
 *
 * For each length the factors from which the start is still in reach are marked first, from both sides to half the
 * length, so that a search from one factor sees only its neighbourhood, and hardly a look leads nowhere.
 */
export class LoopSearch {
  readonly found: (readonly number[])[] = [];
  stoppedBy: StoppedBy | null = null;
  readonly #graph: FactorGraph;
  readonly #bounds: LoopBounds;
  #steps = 0;

  constructor(graph: FactorGraph, bounds: LoopBounds) {
    this.#graph = graph;
    this.#bounds = bounds;
  }

  /** Adds the loops of just this length, beginning at the start. */
  look(sought: LoopsSought, length: number): void {
    if (this.stoppedBy || length < 2) return;
    const back = this.#waysBack(sought, length);
    if (this.stoppedBy) return;
    this.#goOn(sought, length, back, [sought.start], new Set([sought.start]));
  }

  #goOn(
    sought: LoopsSought,
    length: number,
    back: ReadonlyMap<number, number>,
    path: number[],
    on: Set<number>,
  ): void {
    const last = path[path.length - 1] ?? sought.start;
    for (const next of this.#graph.to(last)) {
      if (!this.#step()) return;
      if (next === sought.start) {
        if (path.length !== length || !mayEndAt(sought, last)) continue;
        if (this.found.length === this.#bounds.number) {
          this.stoppedBy = "number";
          return;
        }
        this.found.push([...path]);
        continue;
      }
      const way = back.get(next);
      if (way === undefined || path.length + way > length || path.length === length || on.has(next)) continue;
      path.push(next);
      on.add(next);
      this.#goOn(sought, length, back, path, on);
      on.delete(next);
      path.pop();
      if (this.stoppedBy) return;
    }
  }

  /** How many links each factor is away from coming back to the start, as far as loops of this length need it. */
  #waysBack(sought: LoopsSought, length: number): Map<number, number> {
    const { start, within } = sought;
    const half = Math.floor(length / 2);
    const back = new Map<number, number>();
    let ring = [start];
    for (let way = 1; way <= half && ring.length > 0; way++) {
      const next: number[] = [];
      for (const factor of ring) {
        for (const before of this.#graph.from(factor)) {
          if (!this.#step()) return back;
          if (before === start || back.has(before) || (within && !within(before))) continue;
          if (way === 1 && !mayEndAt(sought, before)) continue;
          back.set(before, way);
          next.push(before);
        }
      }
      ring = next;
    }
    const leading = this.#leadingTo(sought, length - half);
    for (let way = half + 1; way < length && ring.length > 0; way++) {
      const next: number[] = [];
      for (const factor of ring) {
        for (const before of leading.get(factor) ?? []) {
          if (before === start || back.has(before)) continue;
          back.set(before, way);
          next.push(before);
        }
      }
      ring = next;
    }
    return back;
  }

  /** For each factor so many links behind the start, those of them that lead to it. */
  #leadingTo({ start, within }: LoopsSought, links: number): Map<number, number[]> {
    const leading = new Map<number, number[]>();
    const seen = new Set([start]);
    let ring = [start];
    for (let way = 0; way < links; way++) {
      const next: number[] = [];
      for (const factor of ring) {
        for (const behind of this.#graph.to(factor)) {
          if (!this.#step()) return leading;
          if (within && !within(behind)) continue;
          const before = leading.get(behind);
          if (before) before.push(factor);
          else leading.set(behind, [factor]);
          if (seen.has(behind)) continue;
          seen.add(behind);
          next.push(behind);
        }
      }
      ring = next;
    }
    return leading;
  }

  #step(): boolean {
    if (this.#steps + this.#graph.looked >= this.#bounds.steps) this.stoppedBy ??= "steps";
    else this.#steps++;
    return this.stoppedBy === null;
  }
}

function mayEndAt({ backFrom }: LoopsSought, factor: number): boolean {
  return !backFrom || backFrom.has(factor);
}

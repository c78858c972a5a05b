import type { WebLink } from "./causal-web.ts";

/** How far paths are looked for; their number grows without end in a web with loops. */
export interface PathBounds {
  /** The most links in a path. */
  readonly length: number;
  /** The most paths. */
  readonly number: number;
  /** The most links looked at. */
  readonly steps: number;
}

export const PATH_BOUNDS: PathBounds = { length: 12, number: 2_000, steps: 200_000 };

export interface Paths<L> {
  /** Each path as its links in order, the shortest first. */
  readonly paths: readonly (readonly L[])[];
  /** Every link that is on one of them, in the order of the web. */
  readonly links: readonly L[];
  /** Where the search ended before all was found: what is missing, in one sentence. */
  readonly stopped: string | null;
}

/** All paths from one factor to another that go through none twice, as far as the bounds allow. */
export function pathsBetween<L extends Pick<WebLink, "from" | "to">>(
  links: readonly L[],
  from: string,
  to: string,
  bounds: PathBounds = PATH_BOUNDS,
): Paths<L> {
  const leaving = new Map<string, L[]>();
  const arriving = new Map<string, L[]>();
  for (const link of links) {
    if (link.from === link.to) continue;
    put(leaving, link.from, link);
    put(arriving, link.to, link);
  }
  const left = distancesTo(arriving, to);
  const search = new PathSearch(leaving, left, to, bounds);
  const shortest = left.get(from);
  if (shortest !== undefined && from !== to) {
    const longest = Math.min(bounds.length, Math.max(shortest, left.size - 1));
    for (let length = shortest; length <= longest && !search.stopped; length++) search.look(from, length);
    // No path is longer than all the factors that lead to its end.
    if (!search.stopped && longest < left.size - 1 && search.wasCut(longest)) search.stopped = "length";
  }
  const on = new Set(search.found.flat());
  return {
    paths: search.found,
    links: links.filter((link) => on.has(link)),
    stopped: search.stopped && SENTENCES[search.stopped](bounds),
  };
}

const SENTENCES = {
  number: ({ number }: PathBounds) => `There are more than the ${number} shortest paths shown here.`,
  steps: () => "There are too many paths to look at; the shortest are shown.",
  length: ({ length }: PathBounds) => `Paths of more than ${length} links are left out.`,
};

function put<L>(map: Map<string, L[]>, key: string, link: L): void {
  const known = map.get(key);
  if (known) known.push(link);
  else map.set(key, [link]);
}

/** How many links each factor is away from the end. */
function distancesTo<L extends Pick<WebLink, "from">>(
  arriving: ReadonlyMap<string, readonly L[]>,
  to: string,
): Map<string, number> {
  const left = new Map([[to, 0]]);
  for (const [factor, far] of left)
    for (const link of arriving.get(factor) ?? []) if (!left.has(link.from)) left.set(link.from, far + 1);
  return left;
}

class PathSearch<L extends Pick<WebLink, "from" | "to">> {
  readonly found: L[][] = [];
  stopped: keyof typeof SENTENCES | null = null;
  readonly #leaving: ReadonlyMap<string, readonly L[]>;
  readonly #left: ReadonlyMap<string, number>;
  readonly #to: string;
  readonly #bounds: PathBounds;
  #steps = 0;
  /** By length: whether a path might have gone on. */
  readonly #cut = new Set<number>();

  constructor(
    leaving: ReadonlyMap<string, readonly L[]>,
    left: ReadonlyMap<string, number>,
    to: string,
    bounds: PathBounds,
  ) {
    this.#leaving = leaving;
    this.#left = left;
    this.#to = to;
    this.#bounds = bounds;
  }

  /** Adds the paths of just this length. */
  look(from: string, length: number): void {
    this.#goOn(from, length, [], new Set([from]));
  }

  wasCut(length: number): boolean {
    return this.#cut.has(length);
  }

  #goOn(at: string, length: number, path: L[], on: Set<string>): void {
    for (const link of this.#leaving.get(at) ?? []) {
      const left = this.#left.get(link.to);
      if (left === undefined || on.has(link.to)) continue;
      if (++this.#steps > this.#bounds.steps) {
        this.stopped = "steps";
        return;
      }
      if (path.length + 1 + left > length) {
        this.#cut.add(length);
        continue;
      }
      if (link.to === this.#to) {
        if (path.length + 1 !== length) continue;
        if (this.found.length === this.#bounds.number) {
          this.stopped = "number";
          return;
        }
        this.found.push([...path, link]);
        continue;
      }
      path.push(link);
      on.add(link.to);
      this.#goOn(link.to, length, path, on);
      on.delete(link.to);
      path.pop();
      if (this.stopped) return;
    }
  }
}

import { foldName } from "../theory/labels.ts";
import type { ShownFactor, ShownWeb } from "./shown-web.ts";
import type { GroupedBy } from "./view-options.ts";

/** Factors that stand together in a column, a lane or a cluster. */
export interface Group {
  /** Unique among the groups of a view. */
  readonly id: string;
  /** What stands over it; `null` for the factors that belong to no group. */
  readonly name: string | null;
  /** Ids of its factors, in the order of the web. */
  readonly factors: readonly string[];
}

/**
 * Each factor of a web in one group: that in which most of its CMOCs stand, of equals the earliest. Groups come in the
 * order of the review (the values of a dimension as they are declared), what belongs to none comes last; empty ones
 * are left out.
 */
export function groupsOf(web: ShownWeb, by: GroupedBy): Group[] {
  const order = orderOf(web, by);
  const placeOf = new Map(order.map((name, at) => [foldName(name), at]));
  const counts = countsOf(web, by);
  const members = new Map<number, string[]>();
  for (const factor of web.factors) {
    const place = ownPlace(web, factor, by, placeOf) ?? commonest(counts.get(factor.id), placeOf);
    const group = members.get(place) ?? [];
    group.push(factor.id);
    members.set(place, group);
  }
  return [...members.keys()]
    .sort((one, other) => one - other)
    .map((place) => ({
      id: place === NOWHERE ? "none" : `group ${place}`,
      name: order[place] ?? null,
      factors: members.get(place) ?? [],
    }));
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

function orderOf(web: ShownWeb, by: GroupedBy): readonly string[] {
  if (by === "section") return web.vocabulary.sections;
  if (by === "parent") return [...new Set(web.factors.flatMap((factor) => parentNames(web, factor)))];
  const key = foldName(by.dimension);
  return web.vocabulary.dimensions.find(({ name }) => foldName(name) === key)?.values ?? [];
}

/** Where a factor belongs by what is said of itself; `null` where its CMOCs must tell. */
function ownPlace(
  web: ShownWeb,
  factor: ShownFactor,
  by: GroupedBy,
  placeOf: ReadonlyMap<string, number>,
): number | null {
  if (by === "section") return null;
  const said =
    by === "parent"
      ? parentNames(web, factor)
      : factor.dimensions.filter((one) => isSame(one.dimension, by.dimension)).map(({ value }) => value);
  if (said.length > 1) return null;
  const [only] = said;
  return only === undefined ? NOWHERE : (placeOf.get(foldName(only)) ?? NOWHERE);
}

/** The name of the larger factor a factor stands with: its parent, or itself where it is one. */
function parentNames(web: ShownWeb, { id, parent }: ShownFactor): string[] {
  const whole = web.parents.find((one) => one.id === (parent ?? id));
  return whole ? [whole.name] : [];
}

/** For each factor, how many of its configurations stand where. */
function countsOf(web: ShownWeb, by: GroupedBy): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  if (by === "parent") return counts;
  for (const one of web.configurations) {
    const said =
      by === "section"
        ? one.headings.slice(-1)
        : one.dimensions.filter(({ dimension }) => isSame(dimension, by.dimension)).map(({ value }) => value);
    const { contexts, mechanisms, outcomes } = one;
    for (const factor of new Set([...contexts, ...mechanisms, ...outcomes].map((part) => part.factor))) {
      const known = counts.get(factor) ?? new Map<string, number>();
      for (const name of said) known.set(foldName(name), (known.get(foldName(name)) ?? 0) + 1);
      counts.set(factor, known);
    }
  }
  return counts;
}

function commonest(
  counts: ReadonlyMap<string, number> | undefined,
  placeOf: ReadonlyMap<string, number>,
): number {
  let place = NOWHERE;
  let most = 0;
  for (const [name, count] of counts ?? []) {
    const here = placeOf.get(name);
    if (here === undefined || count < most || (count === most && here > place)) continue;
    place = here;
    most = count;
  }
  return place;
}

const isSame = (one: string, other: string) => foldName(one) === foldName(other);

import type { WebPart } from "./causal-web.ts";
import { shownLinks } from "./shown-links.ts";
import type { Conflict, ShownConfiguration, ShownFactor, ShownLink, ShownWeb } from "./shown-web.ts";
import { distinct } from "./shown-web-parts.ts";

/** A web seen from further away, and the factor that each of its factors is drawn as. */
export interface ZoomedOut {
  readonly web: ShownWeb;
  readonly shownAs: ReadonlyMap<string, string>;
}

/**
 * Draws every factor as the largest one it is part of. Links between two of them are summed: sources united, the sign
 * unknown where the sub-factors' links disagree. Links inside a larger factor are not drawn.
 */
export function zoomedOut(web: ShownWeb): ZoomedOut {
  const shownAs = largestOf(web);
  const bundled = new Map<string, ShownFactor[]>();
  for (const factor of web.factors) {
    const id = shownAs.get(factor.id) ?? factor.id;
    const known = bundled.get(id);
    if (known) known.push(factor);
    else bundled.set(id, [factor]);
  }
  const names = new Map([...web.parents, ...web.factors].map(({ id, name }) => [id, name]));
  const factors = [...bundled].map(([id, parts]): ShownFactor => {
    const [first] = parts;
    if (first && parts.length === 1 && first.id === id) return first;
    return {
      id,
      name: names.get(id) ?? id,
      role: parts.every(({ role }) => role === "context") ? "context" : "mechanism-outcome",
      parent: null,
      dimensions: distinct(parts.flatMap(({ dimensions }) => dimensions)),
      sections: [...new Set(parts.flatMap(({ sections }) => sections))],
      theories: [...new Set(parts.flatMap(({ theories }) => theories))],
      bundled: parts.map((part) => part.id).filter((part) => part !== id),
    };
  });
  const configurations = web.configurations.map((one) => ({
    ...one,
    contexts: raised(one.contexts, shownAs),
    mechanisms: raised(one.mechanisms, shownAs),
    outcomes: raised(one.outcomes, shownAs),
  }));
  const links = outside(configurations, shownAs, web);
  return { web: { ...web, factors, links, configurations }, shownAs };
}

function raised(parts: readonly WebPart[], shownAs: ReadonlyMap<string, string>): WebPart[] {
  return parts.map(({ factor, direction }) => ({ factor: shownAs.get(factor) ?? factor, direction }));
}

/** The links between larger factors; those that were there before between factors that stay as they are, too. */
function outside(
  configurations: readonly ShownConfiguration[],
  shownAs: ReadonlyMap<string, string>,
  { links }: ShownWeb,
): ShownLink[] {
  const isRaised = new Set([...shownAs].filter(([id, as]) => id !== as).map(([, as]) => as));
  const key = (one: { from: string; to: string; kind: string }) =>
    JSON.stringify([one.kind, shownAs.get(one.from) ?? one.from, shownAs.get(one.to) ?? one.to]);
  // A filter by number of sources may have taken links out, which must not come back.
  const kept = new Map<string, Set<Conflict>>();
  for (const link of links) {
    const conflicts = kept.get(key(link)) ?? new Set();
    for (const conflict of link.conflicts) conflicts.add(conflict);
    kept.set(key(link), conflicts);
  }
  // That sub-factors differ is no conflict of evidence: only what conflicted before does.
  return shownLinks(configurations)
    .filter((link) => kept.has(key(link)) && !(link.from === link.to && isRaised.has(link.from)))
    .map((link) => ({ ...link, conflicts: [...(kept.get(key(link)) ?? [])] }));
}

/** For each factor the largest one it is part of: itself, where it is part of none; a circle ends where it began. */
function largestOf({ factors, parents }: ShownWeb): Map<string, string> {
  const above = new Map([...factors, ...parents].map(({ id, parent }) => [id, parent]));
  return new Map(
    factors.map(({ id }) => {
      const seen = new Set([id]);
      let largest = id;
      for (let next = above.get(id); next && !seen.has(next); next = above.get(next)) {
        seen.add(next);
        largest = next;
      }
      return [id, largest];
    }),
  );
}

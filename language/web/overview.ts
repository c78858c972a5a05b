import { zoomedOut } from "./bundles.ts";
import { groupsOf } from "./grouping.ts";
import { oneSign } from "./links.ts";
import type { Conflict, ShownFactor, ShownLink, ShownWeb } from "./shown-web.ts";
import type { View } from "./view.ts";

/** More than this in one picture cannot be read, on a screen or on paper. */
const mostFactors = 400;
const mostLinks = 1500;
/** An overview is one that can be taken in at once. */
const mostPieces = 60;
const mostPieceLinks = 120;
const mostHubs = 24;

/** A view from so far away that it can be read, or the factors with most links where there is none. */
export interface Overview {
  /** What is drawn in place of all; a piece of it stands for a larger factor, a section or a factor. */
  readonly view: View;
  /** What the pieces are, and how much there is of all: a sentence for above the picture. */
  readonly says: string;
  /** The factors with the most links of the whole view, those with most first: what to look at from near. */
  readonly hubs: readonly Hub[];
}

export interface Hub {
  readonly id: string;
  readonly name: string;
  readonly links: number;
}

/** Whether there is too much in a view for a picture of it. */
export function isTooLarge({ web }: Pick<View, "web">): boolean {
  return web.factors.length > mostFactors || web.links.length > mostLinks;
}

/**
 * A view that is too large to be read, from further away: its larger factors (`part of`), or else its sections, with
 * the links between them summed; where there are too many or too few of these, the factors with the most links and the
 * links among them.
 */
export function overviewOf(view: View): Overview {
  const { web } = view;
  const hubs = hubsOf(web);
  const all = `${count(web.factors.length, "factor")} and ${count(web.links.length, "link")} are too many for one picture.`;
  const told = (smaller: ShownWeb, pieces: string): Overview => {
    const drawn = strongest(smaller);
    const isLess = drawn.links.length < smaller.links.length;
    const what = isLess ? `${pieces}, and the ${drawn.links.length} strongest links between them` : pieces;
    return {
      view: {
        ...view,
        kind: "causal web",
        web: drawn,
        grouping: null,
        groups: [],
        inForce: [...view.inForce, what],
      },
      says: `${all} Drawn: ${what}. Choose a factor to see what is around it.`,
      hubs: hubs.slice(0, mostHubs),
    };
  };
  const larger = zoomedOut(web).web;
  if (larger.factors.length <= mostPieces) return told(larger, "larger factors, with their parts");
  const sections = bySection(web);
  if (sections) return told(sections, "the sections of the review");
  const kept = new Set(hubs.slice(0, mostPieces).map(({ id }) => id));
  return told(onlyAmong(web, kept), `the ${kept.size} factors with the most links`);
}

function hubsOf({ factors, links }: ShownWeb): Hub[] {
  const counts = new Map<string, number>();
  for (const { from, to } of links)
    for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  return factors
    .map(({ id, name }) => ({ id, name, links: counts.get(id) ?? 0 }))
    .sort((one, other) => other.links - one.links);
}

/** Each section as one factor; `null` where there are too many, or hardly any. */
function bySection(web: ShownWeb): ShownWeb | null {
  const groups = groupsOf(web, "section");
  if (groups.length > mostPieces || groups.filter(({ name }) => name !== null).length < 4) return null;
  const shownAs = new Map<string, string>();
  for (const { id, factors } of groups) for (const factor of factors) shownAs.set(factor, id);
  const byId = new Map(web.factors.map((factor) => [factor.id, factor]));
  const factors = groups.map(({ id, name, factors: ids }): ShownFactor => {
    const parts = ids.flatMap((one) => byId.get(one) ?? []);
    return {
      id,
      name: name ?? "in no section",
      role: parts.every(({ role }) => role === "context") ? "context" : "mechanism-outcome",
      parent: null,
      dimensions: [],
      sections: name === null ? [] : [name],
      theories: [...new Set(parts.flatMap(({ theories }) => theories))],
      bundled: ids,
    };
  });
  return { ...web, factors, links: summed(web.links, shownAs), configurations: [] };
}

/** Links between larger things: sources united, the sign unknown where it differs. */
function summed(links: readonly ShownLink[], shownAs: ReadonlyMap<string, string>): ShownLink[] {
  const between = Map.groupBy(
    links.filter(({ from, to }) => shownAs.get(from) !== shownAs.get(to)),
    ({ from, to, kind }) => JSON.stringify([shownAs.get(from), shownAs.get(to), kind]),
  );
  return [...between.values()].flatMap((some): ShownLink[] => {
    const [first] = some;
    if (!first) return [];
    const supports = [...new Set(some.flatMap(({ stances }) => stances.supports))];
    return [
      {
        from: shownAs.get(first.from) ?? first.from,
        to: shownAs.get(first.to) ?? first.to,
        kind: first.kind,
        sign: oneSign(new Set(some.map(({ sign }) => sign))),
        sources: supports,
        configurations: [...new Set(some.flatMap(({ configurations }) => configurations))],
        isPosited: some.every(({ isPosited }) => isPosited),
        conflicts: [...new Set(some.flatMap(({ conflicts }): readonly Conflict[] => conflicts))],
        stances: {
          supports,
          contradicts: [...new Set(some.flatMap(({ stances }) => stances.contradicts))],
          inverse: [...new Set(some.flatMap(({ stances }) => stances.inverse))],
        },
      },
    ];
  });
}

function onlyAmong(web: ShownWeb, kept: ReadonlySet<string>): ShownWeb {
  return {
    ...web,
    factors: web.factors.filter(({ id }) => kept.has(id)),
    links: web.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    configurations: [],
  };
}

/** With no more links than can be told apart: those with the most sources, then those of most CMOCs. */
function strongest(web: ShownWeb): ShownWeb {
  if (web.links.length <= mostPieceLinks) return web;
  const weight = ({ stances, configurations }: ShownLink) =>
    1000 * stances.supports.length + configurations.length;
  const kept = new Set(web.links.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostPieceLinks));
  return { ...web, links: web.links.filter((link) => kept.has(link)) };
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}

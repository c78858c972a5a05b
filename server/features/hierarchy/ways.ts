import type { ConfigurationStatement } from "../../../language/summary/summary.ts";
import { type ChainLink, followsFrom, leadsTo } from "../../../language/theory/chains.ts";
import type { PlacedConfiguration } from "../../../language/theory/evidence/evidence.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { FactorUse } from "../../../language/theory/uses.ts";
import { type Subject, shortened } from "./items.ts";

/** `incoming` is what leads to a factor or a CMOC, `outgoing` what it leads to. */
export type ChainWay = "incoming" | "outgoing";

/** One way to a CMOC: the use in it, and the use that is marked in the text of the CMOC that leads there. */
export interface Way {
  readonly at: FactorUse;
  readonly own: FactorUse;
  readonly link: ChainLink | null;
}

/**
 * The next CMOCs of a chain, each with all ways to it. Incoming: those that give the factor, or a context of the CMOC.
 * Outgoing: those that start from the factor or work through it, or start from an outcome of the CMOC.
 */
export function waysFrom(subject: Subject, way: ChainWay): Way[][] {
  const { theory } = subject.review;
  if (subject.kind === "factor") {
    const roles = way === "incoming" ? (["outcome"] as const) : (["context", "mechanism"] as const);
    const uses = roles.flatMap((role) => theory.usesOf(subject.factor, role));
    return byConfiguration(uses.map((use): Way => ({ at: use, own: use, link: null })));
  }
  const uses = ownUses(theory, subject.placed);
  return byConfiguration(
    way === "incoming"
      ? followsFrom(theory, uses).map((link): Way => ({ at: link.other, own: link.other, link }))
      : leadsTo(theory, uses).map((link): Way => ({ at: link.other, own: link.own, link })),
  );
}

/** What is to be said of a CMOC because of the ways that lead to it. */
export function remarksOn(ways: readonly Way[], way: ChainWay): string[] {
  const opposing = ways.flatMap(({ link }) => (link?.opposes ? [opposition(link, way)] : []));
  const through = ways.every(({ at, link }) => !link && at.role === "mechanism") ? ["as its mechanism"] : [];
  return [...through, ...new Set(opposing)];
}

/** Which words oppose: what is given, and what is started from. */
function opposition({ own, other }: ChainLink, way: ChainWay): string {
  const [given, started] = way === "outgoing" ? [own, other] : [other, own];
  const said = ({ item, reading }: FactorUse) => shortened(item.phrase?.text ?? reading.name);
  return `opposing directions: “${said(given)}” leads to “${said(started)}”`;
}

function ownUses(theory: Theory, { uri, configuration }: PlacedConfiguration): readonly FactorUse[] {
  return theory.usesByConfiguration(uri).get(configuration) ?? [];
}

function byConfiguration(ways: readonly Way[]): Way[][] {
  const sorted = new Map<ConfigurationStatement, Way[]>();
  for (const way of ways) {
    const before = sorted.get(way.at.configuration);
    if (before) before.push(way);
    else sorted.set(way.at.configuration, [way]);
  }
  return [...sorted.values()];
}

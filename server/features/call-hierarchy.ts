import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from "vscode-languageserver-protocol";
import type { ConfigurationStatement } from "../../language/summary/summary.ts";
import { type ChainLink, followsFrom, leadsTo } from "../../language/theory/chains.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FactorUse } from "../../language/theory/uses.ts";
import { rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationItem, shortened, subjectOf } from "./hierarchy/items.ts";

/** The CMOCs that lead here: those that give the factor, or a context of the CMOC. */
export function incomingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  const { theory } = subject.review;
  const ways =
    subject.kind === "factor"
      ? theory.usesOf(subject.factor, "outcome").map((use): Way => ({ at: use, own: use, link: null }))
      : followsFrom(theory, ownUses(theory, subject.placed)).map(
          (link): Way => ({ at: link.other, own: link.other, link }),
        );
  return [...byConfiguration(ways)].flatMap(([_, some]) =>
    itemOf(workspace, theory, some, "incoming").map((from) => ({
      from,
      fromRanges: rangesOf(workspace, some),
    })),
  );
}

/** The CMOCs this leads to: those that start from the factor or work through it, or start from an outcome of the CMOC. */
export function outgoingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  const { theory } = subject.review;
  if (subject.kind === "factor") {
    const uses = [...theory.usesOf(subject.factor, "context"), ...theory.usesOf(subject.factor, "mechanism")];
    const ways = uses.map((use): Way => ({ at: use, own: use, link: null }));
    return [...byConfiguration(ways)].flatMap(([_, some]) =>
      itemOf(workspace, theory, some, "outgoing").map((to) => ({ to, fromRanges: [item.selectionRange] })),
    );
  }
  const ways = leadsTo(theory, ownUses(theory, subject.placed)).map(
    (link): Way => ({ at: link.other, own: link.own, link }),
  );
  return [...byConfiguration(ways)].flatMap(([_, some]) =>
    itemOf(workspace, theory, some, "outgoing").map((to) => ({ to, fromRanges: rangesOf(workspace, some) })),
  );
}

/** One way to a CMOC: the use in it, and the use that is marked in the text of the CMOC that leads there. */
interface Way {
  readonly at: FactorUse;
  readonly own: FactorUse;
  readonly link: ChainLink | null;
}

function ownUses(
  theory: Theory,
  { uri, configuration }: Pick<FactorUse, "uri" | "configuration">,
): readonly FactorUse[] {
  return theory.usesByConfiguration(uri).get(configuration) ?? [];
}

function byConfiguration(ways: readonly Way[]): Map<ConfigurationStatement, Way[]> {
  const sorted = new Map<ConfigurationStatement, Way[]>();
  for (const way of ways) {
    const before = sorted.get(way.at.configuration);
    if (before) before.push(way);
    else sorted.set(way.at.configuration, [way]);
  }
  return sorted;
}

function itemOf(
  workspace: Workspace,
  theory: Theory,
  ways: readonly Way[],
  way: "incoming" | "outgoing",
): CallHierarchyItem[] {
  const [first] = ways;
  if (!first) return [];
  const opposing = ways.flatMap(({ link }) => (link?.opposes ? [opposition(link, way)] : []));
  const through = ways.every(({ at, link }) => !link && at.role === "mechanism") ? ["as its mechanism"] : [];
  return configurationItem(workspace, theory, first.at, [...through, ...new Set(opposing)]);
}

/** Which words oppose: what is given, and what is started from. */
function opposition({ own, other }: ChainLink, way: "incoming" | "outgoing"): string {
  const [given, started] = way === "outgoing" ? [own, other] : [other, own];
  const said = ({ item, reading }: FactorUse) => shortened(item.phrase?.text ?? reading.name);
  return `opposing directions: “${said(given)}” leads to “${said(started)}”`;
}

/** The words by which a CMOC leads on, each once. */
function rangesOf(workspace: Workspace, ways: readonly Way[]) {
  return [...new Set(ways.map(({ own }) => own.item))].flatMap((item) => {
    const uri = ways.find(({ own }) => own.item === item)?.own.uri;
    const lines = uri === undefined ? undefined : workspace.linesOf(uri);
    return lines ? [rangeOf(lines, item.span)] : [];
  });
}

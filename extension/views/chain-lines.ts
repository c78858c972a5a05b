import type { CallHierarchyItem } from "vscode-languageserver-protocol";
import type { ChainResult, ChainStep, ChainStepsParams } from "../../server/view-protocol.ts";
import { evidenceInWords, type Line } from "./line.ts";
import type { ViewSource } from "./view-source.ts";

type Asked = Pick<ViewSource, "chainSteps">;
type Way = ChainStepsParams["way"];

/** What leads to a factor or a CMOC, and what it leads to, step by step. */
export function chainLines(chain: ChainResult | null, source: Asked): readonly Line[] {
  if (!chain) return [];
  const { start, says, leadsHere, leadsOn } = chain;
  const branch = (way: Way, label: string, none: string, steps: readonly ChainStep[]): Line => ({
    id: way,
    label: steps.length > 0 ? label : none,
    ...(steps.length > 0 ? { description: String(steps.length) } : {}),
    icon: way === "incoming" ? "arrow-down" : "arrow-up",
    isOpen: true,
    ...(steps.length > 0
      ? { inside: async () => steps.map((step) => stepLine(step, way, way, [startKey(start)], source)) }
      : {}),
  });
  return [
    {
      id: "start",
      label: start.name,
      ...(says ? { description: says } : {}),
      tooltip: says ? `${start.name}: ${says}` : start.name,
      icon: "location",
      place: placeOf(start),
    },
    branch("incoming", "What leads here", "Nothing leads here", leadsHere),
    branch("outgoing", "What this leads to", "This leads nowhere yet", leadsOn),
  ];
}

/** `above` holds the CMOCs that the chain came through: one of them again closes a loop. */
function stepLine(step: ChainStep, way: Way, branch: string, above: readonly string[], source: Asked): Line {
  const { item, over, says, sources, against, posited, remarks, isOpposing, further } = step;
  const id = `${branch}\n${step.id}`;
  const isLoop = above.includes(startKey(item));
  const evidence = evidenceInWords(sources, against, posited);
  const brief = [
    ...(isLoop ? ["round again"] : []),
    over.join(", "),
    evidence,
    ...(isOpposing ? ["opposing directions"] : []),
    says,
  ];
  return {
    id,
    label: item.name,
    description: brief.join(" · "),
    tooltip: [`${item.name}: ${says}`, `over ${over.join(", ")}; ${evidence}`, ...remarks].join("\n"),
    ...(isLoop
      ? { icon: "sync" }
      : isOpposing
        ? { icon: "arrow-swap", colour: "charts.orange" }
        : { icon: "arrow-small-right" }),
    place: placeOf(item),
    ...(further > 0 && !isLoop
      ? {
          inside: async () =>
            (await source.chainSteps({ item, way })).map((next) =>
              stepLine(next, way, id, [...above, startKey(item)], source),
            ),
        }
      : {}),
  };
}

function placeOf({ uri, selectionRange }: CallHierarchyItem) {
  return { uri, range: selectionRange };
}

function startKey({ uri, selectionRange: { start } }: CallHierarchyItem): string {
  return `${uri}:${start.line}:${start.character}`;
}

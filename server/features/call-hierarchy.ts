import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from "vscode-languageserver-protocol";
import type { Theory } from "../../language/theory/theory.ts";
import { rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationItem, subjectOf } from "./hierarchy/items.ts";
import { type ChainWay, remarksOn, type Way, waysFrom } from "./hierarchy/ways.ts";

/** The CMOCs that lead here: those that give the factor, or a context of the CMOC. */
export function incomingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  return waysFrom(subject, "incoming").flatMap((ways) =>
    itemOf(workspace, subject.review.theory, ways, "incoming").map((from) => ({
      from,
      fromRanges: rangesOf(workspace, ways),
    })),
  );
}

/** The CMOCs this leads to: those that start from the factor or work through it, or start from an outcome of the CMOC. */
export function outgoingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  return waysFrom(subject, "outgoing").flatMap((ways) =>
    itemOf(workspace, subject.review.theory, ways, "outgoing").map((to) => ({
      to,
      fromRanges: subject.kind === "factor" ? [item.selectionRange] : rangesOf(workspace, ways),
    })),
  );
}

function itemOf(
  workspace: Workspace,
  theory: Theory,
  ways: readonly Way[],
  way: ChainWay,
): CallHierarchyItem[] {
  const [first] = ways;
  return first ? configurationItem(workspace, theory, first.at, remarksOn(ways, way)) : [];
}

/** The words by which a CMOC leads on, each once. */
function rangesOf(workspace: Workspace, ways: readonly Way[]) {
  return [...new Set(ways.map(({ own }) => own.item))].flatMap((item) => {
    const uri = ways.find(({ own }) => own.item === item)?.own.uri;
    const lines = uri === undefined ? undefined : workspace.linesOf(uri);
    return lines ? [rangeOf(lines, item.span)] : [];
  });
}

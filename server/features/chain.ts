import type { CallHierarchyItem, Position } from "vscode-languageserver-protocol";
import { evidenceOfConfiguration } from "../../language/theory/evidence/asked.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FactorUse } from "../../language/theory/uses.ts";
import { offsetIn } from "../places.ts";
import type { ChainResult, ChainStep } from "../view-protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationAt } from "./configuration-at.ts";
import { configurationText } from "./document-symbols.ts";
import { configurationItem, itemsAt, type Subject, shortened, subjectOf } from "./hierarchy/items.ts";
import { type ChainWay, remarksOn, type Way, waysFrom } from "./hierarchy/ways.ts";

/** The chain of what the cursor is on: of a factor, or else of the CMOC around it. */
export function chainAt(workspace: Workspace, uri: string, position: Position): ChainResult | null {
  const [start] = itemsAt(workspace, uri, position) ?? aroundCursor(workspace, uri, position);
  const subject = start && subjectOf(workspace, start);
  if (!subject) return null;
  return {
    start,
    says: subject.kind === "factor" ? "" : shortened(configurationText(subject.placed.configuration)),
    leadsHere: stepsFrom(workspace, subject, "incoming"),
    leadsOn: stepsFrom(workspace, subject, "outgoing"),
  };
}

/** The next steps from an item of a chain. */
export function chainSteps(workspace: Workspace, item: CallHierarchyItem, way: ChainWay): ChainStep[] {
  const subject = subjectOf(workspace, item);
  return subject ? stepsFrom(workspace, subject, way) : [];
}

function aroundCursor(workspace: Workspace, uri: string, position: Position): CallHierarchyItem[] {
  const review = workspace.reviewOf(uri);
  const offset = offsetIn(workspace, uri, position);
  const configuration = review && offset !== null ? configurationAt(review, uri, offset) : null;
  return review && configuration ? configurationItem(workspace, review.theory, { uri, configuration }) : [];
}

function stepsFrom(workspace: Workspace, subject: Subject, way: ChainWay): ChainStep[] {
  return waysFrom(subject, way).flatMap((ways) => stepOf(workspace, subject, ways, way));
}

function stepOf(workspace: Workspace, subject: Subject, ways: readonly Way[], way: ChainWay): ChainStep[] {
  const [first] = ways;
  if (!first) return [];
  const { review } = subject;
  const { uri, configuration } = first.at;
  const [item] = configurationItem(workspace, review.theory, first.at);
  if (!item) return [];
  const { counts, posited } = evidenceOfConfiguration(review.theory, first.at);
  const next: Subject = { kind: "configuration", review, placed: { uri, configuration } };
  return [
    {
      item,
      id: `${uri}#${configuration.ordinal}`,
      says: shortened(configurationText(configuration)),
      over: [...new Set(ways.map(({ at }) => inItsDirection(review.theory, at)))],
      remarks: remarksOn(ways, way),
      isOpposing: ways.some(({ link }) => link?.opposes === true),
      sources: counts.supports.sources,
      against: counts.contradicts.sources,
      posited,
      further: waysFrom(next, way).length,
    },
  ];
}

const ARROWS = { up: "↑ ", down: "↓ " } as const;

function inItsDirection(theory: Theory, use: FactorUse): string {
  const { key, direction } = theory.factorOf(use);
  return `${direction ? ARROWS[direction] : ""}${shortened(factorName(theory, key))}`;
}

import type { Location, Position } from "vscode-languageserver-protocol";
import { leadsTo } from "../../language/theory/chains.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { atUse, locationsOf, type Target } from "./definition.ts";
import type { UnderCursor } from "./under-cursor.ts";

/**
 * Onwards along the chain: from a factor, the CMOCs that start from it; from the label of a CMOC, the CMOCs that
 * start from one of its outcomes.
 */
export function implementation(workspace: Workspace, uri: string, position: Position): Location[] {
  return locationsOf(workspace, uri, position, onwards);
}

function onwards(pointed: UnderCursor): Target[] {
  switch (pointed.kind) {
    case "factor-use":
    case "factor-declaration":
    case "factor-alias":
    case "factor-name": {
      const own = pointed.kind === "factor-use" ? pointed.use : null;
      const starting = pointed.review.theory.usesOf(pointed.factor, "context");
      return starting.filter((use) => use.configuration !== own?.configuration).map(atUse);
    }
    case "label":
      return fromConfiguration(pointed.review.theory, pointed);
    case "relation":
      return pointed.review.theory
        .configurationsLabelled(pointed.relation.target)
        .flatMap((one) => fromConfiguration(pointed.review.theory, one));
    default:
      return [];
  }
}

function fromConfiguration(
  theory: Theory,
  { uri, configuration }: Pick<Extract<UnderCursor, { kind: "label" }>, "uri" | "configuration">,
): Target[] {
  const uses = theory.usesByConfiguration(uri).get(configuration) ?? [];
  return leadsTo(theory, uses).map(({ other }) => atUse(other));
}

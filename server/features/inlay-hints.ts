import {
  type InlayHint,
  InlayHintKind,
  type InlayHintLabelPart,
  type Range,
} from "vscode-languageserver-protocol";
import type { Direction } from "../../language/phrases/direction.ts";
import { offsetAt, positionAt } from "../../language/text/lines.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FactorUse } from "../../language/theory/uses.ts";
import { locationOf } from "../places.ts";
import type { HintSettings } from "../reading-aids.ts";
import type { Workspace } from "../workspace/workspace.ts";

const ARROWS = { up: "↑", down: "↓" } as const;

/**
 * What was understood of the words in the parts of CMOCs: behind "lack of confidence", which is another name of trust,
 * "↓ trust"; where asked for, behind any words with a direction its arrow.
 */
export function inlayHints(
  workspace: Workspace,
  uri: string,
  range: Range,
  shown: HintSettings,
): InlayHint[] {
  const theory = workspace.reviewOf(uri)?.theory;
  const lines = workspace.linesOf(uri);
  if (!theory || !lines || !(shown.canonicalNames || shown.directions)) return [];
  const [from, to] = [offsetAt(lines, range.start), offsetAt(lines, range.end)];
  return theory
    .usesIn(uri)
    .filter(({ item: { span } }) => span.end >= from && span.end <= to)
    .flatMap((use) => {
      const label = labelOf(workspace, theory, use, shown);
      if (!label) return [];
      return {
        position: positionAt(lines, use.item.span.end),
        label,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: tooltipOf(theory, use),
      };
    });
}

function labelOf(
  workspace: Workspace,
  theory: Theory,
  use: FactorUse,
  shown: HintSettings,
): InlayHintLabelPart[] | null {
  const { key, direction } = theory.factorOf(use);
  const isOtherName = key !== use.reading.key;
  const arrow = direction ? ARROWS[direction] : "";
  if (!(isOtherName && shown.canonicalNames))
    return shown.directions && arrow !== "" ? [{ value: arrow }] : null;
  const name = { value: factorName(theory, key), ...declaredAt(workspace, theory, key) };
  return arrow === "" ? [name] : [{ value: `${arrow} ` }, name];
}

/** Where the factor is declared: what a click on its name leads to. */
function declaredAt(workspace: Workspace, theory: Theory, factor: string) {
  const [declared] = theory.declarationsOf(factor);
  const location = declared && locationOf(workspace, declared.uri, declared.statement.name.span);
  return location ? { location } : {};
}

const WAYS: { readonly [direction in NonNullable<Direction>]: string } = {
  up: "more of it",
  down: "less of it",
};

function tooltipOf(theory: Theory, use: FactorUse): string {
  const { key, direction } = theory.factorOf(use);
  const written = use.item.phrase?.text ?? "";
  const way = direction ? `, and means ${WAYS[direction]}` : "";
  return `“${written}” names the factor “${factorName(theory, key)}”${way}.`;
}

import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { offsetIn, rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

/** Every place in the file that speaks of the factor or the source under the cursor. */
export function documentHighlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): DocumentHighlight[] {
  const offset = offsetIn(workspace, uri, position);
  const review = workspace.reviewOf(uri);
  const lines = workspace.linesOf(uri);
  const pointed = offset === null ? null : underCursor(workspace, uri, offset);
  if (!review || !lines || !pointed) return [];
  return spansOf(pointed, review.theory, uri).map((span) => ({
    range: rangeOf(lines, span),
    kind: DocumentHighlightKind.Text,
  }));
}

function spansOf(pointed: UnderCursor, theory: Theory, uri: string): Span[] {
  switch (pointed.kind) {
    case "citation":
      return theory
        .citationsOf(pointed.key)
        .filter((one) => one.uri === uri)
        .map(({ span }) => span);
    case "relation":
      return theory
        .configurationsLabelled(pointed.relation.target)
        .filter((one) => one.uri === uri)
        .flatMap(({ configuration }) => configuration.label?.span ?? []);
    default:
      return [
        ...theory
          .usesOf(pointed.factor)
          .filter((one) => one.uri === uri)
          .map(({ item }) => item.span),
        ...theory
          .declarationsOf(pointed.factor)
          .filter((one) => one.uri === uri)
          .map(({ statement }) => statement.name.span),
        ...theory
          .aliasesOf(pointed.factor)
          .filter((one) => one.uri === uri)
          .map(({ span }) => span),
      ];
  }
}

import type { Location, Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { locationOf, offsetIn } from "../places.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { underCursor } from "./under-cursor.ts";

interface Place {
  readonly uri: string;
  readonly span: Span;
}

/**
 * Every place in the review that speaks of what stands under the cursor: all uses of a factor under any of its
 * names, all citations of a source (asked for in the statements or in the bibliography).
 */
export function references(
  workspace: Workspace,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const offset = offsetIn(workspace, uri, position);
  const pointed = offset === null ? null : underCursor(workspace, uri, offset);
  if (!pointed || pointed.kind === "relation") return [];
  const places =
    pointed.kind === "citation"
      ? pointed.reviews.flatMap((review) => citing(review, pointed.key, includeDeclaration))
      : naming(pointed.review.theory, pointed.factor, includeDeclaration);
  return places.flatMap((place) => locationOf(workspace, place.uri, place.span) ?? []);
}

function naming(theory: Theory, factor: string, includeDeclaration: boolean): Place[] {
  const uses = theory.usesOf(factor).map(({ uri, item }) => ({ uri, span: item.span }));
  if (!includeDeclaration) return uses;
  return [
    ...theory.declarationsOf(factor).map(({ uri, statement }) => ({ uri, span: statement.name.span })),
    ...theory.aliasesOf(factor).map(({ uri, span }) => ({ uri, span })),
    ...uses,
  ];
}

function citing({ theory }: Review, key: string, includeDeclaration: boolean): Place[] {
  const citations = theory.citationsOf(key).map(({ uri, span }) => ({ uri, span }));
  if (!includeDeclaration) return citations;
  const entry = theory.entryOf(key);
  return [
    ...(entry ? [{ uri: entry.uri, span: entry.entry.keySpan }] : []),
    ...theory.sourcesDeclared(key).map(({ uri, statement }) => ({ uri, span: statement.key.span })),
    ...citations,
  ];
}

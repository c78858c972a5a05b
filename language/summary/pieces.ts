import { isCompositeCstNode, isLeafCstNode } from "langium";
import type { CmocTerminalNames, Part, Value } from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";

/** One token of a part or a value, as it stands in the text. */
export interface Piece extends Span {
  readonly kind: PieceKind;
  readonly text: string;
}

type PieceKind = "words" | "quoted" | "unknown" | "tag" | "citation" | "comma" | "plus" | "arrow";

const KIND_OF: { readonly [token in CmocTerminalNames]?: PieceKind } = {
  PHRASE: "words",
  QUOTED_PHRASE: "quoted",
  UNKNOWN_PART: "unknown",
  ROLE_TAG: "tag",
  CITATION_GROUP: "citation",
  COMMA: "comma",
  PLUS: "plus",
  ARROW: "arrow",
};

const NO_PIECES: readonly Piece[] = [];

/**
 * The pieces of a part or a value. They are leaves of the syntax tree and no nodes of their own, since most of a
 * review's text is pieces.
 */
export function piecesOf(node: Part | Value | undefined): readonly Piece[] {
  const cst = node?.$cstNode;
  if (!isCompositeCstNode(cst)) return NO_PIECES;
  const { fullText } = cst.root;
  const pieces: Piece[] = [];
  for (const leaf of cst.content) {
    if (!isLeafCstNode(leaf) || leaf.hidden) continue;
    const kind = KIND_OF[leaf.tokenType.name as CmocTerminalNames]; // a leaf's token is one of this grammar
    const { offset: start, end } = leaf;
    if (kind) pieces.push({ kind, text: fullText.slice(start, end), start, end });
  }
  return pieces;
}

export function placeOf({ start, end }: Piece): Span {
  return { start, end };
}

/** Whether a piece is part of the words of a phrase (a tag or a bracket is not). */
export function isWording({ kind }: Piece): boolean {
  return kind === "words" || kind === "quoted" || kind === "unknown" || kind === "comma";
}

export function isTag({ kind }: Piece): boolean {
  return kind === "tag";
}

export function isCitationGroup({ kind }: Piece): boolean {
  return kind === "citation";
}

export function isArrow({ kind }: Piece): boolean {
  return kind === "arrow";
}

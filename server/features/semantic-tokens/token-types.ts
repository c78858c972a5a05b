import type { SemanticTokensLegend } from "vscode-languageserver-protocol";

/** What is told apart by colour beyond the grammar of the editor. package.json gives each its colours. */
export const TOKEN_TYPES = [
  "cmocContext",
  "cmocMechanism",
  "cmocOutcome",
  "cmocDirection",
  "cmocUnknown",
  "cmocFactor",
  "cmocLabel",
  "cmocCitation",
  "cmocExcerpt",
] as const;

export type CmocTokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };

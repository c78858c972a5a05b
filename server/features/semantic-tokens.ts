import { type Range, type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import type { PartItem, Words } from "../../language/summary/summary.ts";
import { type Lines, offsetAt, type Position, positionAt } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import { relationsOf } from "../../language/theory/relations.ts";
import type { TheoryReading } from "../../language/theory/theory-reading.ts";
import type { Role } from "../../language/theory/uses.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type CmocTokenType, TOKEN_TYPES } from "./semantic-tokens/token-types.ts";

interface Token {
  readonly type: CmocTokenType;
  readonly span: Span;
}

/** How the client counts a position within its line. */
export type CountInLine = (lines: Lines, position: Position) => Position;

/** The tokens of a file, or of a range of it; none where the file is in no review. */
export function semanticTokens(
  workspace: Workspace,
  uri: string,
  text: string,
  range?: Range,
  inLine: CountInLine = (_, position) => position,
): SemanticTokens {
  const review = workspace.reviewOf(uri);
  const lines = workspace.linesOf(uri);
  const builder = new SemanticTokensBuilder();
  if (!review || !lines) return builder.build();
  const from = range ? offsetAt(lines, range.start) : 0;
  const to = range ? offsetAt(lines, range.end) : lines.length;
  const tokens = tokensIn(review.theory, uri, text)
    .filter(({ span }) => span.start < to && span.end > from)
    .sort((one, other) => one.span.start - other.span.start);
  for (const { type, span } of tokens) {
    for (const { line, character, length } of onLines(lines, text, span)) {
      const start = inLine(lines, { line, character }).character;
      const end = inLine(lines, { line, character: character + length }).character;
      builder.push(line, start, end - start, TOKEN_TYPES.indexOf(type), 0);
    }
  }
  return builder.build();
}

function tokensIn(theory: TheoryReading, uri: string, text: string): Token[] {
  const file = theory.summaryOf(uri);
  if (!file) return [];
  const read = (words: Words, type: CmocTokenType) => wordTokens(theory, text, words, type);
  return [
    ...file.configurations.flatMap((one) => [
      ...(one.label ? [{ type: "cmocLabel" as const, span: one.label.span }] : []),
      ...itemTokens("context", one.contexts, read),
      ...itemTokens("mechanism", one.mechanisms, read),
      ...itemTokens("outcome", one.outcomes, read),
      ...relationsOf(uri, one).map(({ words }) => ({ type: "cmocLabel" as const, span: words.span })),
      ...one.excerpts.flatMap(({ span, citations }) => excerptTokens(span, citations)),
    ]),
    ...file.factors.flatMap(({ name, also, inverse, attributes }) => {
      const whole = attributes.filter((line) => line.name === "part of").flatMap(({ items }) => items);
      return [name, ...also, ...inverse, ...whole].flatMap((words) => read(words, "cmocFactor"));
    }),
    ...theory
      .citationsIn(uri)
      .filter(({ stance, configuration }) => stance !== null || configuration === null)
      .map(({ span }) => ({ type: "cmocCitation" as const, span })),
    ...file.sources.map(({ key }) => ({ type: "cmocCitation" as const, span: key.span })),
    ...file.views.map(({ name }) => ({ type: "cmocLabel" as const, span: name.span })),
    ...theory.viewNamesIn(uri).flatMap(({ what, words }): Token[] => {
      if (what === "factor") return read(words, "cmocFactor");
      if (what === "label") return [{ type: "cmocLabel", span: words.span }];
      return what === "source" ? [{ type: "cmocCitation", span: words.span }] : [];
    }),
  ];
}

type ReadTokens = (words: Words, type: CmocTokenType) => Token[];

const TYPE_OF_ROLE: { readonly [role in Role]: CmocTokenType } = {
  context: "cmocContext",
  mechanism: "cmocMechanism",
  outcome: "cmocOutcome",
};

function itemTokens(role: Role, items: readonly PartItem[], read: ReadTokens): Token[] {
  return items.flatMap(({ phrase, span }) =>
    phrase ? read(phrase, TYPE_OF_ROLE[role]) : [{ type: "cmocUnknown" as const, span }],
  );
}

/** Direction words in a colour of their own (rule 6), so that an author sees what was understood. */
function wordTokens(
  theory: TheoryReading,
  text: string,
  { span, quoted }: Words,
  type: CmocTokenType,
): Token[] {
  const { directionLength } = theory.read({ text: text.slice(span.start, span.end), quoted, span });
  const behind = span.start + directionLength;
  const named = { type, span: { start: behind, end: span.end } };
  return directionLength > 0
    ? [{ type: "cmocDirection", span: { start: span.start, end: behind } }, named]
    : [named];
}

/** An excerpt without its citations, which have their own colour. */
function excerptTokens(span: Span, citations: readonly { readonly span: Span }[]): Token[] {
  const tokens: Token[] = [];
  let start = span.start;
  for (const citation of citations) {
    tokens.push({ type: "cmocExcerpt", span: { start, end: citation.span.start } });
    tokens.push({ type: "cmocCitation", span: citation.span });
    start = citation.span.end;
  }
  return [...tokens, { type: "cmocExcerpt", span: { start, end: span.end } }];
}

/** A token cut at line ends, without the white space around the cuts. */
function onLines(lines: Lines, text: string, span: Span) {
  const pieces: { line: number; character: number; length: number }[] = [];
  for (let start = span.start; start < span.end; ) {
    const { line, character } = positionAt(lines, start);
    const lineEnd = Math.min(span.end, lines.starts[line + 1] ?? lines.length);
    const piece = text.slice(start, lineEnd);
    const indent = piece.length - piece.trimStart().length;
    const { length } = piece.trim();
    if (length > 0) pieces.push({ line, character: character + indent, length });
    start = lineEnd;
  }
  return pieces;
}

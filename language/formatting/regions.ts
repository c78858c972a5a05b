import type { AstNode } from "langium";
import { summarise } from "../summary/summarise.ts";
import type { CmocParser } from "../syntax/parser.ts";
import type { Span } from "../text/span.ts";
import { type SeenToken, seenTokens } from "./tokens.ts";

/** A statement with its tokens, or whole lines that are left as they are. */
export interface Region extends Span {
  /** `null` where the author must first put something right, or where the words belong to no statement. */
  readonly tokens: readonly SeenToken[] | null;
}

/**
 * The statements of a text in order, each from its first token to its last. `null` where nothing is read of it: it
 * is no text.
 */
export function regionsOf(text: string, parse: CmocParser): Region[] | null {
  if (text.includes("\0")) return null;
  const parsed = parse(text);
  if (parsed.parserErrors.length > 0 || parsed.lexerErrors.length > 0) return null;
  const wrong = summarise("", text, () => parsed)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ span }) => span.start)
    .sort((one, other) => one - other);
  const tokens = seenTokens(text);
  const statements = parsed.value.statements.map((node: AstNode) => ({
    isStray: node.$type === "StrayText",
    start: node.$cstNode?.offset ?? 0,
    end: node.$cstNode?.end ?? 0,
  }));
  const regions: Region[] = [];
  let token = 0;
  let problem = 0;
  for (const [number, { isStray, start, end }] of statements.entries()) {
    const next = statements[number + 1]?.start ?? Number.POSITIVE_INFINITY;
    const [firstToken, firstProblem] = [token, problem];
    while (token < tokens.length && (tokens[token]?.start ?? next) < next) token++;
    while (problem < wrong.length && (wrong[problem] ?? next) < next) problem++;
    const isSound = !isStray && problem === firstProblem;
    add(text, regions, { start, end, tokens: isSound ? tokens.slice(firstToken, token) : null });
  }
  return regions;
}

/** Adds a region; what shares a line with lines that are left as they are is left so too. */
function add(text: string, regions: Region[], { tokens, ...span }: Region): void {
  const before = regions.at(-1);
  const region = tokens ? { ...span, tokens } : untouched(text, span);
  const sharesLine =
    before !== undefined &&
    (!before.tokens || !tokens) &&
    (region.start < before.end || !/[\n\r]/.test(text.slice(before.end, region.start)));
  if (!sharesLine) {
    regions.push(region);
    return;
  }
  regions.pop();
  add(text, regions, untouched(text, { start: before.start, end: Math.max(before.end, region.end) }));
}

/** The whole lines that a stretch stands in, left as they are. */
export function untouched(text: string, span: Span): Region {
  return { ...linesAround(text, span), tokens: null };
}

/** The whole lines that a stretch stands in, without the last line end. */
export function linesAround(text: string, { start, end }: Span): Span {
  const breaksAt = (at: number) => text[at] === "\n" || text[at] === "\r";
  let lineStart = start;
  while (lineStart > 0 && !breaksAt(lineStart - 1)) lineStart--;
  let lineEnd = end;
  while (lineEnd < text.length && !breaksAt(lineEnd)) lineEnd++;
  return { start: lineStart, end: lineEnd };
}

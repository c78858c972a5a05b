import { endsPhrase } from "../syntax/tokens/line-start.ts";
import type { Span } from "../text/span.ts";
import { spacedCitations } from "./citation-spacing.ts";
import type { Box, Row } from "./lines.ts";
import type { SeenToken } from "./tokens.ts";
import { readBetween } from "./white-space.ts";

/** How far lines are indented, in spaces: those under a statement, and what goes on from the line above. */
const INDENT = { body: 2, bodyGoesOn: 4, headGoesOn: 6, partGoesOn: 8 } as const;

export const BODY_INDENT = INDENT.body;

/**
 * The rows of a statement: its head, then one for each attribute and each line of an excerpt. Every word of it is
 * in a box, and so is every remark inside a row.
 *
 * @param tokens all tokens of the statement
 */
export function rowsOf(text: string, tokens: readonly SeenToken[]): Row[] {
  const rows: Row[] = [];
  let row: SeenToken[] = [];
  const close = () => {
    const [first, ...boxes] = boxesOf(text, row);
    if (first) rows.push([first, ...boxes]);
    row = [];
  };
  for (const token of tokens) {
    if (token.name === "ATTRIBUTE_NAME" || token.name === "EXCERPT_LINE") close();
    row.push(token);
  }
  close();
  return rows;
}

function boxesOf(text: string, row: readonly SeenToken[]): Box[] {
  const [first] = row;
  if (!first) return [];
  const style = styleOf(first);
  return row.flatMap((token, number) => {
    const before = row[number - 1] ?? null;
    const remarks = before ? remarksBetween(text, before, token, style) : [];
    const [begins, ...others] = tokenBoxes(text, token, before, style);
    if (!begins) return remarks;
    return [...remarks, remarks.length > 0 ? { ...begins, breaks: "always" } : begins, ...others];
  });
}

interface Style {
  readonly isConfiguration: boolean;
  readonly first: number;
  readonly goesOn: number;
  readonly partGoesOn: number;
}

function styleOf({ name }: SeenToken): Style {
  if (name === "ATTRIBUTE_NAME" || name === "EXCERPT_LINE") {
    const goesOn = INDENT.bodyGoesOn;
    return { isConfiguration: false, first: INDENT.body, goesOn, partGoesOn: goesOn };
  }
  const isConfiguration = name === "CMOC_KEYWORD" || name === "DEMI_REGULARITY_KEYWORD";
  const goesOn = INDENT.headGoesOn;
  return { isConfiguration, first: 0, goesOn, partGoesOn: isConfiguration ? INDENT.partGoesOn : goesOn };
}

function remarksBetween(text: string, before: Span, token: Span, style: Style): Box[] {
  if (!text.slice(before.end, token.start).includes("//")) return [];
  const { remark, lines } = readBetween(text, { start: before.end, end: token.start });
  const box = (span: Span, breaks: Box["breaks"]): Box => ({
    span,
    text: text.slice(span.start, span.end),
    spaced: true,
    indent: style.goesOn,
    breaks,
  });
  return [...(remark ? [box(remark, "never")] : []), ...lines.map(({ span }) => box(span, "always"))];
}

/** A token as it should be written, in as many boxes as a line may be broken into. */
function tokenBoxes(text: string, token: SeenToken, before: SeenToken | null, style: Style): Box[] {
  const { name, start, end } = token;
  const shown = text.slice(start, end);
  const box = (written: string, more: Partial<Box> = {}): Box => ({
    span: token,
    text: written,
    spaced: before !== null,
    indent: before ? style.partGoesOn : style.first,
    breaks: "never",
    ...more,
  });
  switch (name) {
    case "HEADING_LINE":
      return [box(shown.replace(/^(#+)\s*/, "$1 ").trimEnd())];
    case "EXCERPT_LINE":
      return [box(`> ${shown.slice(1).trim()}`.trimEnd())];
    case "ATTRIBUTE_NAME":
      return [box(oneSpaced(shown))];
    case "NAME_BEFORE_COLON":
      return [box(/^["“]/.test(shown) ? shown : oneSpaced(shown))];
    case "COLON":
    case "COMMA":
      return [box(shown, { spaced: false })];
    case "ARROW":
      return style.isConfiguration ? [box("->", { breaks: "part", indent: style.goesOn })] : [box(shown)];
    case "PLUS":
      return [box(shown, style.isConfiguration ? { breaks: "item" } : {})];
    case "CITATION_GROUP":
      return citationBoxes(text, token, box, before?.name === "COLON" ? "never" : "item", style);
    case "PHRASE":
      return wordBoxes(text, token, box, breaksBeforePhrase(before, style), style);
    default:
      return [box(name.endsWith("_KEYWORD") ? shown.toLowerCase() : shown)];
  }
}

type MakeBox = (written: string, more: Partial<Box>) => Box;

function breaksBeforePhrase(before: SeenToken | null, style: Style): Box["breaks"] {
  if (before?.name === "COMMA") return style.isConfiguration ? "word" : "item";
  return before?.name === "PHRASE" ? "word" : "never";
}

/** A phrase of so few characters, with single spaces, is never broken. */
const SHORT_PHRASE = 30;

/** The words of a phrase. Those of one that holds quotation marks stay in line, as they were read together. */
function wordBoxes(
  text: string,
  { start, end }: Span,
  box: MakeBox,
  breaks: Box["breaks"],
  style: Style,
): Box[] {
  const phrase = text.slice(start, end);
  const isShort = phrase.length <= SHORT_PHRASE || oneSpaced(phrase).length <= SHORT_PHRASE;
  const ofFirst = canBeginLine(phrase, 0) ? breaks : "never";
  if (isShort && !/\s\s|[^\S ]/.test(phrase)) return [box(phrase, { breaks: ofFirst })];
  const mayBreak = !isShort && !/["“”]/.test(phrase);
  return [...phrase.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const span = { start: start + index, end: start + index + word.length };
    if (index === 0) return box(word, { span, breaks: ofFirst });
    const ofWord = mayBreak && canBeginLine(phrase, index) ? "word" : "never";
    return box(word, { span, spaced: true, indent: style.partGoesOn, breaks: ofWord });
  });
}

function citationBoxes(
  text: string,
  { start, end }: Span,
  box: MakeBox,
  breaks: Box["breaks"],
  style: Style,
): Box[] {
  return spacedCitations(text.slice(start, end), start).map(({ span, text: written }, number) => {
    if (number === 0) return box(written, { span, breaks, indent: style.goesOn });
    const inBracket = canBeginLine(written, 0) ? "word" : "never";
    return box(written, { span, spaced: true, indent: style.goesOn + 1, breaks: inBracket });
  });
}

/** Whether the words from `at` on could go on in a new line without beginning something else there. */
function canBeginLine(words: string, at: number): boolean {
  return !endsPhrase(words, at);
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

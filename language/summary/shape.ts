import type { Problem } from "../problems/problem.ts";
import { insertion, replacement } from "../problems/repairs.ts";
import { type Configuration, isAttribute } from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { endOfItem } from "./ends.ts";
import { EMPTY_PART, type ReadPart } from "./parts.ts";
import { isArrow, piecesOf, placeOf } from "./pieces.ts";
import { isFirstInLine, spanOf } from "./words.ts";

/** What is told of a configuration whose parts are not three: a part is missing, or there are too many. */
export function shapeProblems(node: Configuration, parts: readonly ReadPart[], keyword: Span): Problem[] {
  const arrows = node.steps.map((step) => {
    const { start } = spanOf(step);
    return { start, end: start + step.arrow.length };
  });
  const pasted = node.steps.flatMap((step, at) => pastedArrow(step.arrow, arrows[at] ?? keyword));
  const below = arrowBelowAttribute(node);
  if (below) return [...pasted, below];
  if (arrows.length === 0) {
    return [node.start ? missingArrows(spanOf(node.start)) : nothingSaid(keyword)];
  }
  const extra = node.steps[2];
  const missing = MISSING.flatMap((told, position) => missingPart(told, position, parts, arrows));
  return [
    ...pasted,
    // While the mechanism is being typed, the outcome behind it is not missed yet.
    ...(arrows.length === 1 ? missing.slice(0, 1) : missing),
    ...(extra ? [tooManyParts(parts.length, spanOf(extra))] : []),
  ];
}

const MISSING = [
  {
    code: "missing-context",
    message:
      "This CMOC has no context: before the first arrow, say in what circumstances it happens, or write ? while you look for it.",
    title: "Write ? for the context",
  },
  {
    code: "missing-mechanism",
    message:
      "This CMOC has no mechanism: after the first arrow, say what is triggered, or write ? while you look for it.",
    title: "Write ? for the mechanism",
  },
  {
    code: "missing-outcome",
    message:
      "This CMOC has no outcome: after the second arrow, say what follows, or write ? while you look for it.",
    title: "Write ? for the outcome",
  },
] as const;

const ONE_ARROW =
  "This CMOC has one arrow and needs two: context -> mechanism -> outcome. Add the part that is missing, or write ? in its place while you look for it.";

function missingPart(
  { code, message, title }: (typeof MISSING)[number],
  position: number,
  parts: readonly ReadPart[],
  arrows: readonly Span[],
): Problem[] {
  const part = parts[position] ?? EMPTY_PART;
  const arrow = arrows[Math.max(0, Math.min(position, arrows.length) - 1)];
  if (part.items.length > 0 || !arrow) return [];
  return [
    {
      code,
      severity: "error",
      message: position > arrows.length ? ONE_ARROW : message,
      span: arrow,
      repairs: [insertion(title, ...unknownPart(position, parts, arrows, arrow))],
    },
  ];
}

/** Where `?` goes for a part, and the arrow with it where that is missing too. */
function unknownPart(
  position: number,
  parts: readonly ReadPart[],
  arrows: readonly Span[],
  arrow: Span,
): [number, string] {
  if (position === 0) return [arrow.start, "? "];
  if (position <= arrows.length) return [arrow.end, " ?"];
  const before = parts[position - 1]?.items.at(-1);
  return before ? [endOfItem(before), " -> ?"] : [arrow.end, " ? -> ?"];
}

/** An arrow that begins a line below an attribute was meant for the CMOC above it. */
function arrowBelowAttribute({ steps, body }: Configuration): Problem | null {
  if (steps.length > 1) return null;
  for (const line of body) {
    if (!isAttribute(line)) continue;
    const arrow = piecesOf(line.value).find((piece) => isArrow(piece) && isFirstInLine(line, piece.start));
    if (!arrow) continue;
    return {
      code: "arrow-below-attribute",
      severity: "error",
      message: `This arrow stands below “${line.name}:” and is read as part of that line. Write the whole CMOC first, and what is said about it below.`,
      span: placeOf(arrow),
    };
  }
  return null;
}

const PASTED = /^[à\uF0E0\uF0E8]$/;

/** What Word and PDF leave of an arrow is read as one, and said. */
function pastedArrow(arrow: string, span: Span): Problem[] {
  if (!PASTED.test(arrow)) return [];
  return [
    {
      code: "pasted-arrow",
      severity: "hint",
      message: `This “${arrow}” is read as an arrow that was lost in copying. Write -> in its place; to keep it as a word, put the words around it in quotation marks.`,
      span,
      repairs: [replacement("Write ->", span, "->")],
    },
  ];
}

function nothingSaid(span: Span): Problem {
  return {
    code: "empty-statement",
    severity: "error",
    message: "This CMOC says nothing yet. Write it as context -> mechanism -> outcome.",
    span,
  };
}

function missingArrows(span: Span): Problem {
  return {
    code: "missing-arrows",
    severity: "error",
    message: "This CMOC has no arrows. Put -> between its context, its mechanism and its outcome.",
    span,
  };
}

function tooManyParts(count: number, span: Span): Problem {
  return {
    code: "too-many-parts",
    severity: "error",
    message: `This CMOC has ${count} parts, and a CMOC has three. Write what follows the outcome as a CMOC of its own that starts from it.`,
    span,
  };
}

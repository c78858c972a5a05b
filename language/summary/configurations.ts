import type { Citation } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import { insertion } from "../problems/repairs.ts";
import { type Attribute, type Configuration, isAttribute } from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { attributeName, readAttributes } from "./attributes.ts";
import { readExcerpts } from "./excerpts.ts";
import { EMPTY_PART, type ReadPart, readPart } from "./parts.ts";
import { isCitationGroup, piecesOf } from "./pieces.ts";
import { shapeProblems } from "./shape.ts";
import { slipsIn } from "./slips.ts";
import type { AttributeLine, ConfigurationStatement, Stance, StatedCitation } from "./summary.ts";
import { spanOf, wordsOfName } from "./words.ts";

/** A configuration by itself, before its place in the file is known. */
export type UnplacedConfiguration = Omit<ConfigurationStatement, "ordinal" | "theory" | "headings">;

/** Reads `cmoc` and `demi-regularity` statements; a part that is missing or too many is reported. */
export function readConfiguration(node: Configuration, problems: Problem[]): UnplacedConfiguration {
  const span = spanOf(node);
  const keyword = { start: span.start, end: span.start + node.kind.length };
  const kind = node.kind.toLowerCase() === "cmoc" ? "configuration" : "demi-regularity";
  const told = problems.length;
  const parts = [node.start, ...node.steps.map((step) => step.part)].map((part) =>
    part ? readPart(part, problems) : EMPTY_PART,
  );
  const attributes = readAttributes(node.body, problems);
  for (const line of node.body) if (isAttribute(line)) problems.push(...citationsWithoutBrackets(line));
  // A statement or an arrow lost in the words explains why the parts are not three.
  const explained = problems
    .slice(told)
    .some(({ code }) => code === "keyword-in-line" || code === "broken-arrow");
  if (!explained) problems.push(...shapeProblems(node, parts, keyword));
  if (node.colon === undefined && node.start) problems.push(missingColon(node.kind, keyword));
  const [contexts = EMPTY_PART, mechanisms = EMPTY_PART, outcomes = EMPTY_PART] = parts;
  return {
    kind,
    span,
    keyword,
    label: node.label ? wordsOfName(node.label) : null,
    contexts: contexts.items,
    mechanisms: mechanisms.items,
    outcomes: outcomes.items,
    citations: statedCitations(parts, attributes),
    posited: parts.some((part) => part.posited),
    excerpts: readExcerpts(node.body, problems),
    attributes,
  };
}

const STANCE_OF_ATTRIBUTE: ReadonlyMap<string, Stance> = new Map([
  ["contradicted by", "contradicts"],
  ["inverse supported by", "inverse"],
]);

/** A source for or against that is not read as one would be lost. */
function citationsWithoutBrackets({ name, value }: Attribute): Problem[] {
  if (!value || !STANCE_OF_ATTRIBUTE.has(attributeName(name))) return [];
  return slipsIn(piecesOf(value).filter((piece) => !isCitationGroup(piece))).filter(
    ({ code }) => code === "citation-without-brackets",
  );
}

function statedCitations(parts: readonly ReadPart[], attributes: readonly AttributeLine[]): StatedCitation[] {
  const stated = (citations: readonly Citation[], stance: Stance) =>
    citations.map((citation) => ({ ...citation, stance }));
  return [
    ...parts.flatMap((part) => stated(part.citations, "supports")),
    ...attributes.flatMap((attribute) => {
      const stance = STANCE_OF_ATTRIBUTE.get(attribute.name);
      return stance ? stated(attribute.citations, stance) : [];
    }),
  ];
}

function missingColon(kind: string, span: Span): Problem {
  return {
    code: "missing-colon",
    severity: "error",
    message: `A colon is missing here. Write “${kind}:”, or “${kind} LABEL:” to give the statement a label.`,
    span,
    repairs: [insertion("Put a colon here", span.end, ":")],
  };
}

import type { Problem } from "../problems/problem.ts";
import type { Document, Heading } from "../syntax/generated/ast.ts";
import type { CmocParser } from "../syntax/parser.ts";
import { linesOf } from "../text/lines.ts";
import { readAttributes } from "./attributes.ts";
import { readConfiguration } from "./configurations.ts";
import { readDimension, readFactor, readReview, readSource, readTheory } from "./declarations.ts";
import { strayText } from "./stray.ts";
import type {
  ConfigurationStatement,
  DimensionStatement,
  FactorStatement,
  FileSummary,
  HeadingLine,
  ReviewStatement,
  SourceStatement,
  TheoryStatement,
} from "./summary.ts";
import { spanOf } from "./words.ts";

/**
 * Layer 1: one file's text read into its summary. Every text can be read, however broken; what cannot be
 * understood becomes a problem in the author's words.
 */
export function summarise(uri: string, text: string, parse: CmocParser): FileSummary {
  const lines = linesOf(text);
  const notText = notTextProblem(text);
  if (notText) return { ...emptySummary(uri, [notText]), lines };
  const problems: Problem[] = [];
  return { uri, lines, ...readStatements(parse(text).value, problems), problems };
}

/** The summary of a file that nothing was read of, with the reason. */
export function emptySummary(uri: string, problems: readonly Problem[]): FileSummary {
  return {
    uri,
    lines: linesOf(""),
    reviews: [],
    theories: [],
    dimensions: [],
    factors: [],
    sources: [],
    headings: [],
    configurations: [],
    problems,
  };
}

function readStatements(document: Document, problems: Problem[]) {
  const reviews: ReviewStatement[] = [];
  const theories: TheoryStatement[] = [];
  const dimensions: DimensionStatement[] = [];
  const factors: FactorStatement[] = [];
  const sources: SourceStatement[] = [];
  const headings: HeadingLine[] = [];
  const configurations: ConfigurationStatement[] = [];
  const keep = <T>(list: T[], statement: T | null) => {
    if (statement) list.push(statement);
  };
  let above: readonly HeadingLine[] = [];
  for (const node of document.statements) {
    switch (node.$type) {
      case "Heading": {
        const heading = readHeading(node, problems);
        headings.push(heading);
        above = [...above.filter(({ level }) => level < heading.level), heading];
        break;
      }
      case "ReviewDeclaration":
        keep(reviews, readReview(node, problems));
        break;
      case "TheoryDeclaration":
        keep(theories, readTheory(node, problems));
        break;
      case "DimensionDeclaration":
        keep(dimensions, readDimension(node, problems));
        break;
      case "FactorDeclaration":
        keep(factors, readFactor(node, problems));
        break;
      case "SourceDeclaration":
        keep(sources, readSource(node, problems));
        break;
      case "Configuration": {
        const ordinal = configurations.length + 1;
        const theory = theories.at(-1)?.name.text ?? null;
        const place = { ordinal, theory, headings: above.map((heading) => heading.text) };
        configurations.push(readConfiguration(node, place, problems));
        break;
      }
      case "StrayText":
        problems.push(strayText(node));
    }
  }
  return { reviews, theories, dimensions, factors, sources, headings, configurations };
}

function readHeading(node: Heading, problems: Problem[]): HeadingLine {
  const [mark = "#"] = /^#+/.exec(node.text) ?? [];
  return {
    level: mark.length,
    text: node.text.slice(mark.length).trim(),
    span: spanOf(node),
    attributes: readAttributes(node.body, problems),
  };
}

/** A binary file, or one saved as UTF-16, would only give nonsense. */
function notTextProblem(text: string): Problem | null {
  const at = text.indexOf("\0");
  if (at < 0) return null;
  return {
    code: "not-text",
    severity: "error",
    message: "This file is not plain text, so nothing in it is read. Save it as plain text in UTF-8.",
    span: { start: 0, end: Math.min(1, text.length) },
  };
}

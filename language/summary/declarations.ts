import type { Problem } from "../problems/problem.ts";
import type {
  DimensionDeclaration,
  FactorDeclaration,
  ReviewDeclaration,
  SourceDeclaration,
  TheoryDeclaration,
} from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { citationsOf, listOf, readAttributes, textOf } from "./attributes.ts";
import type {
  AttributeLine,
  DimensionStatement,
  FactorStatement,
  ReviewStatement,
  SourceStatement,
  TheoryStatement,
  Words,
} from "./summary.ts";
import { type Piece, spanOf, wordsOfName } from "./words.ts";

type Declaration =
  | DimensionDeclaration
  | FactorDeclaration
  | ReviewDeclaration
  | SourceDeclaration
  | TheoryDeclaration;

/** What every declaration has: where it stands, its name, its text and its attributes. */
interface Declared {
  readonly span: Span;
  readonly keyword: Span;
  readonly name: Words | null;
  /** What stands behind the colon. */
  readonly text: Words | null;
  readonly attributes: readonly AttributeLine[];
}

interface ReadDeclaration {
  readonly declared: Declared;
  /** The pieces of what stands behind the keyword or the colon. */
  readonly value: readonly Piece[];
}

/** `null` for a line of a CMOC that happens to begin with a keyword, which is reported. */
function readDeclared(node: Declaration, word: string, problems: Problem[]): ReadDeclaration | null {
  const span = spanOf(node);
  const keyword = { start: span.start, end: span.start + word.length };
  if (!node.name && node.value?.pieces.some(({ $type }) => $type === "Arrow")) {
    problems.push(keywordAtLineStart(word, keyword));
    return null;
  }
  const value = node.value?.pieces ?? [];
  const text = textOf(value, problems);
  const name = node.name ? wordsOfName(node.name) : text;
  const attributes = readAttributes(node.body, problems);
  return { value, declared: { span, keyword, name, text: node.name ? text : null, attributes } };
}

function keywordAtLineStart(word: string, span: Span): Problem {
  return {
    code: "keyword-at-line-start",
    severity: "error",
    message: `A line that begins with “${word}” is read as a statement of its own. If it goes on with the CMOC above, move the last word of the line before in front of “${word}”.`,
    span,
  };
}

/** Reports a declaration that names nothing; its other lines are still read. */
function named<T>(declared: Declared, what: string, read: (name: Words) => T, problems: Problem[]): T | null {
  if (declared.name) return read(declared.name);
  problems.push({
    code: "missing-name",
    severity: "error",
    message: `This ${what} has no name. Write it behind the word “${what}”.`,
    span: declared.keyword,
  });
  return null;
}

export function readReview(node: ReviewDeclaration, problems: Problem[]): ReviewStatement | null {
  const read = readDeclared(node, "review", problems);
  if (!read) return null;
  const { name, text, ...statement } = read.declared;
  return { ...statement, question: text ?? name };
}

export function readTheory(node: TheoryDeclaration, problems: Problem[]): TheoryStatement | null {
  const read = readDeclared(node, "theory", problems);
  if (!read) return null;
  const { text, ...declared } = read.declared;
  return named(read.declared, "theory", (name) => ({ ...declared, name, title: text }), problems);
}

export function readDimension(node: DimensionDeclaration, problems: Problem[]): DimensionStatement | null {
  const read = readDeclared(node, "dimension", problems);
  if (!read) return null;
  const { text: _, ...declared } = read.declared;
  const values = node.name ? listOf(read.value, []) : [];
  return named(read.declared, "dimension", (name) => ({ ...declared, name, values }), problems);
}

export function readFactor(node: FactorDeclaration, problems: Problem[]): FactorStatement | null {
  const read = readDeclared(node, "factor", problems);
  if (!read) return null;
  const { text, ...declared } = read.declared;
  const listed = (attribute: string) =>
    declared.attributes.filter(({ name }) => name === attribute).flatMap(({ items }) => items);
  return named(
    read.declared,
    "factor",
    (name) => ({
      ...declared,
      name,
      definition: text,
      citations: citationsOf(read.value, problems),
      also: listed("also"),
      inverse: listed("inverse"),
    }),
    problems,
  );
}

export function readSource(node: SourceDeclaration, problems: Problem[]): SourceStatement | null {
  const read = readDeclared(node, "source", problems);
  if (!read) return null;
  const { text, ...declared } = read.declared;
  return named(
    read.declared,
    "source",
    (name) => ({ ...declared, key: withoutAt(name), description: text }),
    problems,
  );
}

/** `source @key` describes an entry of a bibliography; the key is the same without its `@`. */
function withoutAt(name: Words): Words {
  if (!name.text.startsWith("@")) return name;
  return { ...name, text: name.text.slice(1), span: { start: name.span.start + 1, end: name.span.end } };
}

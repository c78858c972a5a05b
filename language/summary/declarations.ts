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
import { spanOf, wordsOfName } from "./words.ts";

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

function readDeclared(node: Declaration, keyword: string, problems: Problem[]): Declared {
  const span = spanOf(node);
  const value = node.value ? textOf(node.value, problems) : null;
  const name = node.name ? wordsOfName(node.name) : value;
  return {
    span,
    keyword: { start: span.start, end: span.start + keyword.length },
    name,
    text: node.name ? value : null,
    attributes: readAttributes(node.body, problems),
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

export function readReview(node: ReviewDeclaration, problems: Problem[]): ReviewStatement {
  const { name, text, ...statement } = readDeclared(node, "review", problems);
  return { ...statement, question: text ?? name };
}

export function readTheory(node: TheoryDeclaration, problems: Problem[]): TheoryStatement | null {
  const { text, ...declared } = readDeclared(node, "theory", problems);
  return named({ ...declared, text }, "theory", (name) => ({ ...declared, name, title: text }), problems);
}

export function readDimension(node: DimensionDeclaration, problems: Problem[]): DimensionStatement | null {
  const declared = readDeclared(node, "dimension", problems);
  const { text: _, ...statement } = declared;
  const values = node.name && node.value ? listOf(node.value, []) : [];
  return named(declared, "dimension", (name) => ({ ...statement, name, values }), problems);
}

export function readFactor(node: FactorDeclaration, problems: Problem[]): FactorStatement | null {
  const { text, ...declared } = readDeclared(node, "factor", problems);
  const listed = (attribute: string) =>
    declared.attributes.filter(({ name }) => name === attribute).flatMap(({ items }) => items);
  return named(
    { ...declared, text },
    "factor",
    (name) => ({
      ...declared,
      name,
      definition: text,
      citations: node.value ? citationsOf(node.value, problems) : [],
      also: listed("also"),
      inverse: listed("inverse"),
    }),
    problems,
  );
}

export function readSource(node: SourceDeclaration, problems: Problem[]): SourceStatement | null {
  const { text, ...declared } = readDeclared(node, "source", problems);
  return named(
    { ...declared, text },
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

import type { Citation } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type {
  DimensionDeclaration,
  FactorDeclaration,
  ReviewDeclaration,
  SourceDeclaration,
  TheoryDeclaration,
  ViewDeclaration,
} from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { citationsOf, listOf, readAttributes, textOf } from "./attributes.ts";
import { isArrow, type Piece, piecesOf } from "./pieces.ts";
import { strayExcerpts } from "./stray.ts";
import type {
  AttributeLine,
  DimensionStatement,
  FactorStatement,
  ReviewStatement,
  SourceStatement,
  TheoryStatement,
  ViewStatement,
  Words,
} from "./summary.ts";
import { spanOf, wordsOfName } from "./words.ts";

type Declaration =
  | DimensionDeclaration
  | FactorDeclaration
  | ReviewDeclaration
  | SourceDeclaration
  | TheoryDeclaration
  | ViewDeclaration;

/** What every declaration has: where it stands, its name, its text and its attributes. */
interface Declared {
  readonly span: Span;
  readonly keyword: Span;
  readonly name: Words | null;
  /** What stands behind the colon. */
  readonly text: Words | null;
  readonly attributes: readonly AttributeLine[];
  /** What should be named between the keyword and the colon is not. */
  readonly isNameless: boolean;
}

interface ReadDeclaration {
  readonly declared: Declared;
  /** The pieces of what stands behind the keyword or the colon. */
  readonly value: readonly Piece[];
  readonly citations: readonly Citation[];
}

/** `null` for a line of a CMOC that happens to begin with a keyword, which is reported. */
function readDeclared(node: Declaration, word: string, problems: Problem[]): ReadDeclaration | null {
  const span = spanOf(node);
  const keyword = { start: span.start, end: span.start + word.length };
  const value = piecesOf(node.value);
  if (!node.name && value.some(isArrow)) {
    problems.push(keywordAtLineStart(word, keyword));
    return null;
  }
  const text = textOf(value, problems);
  const name = node.name ? wordsOfName(node.name) : text;
  const citations = citationsOf(value, problems);
  const attributes = readAttributes(node.body, problems);
  problems.push(...strayExcerpts(node.body));
  const isNameless = node.colon !== undefined && !node.name;
  const declared = { span, keyword, name, text: node.name ? text : null, attributes, isNameless };
  return { value, citations, declared };
}

function keywordAtLineStart(word: string, span: Span): Problem {
  return {
    code: "keyword-at-line-start",
    severity: "error",
    message: `A line that begins with “${word}” is read as a statement of its own. If it goes on with the CMOC above, move the last word of the line before in front of “${word}”.`,
    span,
  };
}

/** A line of a view must not begin with a word that begins a statement, so there is another for it. */
function inView(what: string, isNameless: boolean): string {
  const written = what === "theory" ? "theories" : what === "source" ? "sources" : null;
  return written && isNameless ? ` In a view, write “${written}:”.` : "";
}

/** Reports a declaration that names nothing, or whose name is not told from what it means; it declares nothing. */
function named<T>(
  { name, keyword, isNameless }: Declared,
  what: string,
  read: (name: Words) => T,
  problems: Problem[],
): T | null {
  if (!name || isNameless) {
    problems.push({
      code: "missing-name",
      severity: "error",
      message: `This ${what} has no name. Write it between the word “${what}” and the colon.${inView(what, isNameless)}`,
      span: keyword,
    });
    return null;
  }
  const quote = name.quoted ? -1 : name.text.search(/\s["“]/);
  if (quote < 0) return read(name);
  problems.push({
    code: "missing-colon",
    severity: "error",
    message: `A colon is missing here. Put it behind the name: “${what} ${name.text.slice(0, quote)}:”.`,
    span: name.span,
  });
  return null;
}

export function readReview(node: ReviewDeclaration, problems: Problem[]): ReviewStatement | null {
  const read = readDeclared(node, "review", problems);
  if (!read) return null;
  const { name, text, isNameless: _, ...statement } = read.declared;
  return { ...statement, question: text ?? name };
}

export function readTheory(node: TheoryDeclaration, problems: Problem[]): TheoryStatement | null {
  const read = readDeclared(node, "theory", problems);
  if (!read) return null;
  const { text, isNameless: _, ...declared } = read.declared;
  return named(read.declared, "theory", (name) => ({ ...declared, name, title: text }), problems);
}

export function readDimension(node: DimensionDeclaration, problems: Problem[]): DimensionStatement | null {
  const read = readDeclared(node, "dimension", problems);
  if (!read) return null;
  const { text: _, isNameless: __, ...declared } = read.declared;
  const values = node.name ? listOf(read.value, []) : [];
  return named(
    read.declared,
    "dimension",
    (name) => {
      if (values.length === 0) problems.push(withoutValues(name));
      return { ...declared, name, values };
    },
    problems,
  );
}

function withoutValues({ text, span }: Words): Problem {
  return {
    code: "dimension-without-values",
    severity: "error",
    message: `The dimension “${text}” has no values. List them behind a colon, as in “dimension stage: early, late”.`,
    span,
  };
}

export function readFactor(node: FactorDeclaration, problems: Problem[]): FactorStatement | null {
  const read = readDeclared(node, "factor", problems);
  if (!read) return null;
  const { text, isNameless: _, ...declared } = read.declared;
  const listed = (attribute: string) =>
    declared.attributes.filter(({ name }) => name === attribute).flatMap(({ items }) => items);
  return named(
    read.declared,
    "factor",
    (name) => ({
      ...declared,
      name,
      definition: text,
      citations: read.citations,
      also: listed("also"),
      inverse: listed("inverse"),
    }),
    problems,
  );
}

export function readSource(node: SourceDeclaration, problems: Problem[]): SourceStatement | null {
  const read = readDeclared(node, "source", problems);
  if (!read) return null;
  const { text, isNameless: _, ...declared } = read.declared;
  return named(
    read.declared,
    "source",
    (name) => ({ ...declared, key: withoutAt(name), description: text }),
    problems,
  );
}

/** Its name stands before a colon, with a title behind it, or alone in quotation marks. */
export function readView(node: ViewDeclaration, problems: Problem[]): ViewStatement | null {
  const read = readDeclared(node, "view", problems);
  if (!read) return null;
  const { text, isNameless: _, ...declared } = read.declared;
  return named(read.declared, "view", (name) => ({ ...declared, name, title: text }), problems);
}

/** `source @key` describes an entry of a bibliography; the key is the same without its `@`. */
function withoutAt(name: Words): Words {
  if (!name.text.startsWith("@")) return name;
  return { ...name, text: name.text.slice(1), span: { start: name.span.start + 1, end: name.span.end } };
}

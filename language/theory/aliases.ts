import type { FactorStatement, Words } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import type { ReadWords } from "./uses.ts";

/** `also` and `inverse` of a declared factor: other words for it, or for its opposite (rule 7). */
export interface Alias {
  readonly uri: string;
  readonly span: Span;
  /** The factor statement it stands under. */
  readonly statement: FactorStatement;
  readonly words: Words;
  readonly from: string;
  readonly to: string;
  /** Whether the direction turns round on the way. */
  readonly turns: boolean;
}

export function aliasesOf(uri: string, statement: FactorStatement, read: ReadWords): Alias[] {
  const declared = read(statement.name);
  const alias = (words: Words, inverse: boolean): Alias => {
    const reading = read(words);
    const turnings = [inverse, reading.direction === "down", declared.direction === "down"].filter(
      Boolean,
    ).length;
    return {
      uri,
      span: words.span,
      statement,
      words,
      from: reading.key,
      to: declared.key,
      turns: turnings % 2 === 1,
    };
  };
  return [
    ...statement.also.map((words) => alias(words, false)),
    ...statement.inverse.map((words) => alias(words, true)),
  ];
}

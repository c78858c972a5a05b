import type { Lexer } from "langium";
import type { CmocTerminalNames } from "../syntax/generated/ast.ts";
import { createCmocServices } from "../syntax/parser.ts";
import type { Span } from "../text/span.ts";

/** A token of the language that an author sees: white space and comments are none. */
export interface SeenToken extends Span {
  readonly name: CmocTerminalNames;
}

let lexer: Lexer | undefined;

/** The tokens of a text, in order. */
export function seenTokens(text: string): SeenToken[] {
  lexer ??= createCmocServices().parser.Lexer;
  return lexer.tokenize(text).tokens.map(({ tokenType, startOffset, image }) => ({
    name: tokenType.name as CmocTerminalNames, // the lexer's token types are this grammar's terminals
    start: startOffset,
    end: startOffset + image.length,
  }));
}

/** Whether a text says what some tokens of another say: but for white space, letter case of keywords, and arrows. */
export function saysSame(
  text: string,
  of: { readonly text: string; readonly tokens: readonly SeenToken[] },
): boolean {
  return sayings(text, seenTokens(text)) === sayings(of.text, of.tokens);
}

function sayings(text: string, tokens: readonly SeenToken[]): string {
  return tokens
    .map(({ name, start, end }) => {
      if (name === "ARROW") return name;
      const words = text.slice(start, end).replace(/\s+/g, "");
      return `${name} ${name.endsWith("_KEYWORD") ? words.toLowerCase() : words}`;
    })
    .join("\n");
}

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

/** Whether two texts say the same, token by token: only white space, letter case of keywords and arrows differ. */
export function saySameTokens(one: string, other: string): boolean {
  if (one === other) return true;
  const [said, again] = [one, other].map((text) =>
    seenTokens(text).map(({ name, start, end }) => {
      const words = text.slice(start, end).replace(/\s+/g, "");
      return `${name} ${name === "ARROW" ? "" : name.endsWith("_KEYWORD") ? words.toLowerCase() : words}`;
    }),
  );
  return said?.join("\n") === again?.join("\n");
}

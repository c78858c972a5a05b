import { createCmocServices } from "../../../../language/syntax/parser.ts";

const { Lexer: lexer } = createCmocServices().parser;

/** The tokens of a text, each as its kind and what it covers: `phrase: trust`. White space and comments are none. */
export function tokensOf(text: string): string[] {
  return lexer
    .tokenize(text)
    .tokens.map(({ tokenType: { name }, image }) => `${name.toLowerCase().replaceAll("_", "-")}: ${image}`);
}

/** The comments of a text. */
export function commentsOf(text: string): string[] {
  return lexer.tokenize(text).hidden.map(({ image }) => image);
}

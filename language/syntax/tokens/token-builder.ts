import { Lexer, type TokenType } from "chevrotain";
import { DefaultTokenBuilder, type GrammarAST } from "langium";
import type { CmocTerminalNames } from "../generated/ast.ts";
import { matcherOf, TOKEN_PATTERNS } from "./patterns.ts";

// Chevrotain picks candidates by a token's first character, and keeps one list for each character below 256
// and one for each 255 above: a sample of each list says "any character" without losing its fast path.
const ANY_CHARACTER = [
  ...Array.from({ length: 256 }, (_, code) => code),
  256,
  ...Array.from({ length: 256 }, (_, bucket) => (bucket + 2) * 255),
];

/** Gives the terminals of the grammar the patterns of `patterns.ts`, in their order. */
export class CmocTokenBuilder extends DefaultTokenBuilder {
  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const name = terminal.name as CmocTerminalNames; // the generated names are this grammar's terminals
    const pattern = TOKEN_PATTERNS[name];
    return {
      name,
      PATTERN: matcherOf(pattern),
      LINE_BREAKS: true,
      START_CHARS_HINT: pattern.begins ? [...pattern.begins] : ANY_CHARACTER,
      ...(name === "WHITE_SPACE" ? { GROUP: Lexer.SKIPPED } : {}),
      ...(name === "COMMENT" ? { GROUP: "hidden" } : {}),
    };
  }
}

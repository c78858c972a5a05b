import { expect, test } from "vitest";
import { createCmocServices } from "../../../language/syntax/parser.ts";
import { tokenSoup } from "./token-soup.ts";

const { Lexer: lexer, LangiumParser: parser } = createCmocServices().parser;

const seeds = Array.from({ length: 3000 }, (_, seed) => seed);

test.each(seeds.filter((seed) => seed % 500 === 0))("500 texts from seed %i can all be read", (first) => {
  for (const seed of seeds.slice(first, first + 500)) {
    const text = tokenSoup(seed);
    const { value, lexerErrors, parserErrors } = parser.parse(text);
    expect([...lexerErrors, ...parserErrors], `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
    expect(value.$cstNode?.root.fullText).toBe(text);
  }
});

test("tokens, comments and white space are the whole text", () => {
  for (const seed of seeds.slice(0, 500)) {
    const text = tokenSoup(seed);
    const { tokens, hidden } = lexer.tokenize(text);
    let at = 0;
    for (const { startOffset, image } of [...tokens, ...hidden].sort(
      (one, other) => one.startOffset - other.startOffset,
    )) {
      expect(text.slice(at, startOffset), `seed ${seed}`).toMatch(/^[\s\ufeff]*$/);
      expect(image, `seed ${seed}`).toBe(text.slice(startOffset, startOffset + image.length));
      expect(image.length, `seed ${seed}`).toBeGreaterThan(0);
      at = startOffset + image.length;
    }
    expect(text.slice(at), `seed ${seed}`).toMatch(/^[\s\ufeff]*$/);
  }
});

test("the texts hold every token of the language", () => {
  const seen = new Set(
    seeds
      .slice(0, 500)
      .flatMap((seed) => lexer.tokenize(tokenSoup(seed)).tokens.map(({ tokenType }) => tokenType.name)),
  );
  const all = Object.keys(lexer.definition).filter((name) => name !== "WHITE_SPACE" && name !== "COMMENT");
  expect([...seen].sort()).toEqual(all.sort());
});

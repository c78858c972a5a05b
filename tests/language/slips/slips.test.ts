import { describe, expect, it } from "vitest";
import { NO_SLIPS, SLIPS } from "./slips.ts";
import { tell } from "./tell.ts";

/** Words of a parser, which no author should meet. */
const PARSER_WORDS =
  /token|expect(?:ed|ing)\b|unexpected|syntax|parse|identifier|EOF|undefined|null\b|[A-Z]+_[A-Z]+/;

describe("slips", () => {
  it("are many", () => expect(SLIPS.length).toBeGreaterThanOrEqual(100));

  it.each(SLIPS)("$slip is told as $code", ({ slip, code, at, message }) => {
    expect(tell(slip)).toEqual({ told: [{ code, at, message }], unharmed: true });
  });

  it.each(SLIPS)("$code is told in an author's words: $message", ({ message }) => {
    expect(message).not.toMatch(PARSER_WORDS);
    expect(message).toMatch(/[.?]$/);
  });

  it.each(NO_SLIPS)("%j is read as it was meant", (text) => {
    expect(tell(text)).toEqual({ told: [], unharmed: true });
  });
});

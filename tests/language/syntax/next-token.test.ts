import { expect, test } from "vitest";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { HALF_TYPED, SOUND } from "./recovery.ts";
import { tokenSoup } from "./token-soup.ts";

// The product decides by the next token alone; the development mode looks as far ahead as it takes.
const [byNextToken, lookingAhead] = [createCmocParser("production"), createCmocParser("development")];

const read = (text: string, parse: typeof byNextToken) => summarise("file:///a.cmoc", text, parse);

const mixed = Object.values(HALF_TYPED).flatMap((halfTyped) =>
  Object.values(SOUND).map(([, sound]) => `${halfTyped}\n${sound}\n${halfTyped}`),
);
const soup = Array.from({ length: 600 }, (_, seed) => tokenSoup(seed));

test.each([
  ["half-typed statements", mixed],
  ["texts in no order", soup],
])("%s are read the same by the next token as by looking ahead", (_, texts) => {
  for (const text of texts) expect(read(text, byNextToken)).toEqual(read(text, lookingAhead));
});

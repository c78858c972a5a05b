import type { AstNode } from "langium";
import { describe, expect, test } from "vitest";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { HALF_TYPED, SOUND } from "./recovery.ts";

const parse = createCmocParser();

/** The last statement of a text: its name in the syntax tree, the text it covers, and that of all its tokens. */
function lastStatement(text: string) {
  const { value, lexerErrors, parserErrors } = parse(text);
  expect([...lexerErrors, ...parserErrors]).toEqual([]);
  const last = value.statements.at(-1);
  return last && { node: last.$type, text: last.$cstNode?.text, tree: treeOf(last) };
}

/** A syntax tree without its places. */
function treeOf(node: AstNode): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key.startsWith("$") && key !== "$type" ? undefined : value)),
  );
}

describe.each(Object.entries(HALF_TYPED))("%s", (_, halfTyped) => {
  test.each(Object.entries(SOUND))("never swallows a following %s", (_keyword, [node, text]) => {
    for (const between of ["\n", "\r\n", "\r", "\n\n", "\n  "]) {
      const alone = lastStatement(text);
      expect(alone?.node).toBe(node);
      expect(lastStatement(halfTyped + between + text)).toEqual(alone);
    }
  });
});

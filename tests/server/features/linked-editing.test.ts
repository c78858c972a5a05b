import { expect, test } from "vitest";
import { LinkedEditingRangeRequest } from "vscode-languageserver-protocol";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

async function linked(texts: MarkedTexts) {
  const client = await startClient({ files: texts.files });
  for (const path of texts.files.keys()) client.open(path);
  const [cursor] = texts.cursors;
  if (!cursor) throw new Error("There is no cursor.");
  const { path, position } = cursor;
  const uri = uriOf(path);
  const found = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
    textDocument: { uri },
    position,
  });
  return found && { names: found.ranges.map((range) => texts.nameOf({ uri, range })), ...found };
}

test.each<[what: string, text: string, names: readonly string[] | null]>([
  ["at the label", "cmoc <|1:T<|>4|>: a -> b -> c\ncmoc R: d -> e -> f\n  refines: <|2:T4|>", ["1", "2"]],
  ["at its start", "cmoc <|1:<|>T4|>: a -> b -> c\ncmoc R: d -> e -> f\n  refines: <|2:T4|>", ["1", "2"]],
  ["at its end", "cmoc <|1:T4<|>|>: a -> b -> c\ncmoc R: d -> e -> f\n  refines: <|2:T4|>", ["1", "2"]],
  [
    "where it is named",
    "cmoc <|1:T4|>: a -> b -> c\ncmoc R: d -> e -> f\n  refines: <|2:<|>T4|>",
    ["1", "2"],
  ],
  [
    "with its theory in front",
    "theory phase 2\ncmoc <|1:T4|>: a -> b -> c\ntheory phase 3\ncmoc R: d -> e -> f\n  refines: phase 2/<|2:T<|>4|>",
    ["1", "2"],
  ],
  [
    "in several relations",
    "cmoc <|1:T<|>4|>: a -> b -> c\ncmoc R: d -> e -> f\n  from: x, <|2:T4|>\n  dampens: <|3:T4|>",
    ["1", "2", "3"],
  ],
  [
    "of several words",
    "cmoc <|1:quick <|>wins|>: a -> b -> c\ncmoc R: d -> e -> f\n  from: <|2:quick wins|>",
    ["1", "2"],
  ],
  ["before its CMOC", "cmoc R: d -> e -> f\n  from: <|2:T4|>\ncmoc <|1:T<|>4|>: a -> b -> c", ["1", "2"]],
  [
    "not where it is spelled otherwise",
    "cmoc <|1:T<|>4|>: a -> b -> c\ncmoc R: d -> e -> f\n  from: t4, <|2:T4|>",
    ["1", "2"],
  ],
  ["nothing where only others are", "cmoc T<|>4: a -> b -> c\ncmoc R: d -> e -> f\n  from: t4", null],
  ["nothing of a label that nothing names", "cmoc T<|>4: a -> b -> c", null],
  ["nothing of one that stands twice", "cmoc T<|>4: a -> b -> c\ncmoc T4: d -> e -> f\n  from: T4", null],
  [
    "nothing of its second",
    "cmoc T4: a -> b -> c\ncmoc T<|>4: d -> e -> f\ncmoc: d -> e -> g\n  from: T4",
    null,
  ],
  [
    "nothing of one in another theory",
    "theory x\ncmoc T<|>4: a -> b -> c\ntheory y\ncmoc T4: d -> e -> f\ncmoc: d -> e -> f\n  from: T4",
    null,
  ],
  ["nothing of a CMOC in another file", "cmoc R: d -> e -> f\n  from: Z<|>1\n  dampens: Z1", null],
  ["nothing at other words", "cmoc T4: a<|> -> b -> c\ncmoc R: d -> e -> f\n  from: T4", null],
  ["nothing in an empty file", "<|>", null],
])("%s", async (_, text, names) => {
  const found = await linked(marked({ "a.cmoc": text, "z.cmoc": "cmoc Z1: x -> y -> z" }));
  expect(found?.names ?? null).toEqual(names);
});

test("what is typed of a label stays in it", async () => {
  const found = await linked(
    marked({ "a.cmoc": "cmoc T<|>4: a -> b -> c\ncmoc R: d -> e -> f\n  from: T4" }),
  );
  const whole = new RegExp(`^(?:${found?.wordPattern})$`, "u");
  for (const label of ["T4", "quick wins", "T-4", "é5", "12b", "a.b"]) expect(label).toMatch(whole);
  for (const other of ["", "T4:", "phase 2/T4", "T4, T5", " T4", "T4\nT5"]) expect(other).not.toMatch(whole);
});

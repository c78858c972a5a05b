import { describe, expect, test } from "vitest";
import { type Position, type SelectionRange, SelectionRangeRequest } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { generateReview } from "../../bench/generate.ts";
import { seededRandom } from "../../bench/random.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const rangesAt = async (
  client: TestClient,
  path: string,
  positions: readonly Position[],
): Promise<SelectionRange[]> =>
  (await client.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: { uri: uriOf(path) },
    positions: [...positions],
  })) ?? [];

/** The texts that are selected one after another. */
function growing(document: TextDocument, innermost: SelectionRange | undefined): string[] {
  const texts: string[] = [];
  for (let one = innermost; one; one = one.parent) texts.push(document.getText(one.range));
  return texts;
}

/** Each range holds the cursor and is larger than the one in it. */
function expectSound(
  document: TextDocument,
  position: Position,
  innermost: SelectionRange | undefined,
): void {
  const cursor = document.offsetAt(position);
  let inner = { start: cursor, end: cursor };
  for (let one = innermost; one; one = one.parent) {
    const range = { start: document.offsetAt(one.range.start), end: document.offsetAt(one.range.end) };
    expect(range.start).toBeLessThanOrEqual(inner.start);
    expect(range.end).toBeGreaterThanOrEqual(inner.end);
    if (one !== innermost) expect(range.end - range.start).toBeGreaterThan(inner.end - inner.start);
    inner = range;
  }
  expect(inner).toEqual({ start: 0, end: document.getText().length });
}

describe("a selection grows", () => {
  test.each<[what: string, text: string, selected: readonly string[]]>([
    [
      "from word to phrase, part, statement and file",
      "cmoc: small ai<|>ms + low trust -> ease -> faith\n",
      [
        "aims",
        "small aims",
        "small aims + low trust",
        "cmoc: small aims + low trust -> ease -> faith",
        "cmoc: small aims + low trust -> ease -> faith\n",
      ],
    ],
    [
      "over sections inside one another",
      "# One\n## Two\ncmoc: a<|> -> b -> c\n# Three\n",
      [
        "a",
        "cmoc: a -> b -> c",
        "## Two\ncmoc: a -> b -> c\n",
        "# One\n## Two\ncmoc: a -> b -> c\n",
        "# One\n## Two\ncmoc: a -> b -> c\n# Three\n",
      ],
    ],
    [
      "from a word with a hyphen",
      "cmoc: co-<|>operation now -> b -> c",
      ["co-operation", "co-operation now", "cmoc: co-operation now -> b -> c"],
    ],
    [
      "from a word with an apostrophe",
      "cmoc: partners<|>’s aims -> b -> c",
      ["partners’s", "partners’s aims", "cmoc: partners’s aims -> b -> c"],
    ],
    [
      "from a word of letters of two units",
      "cmoc: a 𝕏<|>𝕐 -> b -> c",
      ["𝕏𝕐", "a 𝕏𝕐", "cmoc: a 𝕏𝕐 -> b -> c"],
    ],
    ["from a word that an arrow touches", "cmoc: aims<|>->b -> c", ["aims", "cmoc: aims->b -> c"]],
    [
      "over a phrase of two lines",
      "cmoc: task\r\n  achi<|>evement -> b -> c\r\n",
      [
        "achievement",
        "task\r\n  achievement",
        "cmoc: task\r\n  achievement -> b -> c",
        "cmoc: task\r\n  achievement -> b -> c\r\n",
      ],
    ],
    [
      "over a quoted phrase",
      'cmoc: "a + be<|>d" -> b -> c',
      ["bed", '"a + bed"', 'cmoc: "a + bed" -> b -> c'],
    ],
    ["from a label", "cmoc phase T<|>4: a -> b -> c", ["T4", "phase T4", "cmoc phase T4: a -> b -> c"]],
    [
      "from a key",
      "cmoc: a -> b -> c [@van_2<|>003:x]",
      ["2003", "van_2003:x", "cmoc: a -> b -> c [@van_2003:x]"],
    ],
    [
      "over an excerpt",
      "cmoc: a -> b -> c\n> So it w<|>as.",
      ["was", "> So it was.", "cmoc: a -> b -> c\n> So it was."],
    ],
    [
      "over a value and its attribute",
      "cmoc: a -> b -> c\n  stage: early on, la<|>te now",
      ["late", "late now", "stage: early on, late now", "cmoc: a -> b -> c\n  stage: early on, late now"],
    ],
    [
      "over a definition",
      'factor trust: "what i<|>t is"',
      ["it", '"what it is"', 'factor trust: "what it is"'],
    ],
    ["over a theory's name", "theory phase <|>2: x", ["2", "phase 2", "theory phase 2: x"]],
    [
      "from white space",
      "cmoc: a -> b -> c [@x]\n<|>\ncmoc: d -> e -> f",
      ["cmoc: a -> b -> c [@x]\n\ncmoc: d -> e -> f"],
    ],
    [
      "from a heading to its own section",
      "# One\nx\n<|># Two\nmuch longer than the first",
      ["# Two", "# Two\nmuch longer than the first", "# One\nx\n# Two\nmuch longer than the first"],
    ],
    [
      "at the end of the last section",
      "# One\nx\n# Two\ny z<|>",
      ["z", "# Two\ny z", "# One\nx\n# Two\ny z"],
    ],
    ["from text that is no statement", "so it w<|>as", ["was", "so it was"]],
    ["nowhere in an empty file", "<|>", [""]],
  ])("%s", async (_, raw, selected) => {
    const { files, cursors } = marked({ "a.cmoc": raw });
    const client = await startClient({ files });
    client.open("a.cmoc");
    const document = TextDocument.create("", "cmoc", 1, files.get("a.cmoc") ?? "");
    const [position = { line: 0, character: 0 }] = cursors.map((cursor) => cursor.position);
    const [innermost] = await rangesAt(client, "a.cmoc", [position]);
    expect(growing(document, innermost)).toEqual(selected);
    expectSound(document, position, innermost);
  });

  test("from each of several cursors", async () => {
    const { files, cursors } = marked({ "a.cmoc": "cmoc: a<|>ims -> tr<|>ust -> c" });
    const client = await startClient({ files });
    client.open("a.cmoc");
    const document = TextDocument.create("", "cmoc", 1, files.get("a.cmoc") ?? "");
    const ranges = await rangesAt(
      client,
      "a.cmoc",
      cursors.map(({ position }) => position),
    );
    expect(ranges.map((range) => growing(document, range)[0])).toEqual(["aims", "trust"]);
  });

  test("wherever the cursor stands in a review, whole or half-typed", async () => {
    const random = seededRandom(7);
    const [review, part] = generateReview({ statements: 30 }).files.map(({ text }) => text);
    const half = (part ?? "").replaceAll(" -> ", () =>
      random.oneIn(3) ? "\n  -> " : random.oneIn(6) ? "" : " -> ",
    );
    const text = `${review}\n## Below\n> Quoted [@x, p. 3].\n${half}\n  stage: early, "late`;
    const client = await startClient({ files: { "a.cmoc": "" } });
    client.open("a.cmoc", text);
    const document = TextDocument.create("", "cmoc", 1, text);
    const positions = Array.from({ length: 400 }, () => document.positionAt(random.below(text.length + 1)));
    const ranges = await rangesAt(client, "a.cmoc", positions);
    for (const [at, position] of positions.entries()) expectSound(document, position, ranges[at]);
  });

  test("an answer for each cursor in an unknown file or a bibliography", async () => {
    const client = await startClient({
      files: { "a.cmoc": 'review "Why?"\n  bibliography: r.bib', "r.bib": "@book{x,\n}" },
    });
    const position = { line: 3, character: 7 };
    for (const path of ["r.bib", "unknown.cmoc", "unknown.txt"])
      expect(await rangesAt(client, path, [position, position])).toEqual([
        { range: { start: position, end: position } },
        { range: { start: position, end: position } },
      ]);
  });
});

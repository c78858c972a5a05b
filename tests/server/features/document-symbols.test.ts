import { describe, expect, test } from "vitest";
import {
  DocumentSymbol,
  DocumentSymbolRequest,
  type Position,
  type Range,
} from "vscode-languageserver-protocol";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

async function symbolsOf(client: TestClient, path: string): Promise<DocumentSymbol[]> {
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: uriOf(path) },
  });
  return (found ?? []).filter((one) => DocumentSymbol.is(one));
}

/** An outline as lines, indented by their depth: name, detail, first and last line. */
function shown(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => {
    const what = detail ? `${name} (${detail})` : name;
    const line = `${"  ".repeat(depth)}${what} ${range.start.line}-${range.end.line}`;
    return [line, ...shown(children ?? [], depth + 1)];
  });
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

/** Editors refuse a whole outline where a name is empty or a range reaches out of the one around it. */
function expectSound(symbols: readonly DocumentSymbol[], around?: Range): void {
  let before: Position = { line: 0, character: 0 };
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe("");
    expect(holds(range, selectionRange)).toBe(true);
    if (around) expect(holds(around, range)).toBe(true);
    expect(isBefore(before, range.start)).toBe(true);
    before = range.end;
    expectSound(children ?? [], range);
  }
}

describe("the outline of a file", () => {
  test.each<[what: string, text: string, outline: readonly string[]]>([
    ["is empty for an empty file", "", []],
    [
      "shows every kind of statement",
      'review "Why?"\ntheory phase 2: "Initial"\ndimension stage: early\nfactor trust: "what it is"\nsource int-3: "An interview"\ncmoc T4: a -> b -> c\ndemi-regularity D1: a -> b -> c',
      [
        "Why? 0-0",
        "theory phase 2 (Initial) 1-1",
        "stage (dimension) 2-2",
        "trust (factor) 3-3",
        "int-3 (An interview) 4-4",
        "T4 (a → b → c) 5-5",
        "D1 (a → b → c) 6-6",
      ],
    ],
    [
      "counts CMOCs without a label",
      "cmoc: a -> ? -> c + d\ncmoc T2: a -> b -> c\ndemi-regularity: x ->",
      ["CMOC 1 (a → ? → c + d) 0-0", "T2 (a → b → c) 1-1", "demi-regularity 3 (x →  → ) 2-2"],
    ],
    [
      "puts statements under their headings",
      "cmoc T1: a -> b -> c\n\n# Trust\n\ncmoc T2: a -> b -> c\n# Aims\ncmoc T3: a -> b -> c\n",
      ["T1 (a → b → c) 0-0", "Trust 2-5", "  T2 (a → b → c) 4-4", "Aims 5-7", "  T3 (a → b → c) 6-6"],
    ],
    [
      "puts headings under those above them",
      "# One\n## Two\n#### Four\ncmoc T1: a -> b -> c\n### Three\n## Two again\n# One again",
      [
        "One 0-6",
        "  Two 1-5",
        "    Four 2-4",
        "      T1 (a → b → c) 3-3",
        "    Three 4-5",
        "  Two again 5-6",
        "One again 6-6",
      ],
    ],
    ["begins with a low heading too", "### Three\n# One\n## Two", ["Three 0-1", "One 1-2", "  Two 2-2"]],
    ["names a heading without words", "#\ncmoc T1: a -> b -> c", ["# 0-1", "  T1 (a → b → c) 1-1"]],
    [
      "names a review without a question",
      "review\ncmoc T1: a -> b -> c",
      ["review 0-0", "T1 (a → b → c) 1-1"],
    ],
    ["names a source that has none", "source @: x", ["source (x) 0-0"]],
    [
      "reaches to a statement's last line",
      "cmoc T1: a\n  -> b\n  -> c\n  stage: early\n> So. [@x]\n\n// end",
      ["T1 (a → b → c) 0-4"],
    ],
    [
      "follows Windows line ends",
      "# One\r\ncmoc T1: a\r\n  -> b -> c\r\n",
      ["One 0-3", "  T1 (a → b → c) 1-2"],
    ],
    ["holds letters of two units", "# 𝕏\ncmoc 𝕐: a -> b -> c", ["𝕏 0-1", "  𝕐 (a → b → c) 1-1"]],
    ["leaves out text that is no statement", "much text\n\ncmoc T1: a -> b -> c", ["T1 (a → b → c) 2-2"]],
  ])("%s", async (_, text, outline) => {
    const client = await startClient({ files: { "a.cmoc": text } });
    const symbols = await symbolsOf(client, "a.cmoc");
    expect(shown(symbols).map((line) => line.trimEnd())).toEqual(outline);
    expectSound(symbols);
  });

  test("shows of a heading its line, not what is said of it", async () => {
    const client = await startClient({ files: { "a.cmoc": "## Trust\n  note: x\n" } });
    const [heading] = await symbolsOf(client, "a.cmoc");
    expect(heading?.selectionRange).toEqual({
      start: { line: 0, character: 0 },
      end: { line: 0, character: 8 },
    });
  });

  test("does not show very long words whole", async () => {
    const client = await startClient({ files: { "a.cmoc": `cmoc T1: ${"aim ".repeat(5000)}-> b -> c` } });
    const [symbol] = await symbolsOf(client, "a.cmoc");
    expect(symbol?.detail?.length).toBeLessThan(300);
  });

  test("is as it stands in the editor", async () => {
    const client = await startClient({ files: { "a.cmoc": "" } });
    client.open("a.cmoc", "cmoc T1: a -> b -> c");
    client.edit("a.cmoc", "cmoc T9: a -> b -> c");
    expect((await symbolsOf(client, "a.cmoc")).map(({ name }) => name)).toEqual(["T9"]);
  });

  test("of ten thousand headings and statements takes no time to speak of", async () => {
    const text = "# One\n## Two\ncmoc: a -> b -> c\n".repeat(3000) + "cmoc: a -> b -> c\n".repeat(4000);
    const client = await startClient({ files: { "a.cmoc": text } });
    await symbolsOf(client, "a.cmoc");
    const begun = performance.now();
    const symbols = await symbolsOf(client, "a.cmoc");
    expect(performance.now() - begun).toBeLessThan(2000);
    expectSound(symbols);
  }, 30_000);

  test.each(["r.bib", "unknown.cmoc", "unknown.txt"])("is empty for %s", async (path) => {
    const client = await startClient({
      files: { "a.cmoc": 'review "Why?"\n  bibliography: r.bib', "r.bib": "@book{x,\n}" },
    });
    expect(await symbolsOf(client, path)).toEqual([]);
  });
});

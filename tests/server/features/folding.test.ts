import { describe, expect, test } from "vitest";
import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from "vscode-languageserver-protocol";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const foldingsOf = async (client: TestClient, path: string): Promise<FoldingRange[]> =>
  (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: uriOf(path) } })) ??
  [];

/** Editors keep foldings that lie inside one another or apart, and one for each line. */
function expectSound(ranges: readonly FoldingRange[]): void {
  for (const one of ranges) {
    expect(one.endLine).toBeGreaterThan(one.startLine);
    for (const other of ranges) {
      if (other === one) continue;
      expect(other.startLine).not.toBe(one.startLine);
      if (other.startLine > one.startLine && other.startLine <= one.endLine)
        expect(other.endLine).toBeLessThanOrEqual(one.endLine);
    }
  }
}

describe("what can be folded, by its first and last line", () => {
  test.each<[what: string, lines: readonly string[], folded: readonly string[]]>([
    ["a statement of several lines", ["cmoc: a", "  -> b", "  -> c", "", "cmoc: d -> e -> f"], ["0-2"]],
    ["one with attributes", ["factor x: y", "  also: z", "  inverse: v"], ["0-2"]],
    ["a review", ['review "Why?"', "  bibliography: r.bib"], ["0-1"]],
    [
      "a theory, a dimension and a source",
      ["theory x", "  note: y", "dimension x: y,", "  z", "source x: y", "  type: z"],
      ["0-1", "2-3", "4-5"],
    ],
    [
      "an excerpt of several lines",
      ["cmoc: a -> b -> c [@x]", "> One", "> and more. [@x]", "> Two. [@x]"],
      ["0-3", "1-2"],
    ],
    [
      "excerpts one after another",
      ["cmoc: a -> b -> c [@x]", "> One", "> more. [@x]", "> Two", "> more. [@x]"],
      ["0-4", "1-2", "3-4"],
    ],
    [
      "an excerpt at the end of its statement",
      ["cmoc: a -> b -> c [@x]", "> One", "> more."],
      ["0-2", "1-2"],
    ],
    ["a section to the next", ["# One", "cmoc: a -> b -> c", "# Two", "cmoc: a -> b -> c"], ["0-1", "2-3"]],
    [
      "a section without the blank lines at its end",
      ["# One", "cmoc: a -> b -> c", "", "", "# Two", "x", ""],
      ["0-1", "4-5"],
    ],
    [
      "sections inside sections",
      ["# One", "## Two", "x", "### Three", "y", "## Four", "z", "# Five"],
      ["0-6", "1-4", "3-4", "5-6"],
    ],
    ["a section up to an indented heading", ["# One", "x", "  # Two", "y"], ["0-1", "2-3"]],
    [
      "a section with statements in it",
      ["# One", "cmoc: a", "  -> b -> c", "> So", "> it is. [@x]", "", "# Two"],
      ["0-4", "1-4", "3-4"],
    ],
    ["a heading with something said of it", ["# One", "  note: x", "cmoc: a -> b -> c"], ["0-2"]],
    ["nothing of one line", ["# One", "# Two", "cmoc: a -> b -> c"], ["1-2"]],
    ["nothing in an empty file", [""], []],
  ])("%s", async (_, lines, folded) => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const client = await startClient({ files: { "a.cmoc": lines.join(lineEnd) } });
      const ranges = await foldingsOf(client, "a.cmoc");
      expect(ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual(folded);
      expectSound(ranges);
    }
  });

  test("sections are regions", async () => {
    const client = await startClient({ files: { "a.cmoc": "# One\ncmoc: a\n  -> b -> c" } });
    expect((await foldingsOf(client, "a.cmoc")).map(({ kind }) => kind)).toEqual([
      FoldingRangeKind.Region,
      undefined,
    ]);
  });

  test.each(["r.bib", "unknown.cmoc", "unknown.txt"])("nothing in %s", async (path) => {
    const client = await startClient({
      files: { "a.cmoc": 'review "Why?"\n  bibliography: r.bib', "r.bib": "@book{x,\n title = {y}\n}" },
    });
    expect(await foldingsOf(client, path)).toEqual([]);
  });
});

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { URI } from "vscode-uri";
import { yardstickBundle } from "../bundles.ts";
import { type LanguageClient, startClient } from "../client.ts";

const files = {
  "review.cmoc": `review "Why?"
  bibliography: references.bib

factor trust: "what the review means by trust"
  also: partner trust
  inverse: distrust

factor staff morale: "what the review means by staff morale"
`,
  "a.cmoc": `# Part 1
cmoc C1: more trust + staff morale -> loss of distrust -> high staff morale [@kim2001; @lee2002, p. 12]
`,
  "b.cmoc": `cmoc C2: less partner trust
      -> trust -> staff morale [@kim2001]
  amplifies: C1

cmoc C3: trust -> rust -> staff morale

cmoc C3: trust -> trust -> staff morale [@who1999]
  amplifies: C9
`,
  "references.bib": "@article{kim2001,\n  title = {Trust}\n}\n@book{lee2002,\n}\n",
};

let folder: string;
let client: LanguageClient;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "cmoc-plain-")));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  client = await startClient({ server: [await yardstickBundle("plain"), "--stdio"], folder });
  client.open(join(folder, "b.cmoc"), files["b.cmoc"]);
  await client.until(
    () => "the problems of all files",
    () => ["review", "a", "b"].every((name) => client.problemsOf(join(folder, `${name}.cmoc`))),
  );
}, 30_000);
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Where a word of a file first stands, behind others. */
function placeOf(path: keyof typeof files, word: string, behind = "") {
  const text = files[path];
  const before = text.slice(0, text.indexOf(word, text.indexOf(behind) + behind.length)).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { textDocument: { uri: URI.file(join(folder, path)).toString() }, position };
}

interface Link {
  readonly uri?: string;
  readonly targetUri?: string;
  readonly range?: { readonly start: { readonly line: number } };
  readonly targetSelectionRange?: { readonly start: { readonly line: number } };
}

const shown = (links: unknown) =>
  (links as Link[])
    .map(({ uri, targetUri = uri ?? "", range, targetSelectionRange = range }) => {
      return `${basename(URI.parse(targetUri).fsPath)}:${targetSelectionRange?.start.line}`;
    })
    .sort();

describe("what the plain server knows of a review", () => {
  test.each([
    ["a factor", placeOf.bind(null, "a.cmoc", "trust"), ["review.cmoc:3"]],
    ["another name of one", placeOf.bind(null, "b.cmoc", "partner trust"), ["review.cmoc:4"]],
    ["its opposite", placeOf.bind(null, "a.cmoc", "distrust"), ["review.cmoc:5"]],
    ["a label", placeOf.bind(null, "b.cmoc", "C1", "amplifies: "), ["a.cmoc:1"]],
  ])("the definition of %s, in another file", async (_, place, found) => {
    expect(shown(await client.ask("textDocument/definition", place()))).toEqual(found);
  });

  test("every use of a factor, in every file", async () => {
    const asked = {
      ...placeOf("review.cmoc", "staff morale", "factor "),
      context: { includeDeclaration: false },
    };
    const found = ["a.cmoc:1", "a.cmoc:1", "b.cmoc:1", "b.cmoc:4", "b.cmoc:6"];
    expect(shown(await client.ask("textDocument/references", asked))).toEqual(found);
  });

  test("what is wrong with it", () => {
    const told = (path: string) =>
      client
        .problemsOf(join(folder, path))
        ?.diagnostics.map(({ range, message }) => `${range.start.line}: ${message}`)
        .sort();
    expect(told("review.cmoc")).toEqual([]);
    expect(told("a.cmoc")).toEqual([]);
    expect(told("b.cmoc")).toEqual([
      "4: Could not resolve reference to Named named 'rust'.",
      "4: The label C3 stands more than once.",
      "4: This CMOC names no source.",
      "6: No source has the key @who1999.",
      "6: The label C3 stands more than once.",
      "7: Could not resolve reference to Configuration named 'C9'.",
    ]);
  });
});

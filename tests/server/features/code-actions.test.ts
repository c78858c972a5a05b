import { expect, test } from "vitest";
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../language/text/lines.ts";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

async function fixesAt(
  client: TestClient,
  path: string,
  range: Range,
  only?: string[],
): Promise<CodeAction[]> {
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(path) },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return (answer ?? []).flatMap((one) => ("edit" in one && one.kind === "quickfix" ? [one] : []));
}

/** The fixes offered where the first cursor stands, with the file open. */
async function fixesAtCursor(texts: MarkedTexts): Promise<{ client: TestClient; fixes: CodeAction[] }> {
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  if (!cursor) throw new Error("There is no cursor in these texts.");
  client.open(cursor.path);
  const range = { start: cursor.position, end: cursor.position };
  return { client, fixes: await fixesAt(client, cursor.path, range) };
}

/** The files that a fix changes, with their texts afterwards. */
function afterwards(texts: MarkedTexts, { edit }: CodeAction): { [path: string]: string } {
  const changed = Object.entries(edit?.changes ?? {}).map(([uri, edits]): [string, string] => {
    const [path = "", text = ""] = [...texts.files].find(([one]) => uriOf(one) === uri) ?? [];
    return [path, edited(text, edits)];
  });
  return Object.fromEntries(changed);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  return [...edits]
    .sort((one, other) => offsetAt(lines, other.range.start) - offsetAt(lines, one.range.start))
    .reduce((now, { range, newText }) => {
      const [start, end] = [offsetAt(lines, range.start), offsetAt(lines, range.end)];
      return now.slice(0, start) + newText + now.slice(end);
    }, text);
}

const codes = (diagnostics: readonly Diagnostic[] = []) => diagnostics.map(({ code }) => code);

test("a citation key with a slip is mended from the bibliography", async () => {
  const texts = marked({
    "a.cmoc": 'review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@vang<|>en2030]\n',
    "references.bib": "@article{vangen2003,\n}\n@article{casey2008,\n}\n",
  });
  const { client, fixes } = await fixesAtCursor(texts);
  expect(
    fixes.map(({ title, kind, isPreferred, diagnostics }) => [title, kind, isPreferred, codes(diagnostics)]),
  ).toEqual([
    ["Write “vangen2003”", "quickfix", true, ["unknown-citation"]],
    ["Add a stub entry for “vangen2030” to references.bib", "quickfix", undefined, ["unknown-citation"]],
    ["Declare “vangen2030” as a source of its own", "quickfix", undefined, ["unknown-citation"]],
  ]);
  const [nearest, , declare] = fixes.map((fix) => afterwards(texts, fix)["a.cmoc"] ?? "");
  for (const text of [nearest, declare]) {
    client.edit("a.cmoc", text ?? "");
    await client.settled();
    expect(client.codes("a.cmoc")).not.toContain("unknown-citation");
  }
});

test("a fix comes with the diagnostic as it was published", async () => {
  const texts = marked({ "a.cmoc": "cmoc T1: a -> b -> c [posited]\n\ncmoc T<|>1: d -> e -> f [posited]\n" });
  const { client, fixes } = await fixesAtCursor(texts);
  const published = client.diagnostics("a.cmoc").filter(({ code }) => code === "duplicate-label");
  expect(fixes.map(({ diagnostics }) => diagnostics)).toEqual([published.slice(1)]);
});

test("a fix may change another file, in its own line breaks", async () => {
  const texts = marked({
    "a.cmoc": "cmoc: a -> b -> c [posited]\n  stage: e<|>rly\n",
    "sub/más.cmoc": 'review "Why?"\r\n\r\ndimension stage: early // so far\r\n',
    "review.cmoc": "dimension stage: middle\r\n",
  });
  const { fixes } = await fixesAtCursor(texts);
  expect(fixes.map((fix) => [fix.title, afterwards(texts, fix)])).toEqual([
    ["Add “erly” to the dimension “stage”", { "review.cmoc": "dimension stage: middle, erly\r\n" }],
  ]);
});

test("a line is added to a file that is not open, in that file's line breaks", async () => {
  const texts = marked({
    "a.cmoc": "cmoc: a -> b -> c [@<|>ash2019]\n",
    "the review.cmoc":
      'review "Why?" // so far\r\n  sources at least: 1 // and more\r\n\r\nfactor a: what it is\r\n',
  });
  const { client, fixes } = await fixesAtCursor(texts);
  const [fix] = fixes;
  expect(fixes.map(({ title }) => title)).toEqual(["Add “bibliography: references.bib” to the review"]);
  const after = fix ? afterwards(texts, fix) : {};
  expect(after).toEqual({
    "the review.cmoc":
      'review "Why?" // so far\r\n  sources at least: 1 // and more\r\n  bibliography: references.bib\r\n\r\nfactor a: what it is\r\n',
  });
  client.writeOnDisk("references.bib", "@article{ash2019,\n}\n");
  client.writeOnDisk("the review.cmoc", after["the review.cmoc"] ?? "");
  await client.settled();
  expect(client.codes("a.cmoc")).not.toContain("no-bibliography");
});

test("fixes are worked out on the text as it is typed, not as it is saved", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> b -> c [posited]" } });
  client.open("a.cmoc");
  client.edit("a.cmoc", "// a remark\ncmoc: a à b -> c [posited]");
  const at = { line: 1, character: 8 };
  const fixes = await fixesAt(client, "a.cmoc", { start: at, end: at });
  expect(fixes.map(({ title, edit }) => [title, edit?.changes])).toEqual([
    [
      "Write ->",
      {
        [uriOf("a.cmoc")]: [
          { range: { start: { line: 1, character: 8 }, end: { line: 1, character: 9 } }, newText: "->" },
        ],
      },
    ],
  ]);
});

test("one fix for two problems is offered once, for both", async () => {
  const text = "cmoc: a (outcome) -> b -> c (context) [posited]";
  const client = await startClient({ files: { "a.cmoc": text } });
  client.open("a.cmoc");
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } };
  const moves = (await fixesAt(client, "a.cmoc", range)).filter(({ title }) => title.startsWith("Move"));
  expect(moves.map(({ diagnostics }) => codes(diagnostics))).toEqual([
    ["tag-against-position", "tag-against-position"],
  ]);
});

test.each([
  ["where there is nothing to mend", "cmoc: a -> b -> c [posited]\n\ncmoc: d<|> -> e -> f [posited]"],
  ["beside the words that are wrong", "cmoc: a -> b -> c <|> // no source"],
])("nothing is offered %s", async (_, text) => {
  const { fixes } = await fixesAtCursor(marked({ "a.cmoc": text }));
  expect(fixes).toEqual([]);
});

test("nothing is offered to a client that asks for something else, and everything to one that asks for all", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a à b -> c [posited]" } });
  client.open("a.cmoc");
  const at = { line: 0, character: 8 };
  const titles = async (only: string[]) =>
    (await fixesAt(client, "a.cmoc", { start: at, end: at }, only)).map(({ title }) => title);
  expect(await titles(["refactor"])).toEqual([]);
  expect(await titles(["source.fixAll"])).toEqual([]);
  expect(await titles(["refactor", "quickfix"])).toEqual(["Write ->"]);
  expect(await titles([""])).toEqual(["Write ->"]);
});

test("nothing is offered in files that are not open or not of a review", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a à b -> c", "r.bib": "@article{x" } });
  const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(await fixesAt(client, "a.cmoc", all)).toEqual([]);
  client.open("r.bib");
  expect(await fixesAt(client, "r.bib", all)).toEqual([]);
  expect(await fixesAt(client, "nowhere.cmoc", all)).toEqual([]);
});

test("a check that is turned off offers no fix", async () => {
  const text = 'review "Why?"\n  checks: no-source as off\n\ncmoc T<|>1: a -> b -> c';
  const { fixes } = await fixesAtCursor(marked({ "a.cmoc": text }));
  expect(fixes).toEqual([]);
});

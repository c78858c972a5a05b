import { expect, test } from "vitest";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Position,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const options = { tabSize: 8, insertSpaces: false };
const textDocument = { uri: uriOf("a.cmoc") };

async function opened(text: string): Promise<TestClient> {
  const client = await startClient({ files: { "a.cmoc": "" } });
  client.open("a.cmoc", text);
  return client;
}

/** The document with edits put in, as an editor does. */
function withEdits(client: TestClient, edits: readonly TextEdit[] | null): string {
  const document = TextDocument.create(textDocument.uri, "cmoc", 1, client.buffer("a.cmoc") ?? "");
  return TextDocument.applyEdits(document, [...(edits ?? [])]);
}

const whole = (client: TestClient) =>
  client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
const selected = (client: TestClient, range: Range) =>
  client.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range, options });
const typed = (client: TestClient, position: Position, ch: string) =>
  client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
    textDocument,
    position,
    ch,
    options,
  });

test("a document is formatted as it stands in the editor, with two spaces whatever the editor indents by", async () => {
  const client = await opened("cmoc: a -> b -> c\n");
  client.edit("a.cmoc", "cmoc:  a->b->c\r\nnote: x\r\n");
  expect(withEdits(client, await whole(client))).toBe("cmoc: a -> b -> c\r\n  note: x\r\n");
});

test("one that has its usual form is not changed", async () => {
  const client = await opened("cmoc: a -> b -> c\n");
  expect(await whole(client)).toEqual([]);
});

test("of a selection, the statements it touches are formatted", async () => {
  const client = await opened("cmoc:  a->b->c\ncmoc:  a->b->c\ncmoc:  a->b->c\n");
  const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } };
  expect(withEdits(client, await selected(client, range))).toBe(
    "cmoc:  a->b->c\ncmoc: a -> b -> c\ncmoc:  a->b->c\n",
  );
});

test("the line that was just typed is tidied, and no other", async () => {
  const client = await opened("cmoc:  a->b->c\nnote:");
  const edits = await typed(client, { line: 1, character: 5 }, ":");
  expect(withEdits(client, edits)).toBe("cmoc:  a->b->c\n  note:");
  expect(await typed(client, { line: 1, character: 5 }, "e")).toEqual([]);
});

test("a document that was never opened has no edits", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc:  a->b->c\n" } });
  expect(await whole(client)).toEqual([]);
});

test("the editor is told of all three", async () => {
  const client = await startClient({ initialize: false });
  const { capabilities } = await client.initialize({});
  expect(capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n", moreTriggerCharacter: [":", "]"] },
  });
});

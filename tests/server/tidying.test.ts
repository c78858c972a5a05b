import { expect, test } from "vitest";
import {
  DocumentFormattingRequest,
  FoldingRangeRequest,
  type InitializeResult,
  type Registration,
  RegistrationRequest,
} from "vscode-languageserver-protocol";
import { uriOf } from "./client/places.ts";
import { startClient, type TestClient } from "./client/test-client.ts";

const DYNAMIC = { dynamicRegistration: true };

async function started(textDocument: object) {
  const client = await startClient({
    initialize: false,
    files: { "a.cmoc": 'review "Why?"\n  bibliography: r.bib\n', "r.bib": "@book{ash,\n}\n" },
  });
  const registered: Registration[] = [];
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations);
  });
  const result: InitializeResult = await client.initialize({ capabilities: { textDocument } });
  await client.settled();
  return { client, registered, result };
}

test("tidying is offered for statements alone to a client that can be told so", async () => {
  const { registered, result } = await started({
    formatting: DYNAMIC,
    rangeFormatting: DYNAMIC,
    onTypeFormatting: DYNAMIC,
  });
  expect(result.capabilities.documentFormattingProvider).toBeUndefined();
  const tidying = registered.filter(({ method }) => /formatting/i.test(method));
  expect(tidying.map(({ method, registerOptions }) => [method, registerOptions.documentSelector])).toEqual([
    ["textDocument/formatting", [{ language: "cmoc" }]],
    ["textDocument/rangeFormatting", [{ language: "cmoc" }]],
    ["textDocument/onTypeFormatting", [{ language: "cmoc" }]],
  ]);
});

test("and to any other for all documents", async () => {
  const { registered, result } = await started({ formatting: DYNAMIC });
  expect(result.capabilities.documentFormattingProvider).toBe(true);
  expect(registered.filter(({ method }) => /formatting/i.test(method))).toEqual([]);
});

test.each(["r.bib", "package.json"])("%s is left to other programs to tidy and fold", async (path) => {
  const { client } = await started({});
  const text = "cmoc:a->b\n  x\n";
  client.open(path, text);
  const ask = async (client: TestClient) => {
    const textDocument = { uri: uriOf(path) };
    const options = { tabSize: 2, insertSpaces: true };
    return [
      await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    ];
  };
  expect(await ask(client)).toEqual([null, null]);
});

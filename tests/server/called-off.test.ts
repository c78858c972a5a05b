import { expect, test } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import { uriOf } from "./client/places.ts";
import { startClient } from "./client/test-client.ts";

const textDocument = { uri: uriOf("a.cmoc") };
const position = { line: 0, character: 10 };
const range = { start: position, end: position };
const item = { name: "T1", kind: 24, uri: textDocument.uri, range, selectionRange: range };
const options = { tabSize: 2, insertSpaces: true };

/** All that can be asked. */
const QUESTIONS: readonly (readonly [method: string, params: object])[] = [
  ["textDocument/definition", { textDocument, position }],
  ["textDocument/typeDefinition", { textDocument, position }],
  ["textDocument/implementation", { textDocument, position }],
  ["textDocument/references", { textDocument, position, context: { includeDeclaration: true } }],
  ["textDocument/hover", { textDocument, position }],
  ["textDocument/completion", { textDocument, position }],
  ["completionItem/resolve", { label: "trust" }],
  ["textDocument/documentSymbol", { textDocument }],
  ["workspace/symbol", { query: "trust" }],
  ["textDocument/documentHighlight", { textDocument, position }],
  ["textDocument/foldingRange", { textDocument }],
  ["textDocument/selectionRange", { textDocument, positions: [position] }],
  ["textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }],
  ["codeAction/resolve", { title: "?" }],
  ["textDocument/codeLens", { textDocument }],
  ["codeLens/resolve", { range }],
  ["textDocument/documentLink", { textDocument }],
  ["textDocument/inlayHint", { textDocument, range }],
  ["textDocument/linkedEditingRange", { textDocument, position }],
  ["textDocument/prepareRename", { textDocument, position }],
  ["textDocument/rename", { textDocument, position, newName: "trusts" }],
  ["textDocument/prepareCallHierarchy", { textDocument, position }],
  ["callHierarchy/incomingCalls", { item }],
  ["callHierarchy/outgoingCalls", { item }],
  ["textDocument/prepareTypeHierarchy", { textDocument, position }],
  ["typeHierarchy/supertypes", { item }],
  ["typeHierarchy/subtypes", { item }],
  ["textDocument/formatting", { textDocument, options }],
  ["textDocument/rangeFormatting", { textDocument, range, options }],
  ["textDocument/onTypeFormatting", { textDocument, position, ch: "\n", options }],
  ["textDocument/semanticTokens/full", { textDocument }],
  ["textDocument/semanticTokens/full/delta", { textDocument, previousResultId: "1" }],
  ["textDocument/semanticTokens/range", { textDocument, range }],
  ["textDocument/diagnostic", { textDocument }],
  ["workspace/diagnostic", { previousResultIds: [] }],
  ["workspace/willRenameFiles", { files: [{ oldUri: uriOf("r.bib"), newUri: uriOf("s.bib") }] }],
  ["cmoc/web", { uri: textDocument.uri }],
];

test.each(QUESTIONS)(
  "%s, called off, is answered so, and is answered when it is not",
  async (method, params) => {
    const client = await startClient({ files: { "a.cmoc": "cmoc T1: trust -> b -> c" } });
    client.open("a.cmoc");
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(method, params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await expect(client.connection.sendRequest(method, params)).resolves.toBeDefined();
    expect(client.complaints).toEqual([]);
  },
);

/** Capabilities that are asked for by methods named otherwise. */
const NAMED_OTHERWISE: { readonly [provider: string]: string } = {
  workspaceSymbol: "workspace/symbol",
  documentFormatting: "textDocument/formatting",
  documentRangeFormatting: "textDocument/rangeFormatting",
  documentOnTypeFormatting: "textDocument/onTypeFormatting",
  semanticTokens: "textDocument/semanticTokens/full",
  callHierarchy: "textDocument/prepareCallHierarchy",
  typeHierarchy: "textDocument/prepareTypeHierarchy",
};

test("everything that the server offers is among them", async () => {
  const client = await startClient({ initialize: false });
  const { capabilities } = await client.initialize({});
  const methods = new Set(QUESTIONS.map(([method]) => method));
  const missing = Object.keys(capabilities)
    .flatMap((key) => (key.endsWith("Provider") ? [key.slice(0, -"Provider".length)] : []))
    .map((name) => NAMED_OTHERWISE[name] ?? `textDocument/${name}`)
    .filter((method) => !methods.has(method));
  expect(missing).toEqual([]);
});

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startClient } from "./client.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "cmoc-client-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A server that tells of every "?" in an open file: by itself, or when it is asked and the client can ask. */
const questionMarks = `
  const { createConnection, TextDocuments } = require(${JSON.stringify(createRequire(import.meta.url).resolve("vscode-languageserver/node"))});
  const { TextDocument } = require(${JSON.stringify(createRequire(import.meta.url).resolve("vscode-languageserver-textdocument"))});
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const at = { line: 0, character: 0 };
  const found = (document) => [...document.getText().matchAll(/[?]/g)].map(() => ({ range: { start: at, end: at }, message: "?" }));
  let asked = false;
  connection.onInitialize(({ capabilities }) => {
    asked = capabilities.textDocument.diagnostic !== undefined;
    const diagnosticProvider = asked ? { interFileDependencies: true, workspaceDiagnostics: true } : undefined;
    return { capabilities: { textDocumentSync: 2, diagnosticProvider } };
  });
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    if (!asked) connection.sendDiagnostics({ uri, version, diagnostics: found(document) });
  });
  const report = (document) => ({ kind: "full", items: found(document) });
  connection.languages.diagnostics.on(({ textDocument }) => report(documents.get(textDocument.uri)));
  connection.languages.diagnostics.onWorkspace(() => ({
    items: documents.all().map((document) => ({ uri: document.uri, version: document.version, ...report(document) })),
  }));
  documents.listen(connection);
  connection.listen();
`;

describe.each(["push", "pull"] as const)("a server whose problems come by %s", (diagnostics) => {
  test("is heard when a file is opened and when it is edited", async () => {
    const client = await startClient({ server: ["-e", questionMarks], folder, diagnostics });
    const path = join(folder, "a.cmoc");
    const count = (): number | undefined => client.problemsOf(path)?.diagnostics.length;
    client.open(path, "trust -> ? -> ?");
    await client.until(
      () => "two problems",
      () => count() === 2,
    );
    expect(client.problemsOf(path)?.version).toBe(1);
    const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 10 } };
    expect(client.edit(path, range, "faith")).toBe(2);
    await client.until(
      () => "one problem",
      () => count() === 1,
    );
    expect(client.problemsOf(path)?.version).toBe(2);
    expect(client.lastHeardAt).toBe(client.problemsOf(path)?.heardAt);
    await client.stop();
  });
});

test("a server that ends is told of, with its last words", async () => {
  const server = ["-e", 'console.error("no such grammar"); process.exit(3)'];
  await expect(startClient({ server, folder })).rejects.toThrow(/The server ended before .*no such grammar/s);
});

test("a server that ends while it is waited for is told of", async () => {
  const client = await startClient({
    server: ["-e", `${questionMarks}; setTimeout(() => process.exit(3), 100)`],
    folder,
  });
  await expect(
    client.until(
      () => "a word",
      () => false,
    ),
  ).rejects.toThrow("The server ended before a word from -e.");
  expect(() => client.open(join(folder, "a.cmoc"), "?")).toThrow("The server has ended.");
  await client.stop();
});

test("a server that stays silent is given up and stopped", async () => {
  const server = ["-e", "setInterval(() => {}, 1000)"];
  await expect(startClient({ server, folder, patience: 200 })).rejects.toThrow(
    /^No answer to .* from -e within 0.2 s\.$/,
  );
});

test("a folder that is not there is told of", async () => {
  const options = { server: ["-e", ""], folder: join(folder, "no-such-folder") };
  await expect(startClient(options)).rejects.toThrow("ENOENT");
});

import { afterEach, describe, expect, test, vi } from "vitest";
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  type RegistrationParams,
  RegistrationRequest,
  ShutdownRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver/node";
import { Theory } from "../../language/theory/theory.ts";
import { TheoryReading } from "../../language/theory/theory-reading.ts";
import { Workspace } from "../../server/workspace/workspace.ts";
import { ROOT, uriOf } from "./client/places.ts";
import { startClient } from "./client/test-client.ts";

const files = {
  "a.cmoc": "cmoc T1: trust -> b -> c [posited]",
  "b.cmoc": "cmoc T1: a -> b -> trust [posited]",
};
const start = { path: "a.cmoc", position: { line: 0, character: 10 } };

describe("a client's first and last words", () => {
  test("what the server can do is said at once, and the folders are read afterwards", async () => {
    const client = await startClient({ files, initialize: false });
    const { serverInfo, capabilities } = await client.initialize({});
    expect(serverInfo).toMatchObject({ name: "CMOC" });
    expect(capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      definitionProvider: true,
      referencesProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });

  test("a request before that is refused", async () => {
    const client = await startClient({ files, initialize: false });
    await expect(client.definition(start)).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await expect(client.web("a.cmoc")).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await client.initialize({});
    await client.settled();
    expect(await client.definition(start)).toHaveLength(1);
  });

  test("a request after the end is refused", async () => {
    const client = await startClient({ files });
    await client.connection.sendRequest(ShutdownRequest.type);
    await expect(client.definition(start)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  test.each([
    ["no folders, only the root of older clients", { rootUri: ROOT }],
    ["the root with a slash or without, in other letters", { rootUri: "file:///%72eview" }],
    ["its folders", { rootUri: null, workspaceFolders: [{ uri: ROOT, name: "review" }] }],
  ])("a client may name %s", async (_, named) => {
    const client = await startClient({ files, initialize: false });
    await client.connection.sendRequest("initialize", { processId: null, capabilities: {}, ...named });
    await client.connection.sendNotification("initialized", {});
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });

  test("a client may name nothing at all, and refuse whatever it is asked", async () => {
    const client = await startClient({ initialize: false });
    client.connection.onRequest(RegistrationRequest.type, () => {
      throw new Error("Not with me.");
    });
    await client.connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {
        window: { workDoneProgress: true },
        workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    await client.connection.sendNotification("initialized", {});
    client.open("a.cmoc", files["a.cmoc"]);
    client.open("b.cmoc", files["b.cmoc"]);
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });

  test("the files to watch are those of reviews and bibliographies, and all that are deleted", async () => {
    const client = await startClient({ files, initialize: false });
    const asked: RegistrationParams[] = [];
    client.connection.onRequest(RegistrationRequest.type, (params) => {
      asked.push(params);
    });
    await client.initialize({});
    await client.settled();
    const watched = asked
      .flatMap(({ registrations }) => registrations)
      .find(({ method }) => method === DidChangeWatchedFilesNotification.method);
    expect(watched?.registerOptions).toEqual({
      watchers: [
        { globPattern: "**/*.{cmoc,bib,bibtex,biblatex,csljson,ris,csl}" },
        { globPattern: "**/causal-web.layout.json" },
        { globPattern: "**/*", kind: 4 },
      ],
    });
  });
});

describe("a request that is called off", () => {
  test.each([
    ["textDocument/definition", { textDocument: { uri: uriOf("a.cmoc") }, position: start.position }],
    [
      "textDocument/references",
      {
        textDocument: { uri: uriOf("a.cmoc") },
        position: start.position,
        context: { includeDeclaration: true },
      },
    ],
    ["cmoc/web", { uri: uriOf("a.cmoc") }],
  ])("is answered so: %s", async (method, params) => {
    const client = await startClient({ files });
    const { token, cancel } = cancellation();
    const answer = client.connection.sendRequest(method, params, token);
    cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(LSPErrorCodes.RequestCancelled).toBe(-32800);
    expect(await client.definition(start)).toHaveLength(1);
  });

  test("leaves the others be", async () => {
    const client = await startClient({ files });
    const kept = client.definition(start);
    const { token, cancel } = cancellation();
    const params = { textDocument: { uri: uriOf("a.cmoc") }, position: start.position };
    const off = client.connection.sendRequest("textDocument/definition", params, token);
    const alsoKept = client.definition(start);
    cancel();
    await expect(off).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await kept).toEqual(await alsoKept);
  });
});

function cancellation() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}

describe("the progress of the first reading", () => {
  const capabilities = { window: { workDoneProgress: true } };

  test("is shown where the client can show it", async () => {
    const client = await startClient({ files, initialize: false });
    const shown: string[] = [];
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        shown.push(value.kind === "begin" ? `${value.kind}: ${value.message}` : value.kind);
      });
    });
    await client.initialize({ capabilities });
    await client.settled();
    expect(shown).toEqual(["begin: Reading the review…", "end"]);
  });

  test("can be called off: what was not read yet is left, and the rest works", async () => {
    const client = await startClient({ files, initialize: false });
    const held = client.disk.holdNextRead(uriOf("b.cmoc"));
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, async ({ kind }) => {
        if (kind !== "begin") return;
        await held.begun;
        await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        await client.web("a.cmoc"); // it has been heard by now
        held.release();
      });
    });
    await client.initialize({ capabilities });
    await held.begun;
    await client.settled();
    await vi.waitFor(() => expect(client.published.has(uriOf("a.cmoc"))).toBe(true));
    expect((await client.web("a.cmoc"))?.web.configurations.map(({ id }) => id)).toEqual(["T1"]);
    client.open("b.cmoc");
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });

  test.each([
    ["says no", () => Promise.reject(new Error("No."))],
    ["never answers", () => new Promise<void>(() => {})],
  ])("needs no client that answers: one that %s", async (_, answer) => {
    const client = await startClient({ files, initialize: false });
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, answer);
    await client.initialize({ capabilities });
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });
});

test("nothing is told before all has been read: half a review has other mistakes", async () => {
  const client = await startClient({ files, initialize: false });
  const held = client.disk.holdNextRead(uriOf("b.cmoc"));
  await client.initialize({});
  await held.begun;
  client.open("a.cmoc");
  await client.settled();
  expect([...client.published.keys()]).toEqual([]);
  held.release();
  await client.settled();
  expect(client.codes("a.cmoc")).toContain("duplicate-label");
});

test("a file that is never read to its end holds up no answer about the others", async () => {
  const client = await startClient({ files: { ...files, "c.cmoc": "" }, initialize: false });
  const held = client.disk.holdNextRead(uriOf("c.cmoc"));
  await client.initialize({});
  await held.begun;
  await client.settled();
  expect(await client.definition(start)).toHaveLength(1);
  expect((await client.web("a.cmoc"))?.web.configurations).toHaveLength(2);
});

describe("a fault of ours", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const fault = () => {
    throw new Error("A fault of ours.");
  };

  test("in reading one document is told to the log, and the others go on", async () => {
    const client = await startClient({ files });
    const fold = Theory.prototype.fold;
    vi.spyOn(Theory.prototype, "fold").mockImplementation(function (this: Theory, uri, summary) {
      return uri === uriOf("bad.cmoc") ? fault() : fold.call(this, uri, summary);
    });
    client.open("bad.cmoc", "cmoc: a -> b -> c");
    client.open("a.cmoc", "cmoc T1: a -> ? -> c [posited]");
    client.writeOnDisk("c.cmoc", "cmoc T1: a -> b -> c [posited]");
    await client.settled();
    expect(client.codes("a.cmoc")).toEqual(expect.arrayContaining(["unknown-part", "duplicate-label"]));
    expect(client.codes("c.cmoc")).toContain("duplicate-label");
    expect(client.complaints).toEqual([expect.stringContaining("A fault of ours.")]);
    client.complaints.length = 0;
    client.disk.write(uriOf("bad.cmoc"), "");
    client.close("bad.cmoc"); // now the file is read, and that fails too
    await client.settled();
    expect(client.complaints).toEqual([expect.stringContaining("A fault of ours.")]);
    expect(await client.definition(start)).toEqual([]);
  });

  test.each([2, 40])("in reading one of the folder's files costs none of the %i others", async (count) => {
    const others = Array.from({ length: count }, (_, at) => [`${at}.cmoc`, "cmoc T1: a -> ? -> c [posited]"]);
    const read = TheoryReading.prototype.read;
    vi.spyOn(TheoryReading.prototype, "read").mockImplementation(function (this: TheoryReading, words) {
      return words.text === "bad" ? fault() : read.call(this, words);
    });
    const client = await startClient({
      files: { ...Object.fromEntries(others), "0bad.cmoc": "cmoc: bad -> b -> c" },
    });
    for (const [path = ""] of others) expect(client.codes(path)).toContain("duplicate-label");
    expect(client.complaints[0]).toContain("A fault of ours.");
    client.writeOnDisk("0bad.cmoc", "cmoc T1: good -> ? -> c [posited]");
    await client.settled();
    expect(client.codes("0bad.cmoc")).toContain("duplicate-label");
    expect((await client.web("0.cmoc"))?.web.configurations).toHaveLength(count + 1);
  });

  test("in answering is told to who asked", async () => {
    const client = await startClient({ files });
    const usesOf = vi.spyOn(Theory.prototype, "usesOf").mockImplementation(fault);
    await expect(client.definition(start)).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    usesOf.mockRestore();
    expect(await client.definition(start)).toHaveLength(1);
  });

  test("in telling of one file does not hold up the others", async () => {
    const client = await startClient({ files });
    vi.spyOn(Workspace.prototype, "report").mockImplementationOnce(fault);
    client.writeOnDisk("b.cmoc", "cmoc T2: a -> b -> trust [posited]");
    await client.settled();
    expect(client.complaints).toEqual([expect.stringContaining("A fault of ours.")]);
    expect(client.codes("a.cmoc")).not.toContain("duplicate-label");
    expect(client.codes("b.cmoc")).toContain("duplicate-label"); // as it was
  });
});

test("a URI that is none brings nothing down", async () => {
  const client = await startClient({ files });
  for (const uri of ["", "%", "file:", "file://", "::::", "file:////x", "file:///%zz.cmoc", "\0"]) {
    const textDocument = { uri, languageId: "cmoc", version: 1, text: "cmoc: a -> b -> c" };
    await client.connection.sendNotification("textDocument/didOpen", { textDocument });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri, type: 1 }],
    });
    const asked = client.connection.sendRequest("textDocument/definition", {
      textDocument: { uri },
      position: start.position,
    });
    await Promise.allSettled([asked]);
  }
  await client.settled();
  expect(await client.definition(start)).toHaveLength(1);
});

test("an unknown request and an unknown notification are no matter", async () => {
  const client = await startClient({ files });
  await client.connection.sendNotification("cmoc/nothing", {});
  await expect(client.connection.sendRequest("cmoc/nothing", {})).rejects.toMatchObject({
    code: ErrorCodes.MethodNotFound,
  });
  expect(await client.definition(start)).toHaveLength(1);
});

test("1,000 files that change at once are told of once", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`f${at}.cmoc`, `cmoc T${at}: a${at} -> b -> c [posited]`]),
  );
  const client = await startClient({ files: many });
  let published = 0;
  client.connection.onNotification("textDocument/publishDiagnostics", () => {
    published++;
  });
  const changes = Object.keys(many).map((path) => ({ uri: uriOf(path), type: 2 }));
  for (const path of Object.keys(many)) client.disk.write(uriOf(path), "cmoc T1: a -> ? -> c [posited]");
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  await client.settled();
  expect(published).toBe(1000);
}, 20_000);

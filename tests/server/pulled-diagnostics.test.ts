import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type InitializeParams,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol";
import { uriOf } from "./client/places.ts";
import { type ClientStart, startClient, type TestClient } from "./client/test-client.ts";

const PULLING: InitializeParams["capabilities"] = {
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {} },
};

/** An editor that asks for diagnostics, and how often it was told to ask again. */
async function pulling(files: ClientStart["files"] = {}) {
  const client = await startClient({ files, initialize: false });
  const told = { refreshed: 0 };
  client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
    told.refreshed++;
  });
  const { capabilities } = await client.initialize({ capabilities: PULLING });
  await client.settled();
  return { client, told, capabilities };
}

const ofDocument = (
  client: TestClient,
  path: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> =>
  client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: uriOf(path) },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

const ofWorkspace = (
  client: TestClient,
  known: ReadonlyMap<string, string> = new Map(),
  cancellation = new CancellationTokenSource(),
): Promise<WorkspaceDiagnosticReport> => {
  const previousResultIds = [...known].map(([path, value]) => ({ uri: uriOf(path), value }));
  return client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds },
    cancellation.token,
  );
};

const codesIn = (report: DocumentDiagnosticReport) =>
  report.kind === "full" ? report.items.map(({ code }) => code) : report.kind;

/** What a report says of each file, by path. */
const shown = ({ items }: WorkspaceDiagnosticReport) =>
  Object.fromEntries(items.map((report) => [report.uri.slice(uriOf("").length), codesIn(report)]));

/** What a client remembers of reports. */
const idsIn = ({ items }: WorkspaceDiagnosticReport, known: ReadonlyMap<string, string> = new Map()) =>
  new Map([
    ...known,
    ...items.map(({ uri, resultId = "" }): [string, string] => [uri.slice(uriOf("").length), resultId]),
  ]);

/** Whether something has been answered by the time that all is done. */
async function isAnswered(client: TestClient, answer: Promise<unknown>): Promise<boolean> {
  let done = false;
  const note = () => {
    done = true;
  };
  answer.then(note, note);
  await client.settled();
  return done;
}

const SOUND = "cmoc: a -> b -> c [posited]";
const CODES = ["unexplained-context", "leads-nowhere"];

describe("who asks and who is told", () => {
  test("a client that asks is not told unasked", async () => {
    const { client, capabilities } = await pulling({ "a.cmoc": SOUND });
    expect(capabilities.diagnosticProvider).toEqual({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    client.open("a.cmoc");
    await client.settled();
    expect(client.published.size).toBe(0);
    expect(codesIn(await ofDocument(client, "a.cmoc"))).toEqual(CODES);
  });

  test.each<[what: string, capabilities: InitializeParams["capabilities"]]>([
    ["cannot ask", {}],
    ["cannot be made to ask again", { textDocument: { diagnostic: {} } }],
    ["asks for no documents", { workspace: { diagnostics: { refreshSupport: true } } }],
  ])("a client that %s is told", async (_, capabilities) => {
    const client = await startClient({ files: { "a.cmoc": SOUND }, initialize: false });
    const result = await client.initialize({ capabilities });
    await client.settled();
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
    expect(client.codes("a.cmoc")).toEqual(CODES);
  });
});

describe("of a document", () => {
  test("as it is when it is asked for, with all that was typed before", async () => {
    const { client } = await pulling({ "a.cmoc": "" });
    client.open("a.cmoc");
    client.edit("a.cmoc", SOUND);
    expect(codesIn(await ofDocument(client, "a.cmoc"))).toEqual(CODES);
    client.edit("a.cmoc", "cmoc: a");
    expect(codesIn(await ofDocument(client, "a.cmoc"))).toContain("missing-arrows");
  });

  test("what has not changed is not sent again, also after other edits", async () => {
    const { client } = await pulling({ "a.cmoc": SOUND, "b.cmoc": "" });
    client.open("a.cmoc");
    client.open("b.cmoc");
    const first = await ofDocument(client, "a.cmoc");
    expect(await ofDocument(client, "a.cmoc", first.resultId)).toEqual({
      kind: "unchanged",
      resultId: first.resultId,
    });
    client.edit("b.cmoc", "cmoc: x -> y -> z [posited]");
    client.edit("a.cmoc", `${SOUND} // so`);
    expect((await ofDocument(client, "a.cmoc", first.resultId)).kind).toBe("unchanged");
    client.edit("b.cmoc", "cmoc: x -> y -> a [posited]");
    expect(codesIn(await ofDocument(client, "a.cmoc", first.resultId))).toEqual(["leads-nowhere"]);
  });

  test("an id that was never given is no obstacle", async () => {
    const { client } = await pulling({ "a.cmoc": SOUND });
    expect(codesIn(await ofDocument(client, "a.cmoc", "7"))).toEqual(CODES);
  });

  test("of a file that is not there, and of a revision of one, nothing is told", async () => {
    const revision = "git:/review/a.cmoc?%7B%22ref%22%3A%22HEAD%22%7D";
    const { client } = await pulling();
    client.open(revision, SOUND);
    for (const path of ["nowhere.cmoc", revision])
      expect(codesIn(await ofDocument(client, path))).toEqual([]);
  });

  test("a bibliography", async () => {
    const { client } = await pulling({
      "a.cmoc": 'review "Why?"\n  bibliography: r.bib',
      "r.bib": "@book{x,\n}\n@book{x,\n}\n",
    });
    expect(codesIn(await ofDocument(client, "r.bib"))).toHaveLength(1);
  });

  test("waits until the review has been read", async () => {
    const client = await startClient({ files: { "a.cmoc": SOUND, "b.cmoc": SOUND }, initialize: false });
    const held = client.disk.holdNextRead(uriOf("b.cmoc"));
    await client.initialize({ capabilities: PULLING });
    await held.begun;
    client.open("a.cmoc");
    const answer = ofDocument(client, "a.cmoc");
    expect(await isAnswered(client, answer)).toBe(false);
    held.release();
    expect(codesIn(await answer)).toEqual(CODES);
  });

  test("is called off while it waits", async () => {
    const client = await startClient({ files: { "b.cmoc": SOUND }, initialize: false });
    const held = client.disk.holdNextRead(uriOf("b.cmoc"));
    await client.initialize({ capabilities: PULLING });
    await held.begun;
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: uriOf("b.cmoc") } },
      cancellation.token,
    );
    expect(await isAnswered(client, answer)).toBe(false);
    cancellation.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    held.release();
  });
});

describe("of other open documents", () => {
  test("the client is made to ask again, once, where something differs there", async () => {
    const { client, told } = await pulling({ "a.cmoc": SOUND, "b.cmoc": "" });
    client.open("a.cmoc");
    client.open("b.cmoc");
    await ofDocument(client, "a.cmoc");
    await ofDocument(client, "b.cmoc");
    client.edit("b.cmoc", "cmoc: x -> y -> z [posited]");
    await ofDocument(client, "b.cmoc");
    await client.settled();
    expect(told.refreshed).toBe(0);
    client.edit("b.cmoc", "cmoc: x -> y -> a [posited]");
    await client.settled();
    expect(told.refreshed).toBe(1);
  });

  test("not after edits of the document itself", async () => {
    const { client, told } = await pulling({ "a.cmoc": SOUND });
    client.open("a.cmoc");
    await ofDocument(client, "a.cmoc");
    client.edit("a.cmoc", "cmoc: a");
    await client.settled();
    expect(told.refreshed).toBe(0);
  });

  test("after a change on disk", async () => {
    const { client, told } = await pulling({ "a.cmoc": SOUND });
    client.open("a.cmoc");
    await ofDocument(client, "a.cmoc");
    client.writeOnDisk("b.cmoc", "cmoc: c -> y -> a [posited]");
    await client.settled();
    expect(told.refreshed).toBe(1);
    expect(codesIn(await ofDocument(client, "a.cmoc"))).toEqual([]);
  });
});

describe("of the workspace", () => {
  test("at first all files with problems, with the versions of those that are open", async () => {
    const { client } = await pulling({ "a.cmoc": SOUND, "b.cmoc": "# Heading", "c.cmoc": "cmoc: x" });
    client.open("c.cmoc");
    client.edit("c.cmoc", "cmoc: z");
    const report = await ofWorkspace(client);
    expect(Object.keys(shown(report)).sort()).toEqual(["a.cmoc", "c.cmoc"]);
    const versions = report.items.map(({ uri, version }) => [uri, version]);
    expect(versions.sort()).toEqual([
      [uriOf("a.cmoc"), null],
      [uriOf("c.cmoc"), 2],
    ]);
  });

  test("then waits, and sends only what differs", async () => {
    const { client } = await pulling({ "a.cmoc": SOUND, "b.cmoc": SOUND.replaceAll(/[abc](?= )/g, "$&$&") });
    const known = idsIn(await ofWorkspace(client));
    const answer = ofWorkspace(client, known);
    expect(await isAnswered(client, answer)).toBe(false);
    client.writeOnDisk("b.cmoc", `${SOUND.replaceAll(/[abc](?= )/g, "$&$&")} // so`);
    expect(await isAnswered(client, answer)).toBe(false);
    client.writeOnDisk("b.cmoc", "cmoc: c -> y -> z [posited]");
    expect(shown(await answer)).toEqual({ "a.cmoc": ["unexplained-context"], "b.cmoc": ["leads-nowhere"] });
  });

  test("files that were mended, deleted, or are not there", async () => {
    const { client } = await pulling({ "a.cmoc": "cmoc: a", "b.cmoc": "cmoc: b" });
    const known = new Map([...idsIn(await ofWorkspace(client)), ["gone.cmoc", "7-7-7"]]);
    client.writeOnDisk("a.cmoc", "");
    client.deleteOnDisk("b.cmoc");
    await client.settled();
    const report = await ofWorkspace(client, known);
    expect(shown(report)).toEqual({ "a.cmoc": [], "b.cmoc": [], "gone.cmoc": [] });
    const again = ofWorkspace(client, idsIn(report, known));
    expect(await isAnswered(client, again)).toBe(false);
  });

  test("after a new start of the server, ids of before still count", async () => {
    const files = { "a.cmoc": SOUND, "b.cmoc": "cmoc: b" };
    const known = idsIn(await ofWorkspace((await pulling(files)).client));
    const { client } = await pulling({ ...files, "b.cmoc": "cmoc: b -> c" });
    expect(Object.keys(shown(await ofWorkspace(client, known)))).toContain("b.cmoc");
    const same = await pulling(files);
    expect(await isAnswered(same.client, ofWorkspace(same.client, known))).toBe(false);
  });

  test("a question that waits can be called off", async () => {
    const { client } = await pulling({ "a.cmoc": SOUND });
    const known = idsIn(await ofWorkspace(client));
    const cancellation = new CancellationTokenSource();
    const answer = ofWorkspace(client, known, cancellation);
    expect(await isAnswered(client, answer)).toBe(false);
    cancellation.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    client.writeOnDisk("a.cmoc", "");
    await client.settled();
    expect(client.complaints).toEqual([]);
  });

  test("many files are sent as they come, where the client takes them so", async () => {
    const files = Object.fromEntries(Array.from({ length: 450 }, (_, at) => [`${at}.cmoc`, "cmoc: a"]));
    const { client } = await pulling(files);
    const parts: number[] = [];
    const token = "parts";
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
      parts.push(items.length);
    });
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: token,
    });
    expect([...parts, items.length]).toEqual([200, 200, 50]);
  });
});

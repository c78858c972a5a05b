import { describe, expect, test } from "vitest";
import {
  type CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CodeAction,
  CodeActionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Location,
  type Position,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextEdit,
  WillRenameFilesRequest,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt, positionAt } from "../../language/text/lines.ts";
import { chosenEncoding, inBytes, inUnits } from "../../server/position-encoding.ts";
import { marked } from "./client/marked-texts.ts";
import { uriOf } from "./client/places.ts";
import { startClient, type TestClient } from "./client/test-client.ts";

const ENCODINGS = ["utf-16", "utf-8"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** An editor that counts in one way. Positions of marked texts are in UTF-16 code units, as these counted them. */
class CountingEditor {
  readonly client: TestClient;
  readonly #encoding: Encoding;

  constructor(client: TestClient, encoding: Encoding) {
    this.client = client;
    this.#encoding = encoding;
  }

  #line(path: string, line: number): string {
    const text = this.client.buffer(path) ?? this.client.disk.text(uriOf(path)) ?? "";
    return text.split(/\r\n|\r|\n/)[line] ?? "";
  }

  /** A place as this editor counts it. */
  counted(path: string, { line, character }: Position): Position {
    if (this.#encoding === "utf-16") return { line, character };
    return { line, character: Buffer.byteLength(this.#line(path, line).slice(0, character)) };
  }

  countedRange(path: string, { start, end }: Range): Range {
    return { start: this.counted(path, start), end: this.counted(path, end) };
  }

  countedLocation({ uri, range }: Location): Location {
    return { uri, range: this.countedRange(pathIn(uri), range) };
  }

  /** The text of a range that the server told. */
  textOf(path: string, { start, end }: Range): string {
    const bytes = (line: number) =>
      this.#encoding === "utf-16"
        ? this.#line(path, line)
        : Buffer.from(this.#line(path, line)).toString("latin1");
    const text =
      start.line === end.line
        ? bytes(start.line).slice(start.character, end.character)
        : [
            bytes(start.line).slice(start.character),
            ...Array.from({ length: end.line - start.line - 1 }, (_, at) => bytes(start.line + 1 + at)),
            bytes(end.line).slice(0, end.character),
          ].join("\n");
    return this.#encoding === "utf-16" ? text : Buffer.from(text, "latin1").toString("utf8");
  }

  /** What the document is after edits that the server told. */
  edited(path: string, edits: readonly TextEdit[]): string {
    const lineEnds = /\r\n|\r|\n/;
    let text = this.client.buffer(path) ?? "";
    for (const { range, newText } of [...edits].sort((one, other) => later(one.range, other.range))) {
      const offset = ({ line, character }: Position) => {
        const lines = text.split(lineEnds).slice(0, line + 1);
        const last = lines.pop() ?? "";
        const before =
          this.#encoding === "utf-16"
            ? last.slice(0, character)
            : Buffer.from(last).subarray(0, character).toString("utf8");
        return [...lines, before].join("\n").length;
      };
      text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
    }
    return text;
  }
}

const pathIn = (uri: string) => decodeURIComponent(uri.slice(uriOf("").length));
const later = ({ start: one }: Range, { start: other }: Range) =>
  other.line - one.line || other.character - one.character;

async function editorFor(
  encoding: Encoding,
  files: ReadonlyMap<string, string> | { readonly [path: string]: string },
): Promise<CountingEditor> {
  const client = await startClient({ files, initialize: false });
  const { capabilities } = await client.initialize({
    capabilities: { general: { positionEncodings: [encoding] }, workspace: { workspaceFolders: true } },
  });
  expect(capabilities.positionEncoding).toBe(encoding);
  await client.settled();
  return new CountingEditor(client, encoding);
}

test.each<[offered: readonly string[] | undefined, chosen: string]>([
  [undefined, "utf-16"],
  [[], "utf-16"],
  [["utf-16"], "utf-16"],
  [["utf-8"], "utf-8"],
  [["utf-32"], "utf-16"],
  [["utf-8", "utf-16", "utf-32"], "utf-8"],
  [["utf-16", "utf-8"], "utf-16"],
  [["utf-32", "utf-8"], "utf-8"],
])("a client that counts as %j is served as %s", async (offered, chosen) => {
  expect(chosenEncoding(offered)).toBe(chosen);
  const client = await startClient({ initialize: false });
  const general = offered ? { positionEncodings: [...offered] } : {};
  const { capabilities } = await client.initialize({ capabilities: { general } });
  expect(capabilities.positionEncoding).toBe(chosen);
});

describe("bytes and code units", () => {
  test.each([
    "",
    "plain",
    "é",
    "naïve trust",
    "信任 → 合作",
    "a😀b",
    "😀😀",
    "e\u0301",
    "\ud83d lone",
    "lone \ude00",
    "\u0800\u07ff",
    "x\ty",
  ])("%j", (text) => {
    const lines = linesOf(`é😀\r\n${text}\n😀`);
    for (let at = 0; at <= text.length; at++) {
      const isInPair = /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
      if (isInPair) continue;
      const bytes = { line: 1, character: Buffer.byteLength(text.slice(0, at)) };
      expect(inBytes(lines, { line: 1, character: at })).toEqual(bytes);
      expect(inUnits(lines, bytes)).toEqual({ line: 1, character: at });
    }
  });

  test("a place inside a character is where it begins, one outside the text is inside", () => {
    const lines = linesOf("a😀b\né");
    const units = (line: number, character: number) => inUnits(lines, { line, character });
    expect([units(0, 2), units(0, 4)]).toEqual([units(0, 1), units(0, 1)]);
    expect(units(0, 5)).toEqual({ line: 0, character: 3 });
    expect(units(0, 99)).toEqual({ line: 0, character: 4 });
    expect(units(1, 1)).toEqual({ line: 1, character: 0 });
    expect(units(7, 3)).toEqual({ line: 7, character: 3 });
    expect(inBytes(lines, { line: 7, character: 3 })).toEqual({ line: 7, character: 3 });
  });
});

describe.each(ENCODINGS)("in %s", (encoding) => {
  test.each([
    ["accents", "cmoc: naïveté -> <|>équité + é -> c", "cmoc: é -> b -> <|made:naïveté|>"],
    ["emoji", "cmoc: 😀 -> b -> c", "cmoc: é + 😀 -> b -> <|made:😀😀|> [@é]"],
    ["another script", "cmoc: 信任 -> b -> c", "cmoc: 更多 -> b -> <|made:信任|>"],
  ])("definition and references with %s", async (_, a, b) => {
    const context = /cmoc: (\S+)/.exec(a)?.[1] ?? "";
    const made = b.replace(/<\|made:.*?\|>/, `<|made:${context}|>`);
    const texts = marked({
      "é.cmoc": a.replace("<|>", "").replace(context, `<|used:<|>${context}|>`),
      "b.cmoc": made,
    });
    const editor = await editorFor(encoding, texts.files);
    const [cursor] = texts.cursors;
    const [location] = [texts.ranges.get("made")];
    if (!cursor || !location) throw new Error("The texts are not marked.");
    for (const isOpen of [false, true]) {
      if (isOpen) for (const path of texts.files.keys()) editor.client.open(path);
      const asked = {
        textDocument: { uri: uriOf(cursor.path) },
        position: editor.counted(cursor.path, cursor.position),
      };
      const { connection } = editor.client;
      expect(await connection.sendRequest(DefinitionRequest.type, asked)).toEqual([
        editor.countedLocation(location),
      ]);
      const found = await connection.sendRequest(ReferencesRequest.type, {
        ...asked,
        context: { includeDeclaration: true },
      });
      expect(found?.map(({ uri, range }) => editor.textOf(pathIn(uri), range))).toContain(context);
      expect(new Set(found?.map(({ uri, range }) => editor.textOf(pathIn(uri), range)))).toEqual(
        new Set([context]),
      );
    }
  });

  const TEXT = [
    "# Équité 😀",
    "factor équité: « juste »",
    "  also: 信任",
    "",
    "cmoc É1: plus d'équité 😀 + less 信任 -> é -> lack of trust 😀 [@né2019]",
    "> Dès « l'été » 😀 [@né2019, p. 3; @autre]",
    "cmoc: é -> ü -> less 😀 trust",
  ].join("\n");

  test("diagnostics, in files that are open and in others", async () => {
    const editor = await editorFor(encoding, {
      "a.cmoc": TEXT,
      "r.cmoc": 'review "é"\n  bibliography: é😀.bib, ö.bib',
    });
    const told = (path: string) =>
      editor.client.diagnostics(path).map(({ code, range }) => `${code}: ${editor.textOf(path, range)}`);
    expect(told("r.cmoc")).toEqual(["bibliography-missing: é😀.bib", "bibliography-missing: ö.bib"]);
    const before = told("a.cmoc");
    expect(before).toContain("leads-nowhere: lack of trust 😀");
    editor.client.open("a.cmoc");
    await editor.client.settled();
    expect(told("a.cmoc")).toEqual(before);
  });

  test("places that diagnostics point at in other files", async () => {
    const text = (before: string) => `cmoc ${before}: é😀 -> b -> c`;
    const editor = await editorFor(encoding, {
      "a.cmoc": text("É😀 1"),
      "b.cmoc": `// 😀\n${text("é😀 1")}`,
    });
    const related = editor.client
      .diagnostics("b.cmoc")
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location));
    expect(related.length).toBeGreaterThan(0);
    for (const { uri, range } of related)
      expect(editor.textOf(pathIn(uri), range)).toMatch(/^(?:É😀 1|cmoc É)/);
  });

  test("colours, whole and of a range", async () => {
    const editor = await editorFor(encoding, { "a.cmoc": TEXT });
    editor.client.open("a.cmoc");
    const textDocument = { uri: uriOf("a.cmoc") };
    const { connection } = editor.client;
    const range = editor.countedRange("a.cmoc", {
      start: { line: 4, character: 0 },
      end: { line: 5, character: 0 },
    });
    const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const some = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    const words = (data: readonly number[] = []) => {
      const found: string[] = [];
      for (let [at, line, character] = [0, 0, 0]; at < data.length; at += 5) {
        const [down = 0, along = 0, length = 0] = data.slice(at, at + 3);
        line += down;
        character = down > 0 ? along : character + along;
        const end = { line, character: character + length };
        found.push(editor.textOf("a.cmoc", { start: { line, character }, end }));
      }
      return found;
    };
    const inLine = ["É1", "plus d'équité 😀", "less ", "信任", "é", "lack of ", "trust 😀", "né2019"];
    expect(words(some?.data)).toEqual(inLine.map((one) => one.trim()));
    expect(words(all?.data)).toEqual(
      expect.arrayContaining(["équité", "> Dès « l'été » 😀 [@", "autre", "ü"]),
    );
  });

  test.each<[what: string, changes: readonly (readonly [old: string, now: string])[]]>([
    ["behind accents", [["é -> lack", "été -> lack"]]],
    ["behind emoji", [["trust 😀 [@né", "confiance [@né"]]],
    ["of an emoji", [["less 😀 trust", "less 😎😎 trust"]]],
    ["over lines", [["信任\n\ncmoc", "合作, 信\ncmoc"]]],
    [
      "one after another",
      [
        ["É1", "Éé😀2"],
        ["plus d'équité", "équité"],
        ["né2019]\n", "né2020]\n"],
      ],
    ],
    ["at the end", [["less 😀 trust", "less 😀 trust → é"]]],
  ])("the author's edits %s", async (_, changes) => {
    const editor = await editorFor(encoding, { "a.cmoc": TEXT });
    editor.client.open("a.cmoc");
    let text = TEXT;
    const contentChanges = changes.map(([old, now]) => {
      const lines = linesOf(text);
      const start = text.indexOf(old);
      expect(start).toBeGreaterThanOrEqual(0);
      const before = text;
      text = before.slice(0, start) + now + before.slice(start + old.length);
      const place = (offset: number): Position => {
        const { line, character } = positionAt(lines, offset);
        if (encoding === "utf-16") return { line, character };
        return { line, character: Buffer.byteLength(before.slice(offset - character, offset)) };
      };
      return { range: { start: place(start), end: place(start + old.length) }, text: now };
    });
    await editor.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf("a.cmoc"), version: 2 },
      contentChanges,
    });
    await editor.client.settled();
    const fresh = await startClient({ files: { "a.cmoc": text } });
    const textDocument = { uri: uriOf("a.cmoc") };
    const namesIn = async (client: TestClient) =>
      JSON.stringify(
        await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        (key, value) => (key === "range" || key === "selectionRange" ? undefined : value),
      );
    expect(await namesIn(editor.client)).toBe(await namesIn(fresh));
    expect(editor.client.codes("a.cmoc")).toEqual(fresh.codes("a.cmoc"));
  });

  test("edits: tidying, a quick fix, and a bibliography that moves", async () => {
    const text = 'cmoc: é😀  =>  b->c [@né2019]\nreview "é 😀"\n  bibliography: é😀.bib';
    const editor = await editorFor(encoding, { "a.cmoc": text, "é😀.bib": "@book{né2018,\n}\n" });
    editor.client.open("a.cmoc");
    const textDocument = { uri: uriOf("a.cmoc") };
    const { connection } = editor.client;
    const options = { tabSize: 2, insertSpaces: true };
    const tidied = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(editor.edited("a.cmoc", tidied ?? [])).toContain("cmoc: é😀 -> b -> c [@né2019]\n");

    await editor.client.settled();
    const unknown = editor.client.diagnostics("a.cmoc").find(({ code }) => code === "unknown-citation");
    if (!unknown) throw new Error("The key is known.");
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: unknown.range,
      context: { diagnostics: [unknown] },
    });
    const fix = actions?.find((action): action is CodeAction => action.title.includes("né2018"));
    expect(editor.textOf("a.cmoc", fix?.diagnostics?.[0]?.range ?? unknown.range)).toContain("né2019");
    const edits = editsOf(fix?.edit);
    expect(editor.edited("a.cmoc", edits)).toBe(text.replace("né2019", "né2018"));

    const moved = await connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uriOf("é😀.bib"), newUri: uriOf("ü/😀.bib") }],
    });
    expect(editor.edited("a.cmoc", editsOf(moved))).toBe(text.replace("é😀.bib", "ü/😀.bib"));
  });

  test("chains, link by link through files", async () => {
    const texts = marked({
      "a.cmoc": "cmoc É😀: é -> b -> <|made:信任|>",
      "b.cmoc": "cmoc ü😀: 😀 + <|used:<|>信任|> -> d -> é",
    });
    const editor = await editorFor(encoding, texts.files);
    const { connection } = editor.client;
    const asked = (path: string, at: Position) => ({
      textDocument: { uri: uriOf(path) },
      position: editor.counted(path, at),
    });
    const [cursor] = texts.cursors;
    if (!cursor) throw new Error("There is no cursor.");
    const label = { line: 0, character: "cmoc ü".length };
    const [item] =
      (await connection.sendRequest(CallHierarchyPrepareRequest.type, asked("b.cmoc", label))) ?? [];
    if (!item) throw new Error("No chain begins here.");
    expect(editor.textOf("b.cmoc", item.selectionRange)).toBe("ü😀");
    for (const request of [CallHierarchyIncomingCallsRequest.type, CallHierarchyOutgoingCallsRequest.type]) {
      const calls: (CallHierarchyIncomingCall | CallHierarchyOutgoingCall)[] =
        (await connection.sendRequest<unknown>(request.method, { item })) as never;
      expect(calls).toHaveLength(1);
      for (const call of calls) {
        const other = "from" in call ? call.from : call.to;
        expect(pathIn(other.uri)).toBe("a.cmoc");
        expect(editor.textOf("a.cmoc", other.selectionRange)).toBe("É😀");
        const where = "from" in call ? "a.cmoc" : "b.cmoc";
        expect(call.fromRanges.map((range) => editor.textOf(where, range))).toEqual(
          "from" in call ? ["信任"] : ["é"],
        );
      }
    }
  });

  test("a new name, in all files", async () => {
    const texts = marked({
      "a.cmoc": "cmoc: é😀 + <|>naïveté -> b -> less 信任 // naïveté",
      "b.cmoc": "cmoc: 😀 + more naïveté -> d -> 😀 + naïveté",
    });
    const editor = await editorFor(encoding, texts.files);
    const [cursor] = texts.cursors;
    if (!cursor) throw new Error("There is no cursor.");
    for (const path of texts.files.keys()) editor.client.open(path);
    const renamed = await editor.client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: uriOf("a.cmoc") },
      position: editor.counted("a.cmoc", cursor.position),
      newName: "équité",
    });
    const edits = (path: string) => renamed?.changes?.[uriOf(path)] ?? [];
    expect(editor.edited("a.cmoc", edits("a.cmoc"))).toBe("cmoc: é😀 + équité -> b -> less 信任 // naïveté");
    expect(editor.edited("b.cmoc", edits("b.cmoc"))).toBe("cmoc: 😀 + more équité -> d -> 😀 + équité");
  });

  test("ranges of other answers", async () => {
    const editor = await editorFor(encoding, { "a.cmoc": TEXT });
    editor.client.open("a.cmoc");
    const textDocument = { uri: uriOf("a.cmoc") };
    const { connection } = editor.client;
    const lines = linesOf(TEXT);
    const position = editor.counted("a.cmoc", positionAt(lines, TEXT.indexOf("信任 ->")));
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(editor.textOf("a.cmoc", hover?.range ?? { start: position, end: position })).toBe("less 信任");
    const highlights = await connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    expect(highlights?.map(({ range }) => editor.textOf("a.cmoc", range))).toEqual([
      "équité",
      "信任",
      "less 信任",
    ]);
    const [selected] =
      (await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ??
      [];
    const growing: string[] = [];
    for (let one = selected; one; one = one.parent) growing.push(editor.textOf("a.cmoc", one.range));
    expect(growing.slice(0, 3)).toEqual(["信任", "less 信任", "plus d'équité 😀 + less 信任"]);
    const hints = await connection.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    const behind = positionAt(lines, TEXT.indexOf(" -> é -> lack"));
    expect(hints?.map((hint) => hint.position)).toEqual([editor.counted("a.cmoc", behind)]);
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const [heading] = symbols ?? [];
    const own = heading && "selectionRange" in heading ? heading.selectionRange : null;
    expect(own && editor.textOf("a.cmoc", own)).toBe("# Équité 😀");
    expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument })).not.toEqual([]);
  });
});

/** The text edits of a change to one document. */
function editsOf(edit: CodeAction["edit"] | null): TextEdit[] {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ("edits" in change ? change.edits : []));
  return [...Object.values(edit?.changes ?? {}).flat(), ...(changes as TextEdit[])];
}

test("offsets and places are as they were", () => {
  const lines = linesOf("é😀\nx");
  expect(offsetAt(lines, { line: 1, character: 1 })).toBe(5);
});

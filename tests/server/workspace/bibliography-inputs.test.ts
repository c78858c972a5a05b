import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DiagnosticSeverity, RegistrationRequest } from "vscode-languageserver-protocol";
import { check } from "../../../server/command-line/check.ts";
import type { FileRead } from "../../../server/workspace/file-system.ts";
import { marked } from "../client/marked-texts.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

type Failure = Extract<FileRead, { readonly failure: unknown }>["failure"];

/** A review with two bibliographies, the first of which is sound; what it tells of the second is looked at. */
const reviewNaming = (name: string) =>
  `review "Why?"\n  bibliography: sound.bib, ${name}\n\ncmoc: a -> b [@ash2019] -> a [@nobody]\n`;
const SOUND = "@book{ash2019,\n  title = {T}\n}\n";

describe("a bibliography that cannot be read is told of where it is named, and the rest of the review is checked", () => {
  test.each<[what: string, name: string, failure: Failure | string | null, says: string]>([
    ["larger than is read", "big.bib", "too-large", "is larger than 64 MB and was not read."],
    ["a folder", "refs", "folder", "is a folder."],
    ["locked", "locked.bib", "unreadable", "cannot be opened."],
    ["missing", "gone.bib", null, "cannot be found."],
    ["no text", "refs.bib", "\0\x01PK", "is not plain text."],
    ["of another format", "refs.enl", "x", "is of no format that is read."],
    [
      "on another computer, as Windows writes it",
      "\\\\host\\share\\refs.bib",
      null,
      "is on the web or on another",
    ],
    ["on another computer", "//host/share/refs.bib", null, "is on the web or on another"],
    ["on the web", "https://example.org/refs.bib", null, "is on the web or on another"],
    ["on the web, of another kind", "ftp://example.org/refs.bib", null, "is on the web or on another"],
    ["the review itself", "review.cmoc", null, "is of no format that is read."],
  ])("%s", async (_, name, failure, says) => {
    const disk = new MemoryFileSystem();
    const asked: string[] = [];
    const read = disk.read.bind(disk);
    disk.read = (uri) => {
      asked.push(uri);
      return read(uri);
    };
    if (failure === "too-large" || failure === "folder" || failure === "unreadable")
      disk.spoil(uriOf(name), failure);
    else if (failure !== null) disk.write(uriOf(name), failure);
    const quoted = name.includes("//") ? `"${name}"` : name;
    const client = await startClient({
      disk,
      files: { "review.cmoc": reviewNaming(quoted), "sound.bib": SOUND },
    });
    const [problem, ...more] = client
      .diagnostics("review.cmoc")
      .filter(({ code }) => String(code).startsWith("bibliography-"));
    expect(more).toEqual([]);
    expect(problem?.message).toContain(`The bibliography “${name}” ${says}`);
    expect(client.codes("review.cmoc")).toContain("same-factor-twice");
    expect(asked.filter((uri) => uri.includes("host") || uri.includes("example.org"))).toEqual([]);
    expect(client.complaints).toEqual([]);
  });
});

describe("on this computer's disk", () => {
  function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), "cmoc-refs-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  }

  async function told(folder: string) {
    const out: string[] = [];
    const terminal = { out: (text: string) => void out.push(text), remark: () => {} };
    await check({ paths: [folder], format: "json", notes: true }, terminal);
    const { diagnostics } = JSON.parse(out.join("")) as {
      diagnostics: { file: string; code: string; message: string }[];
    };
    return diagnostics;
  }

  test("a file of 200 MB is not read, and costs no memory", async () => {
    const folder = folderWith({ "review.cmoc": reviewNaming("big.bib"), "sound.bib": SOUND, "big.bib": "" });
    truncateSync(join(folder, "big.bib"), 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const diagnostics = await told(folder);
    expect(diagnostics.find(({ code }) => code === "bibliography-unreadable")?.message).toContain("64 MB");
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test("a folder in a file's place", async () => {
    const folder = folderWith({ "review.cmoc": reviewNaming("refs.bib"), "sound.bib": SOUND });
    mkdirSync(join(folder, "refs.bib"));
    expect((await told(folder)).map(({ code }) => code)).toContain("bibliography-unreadable");
  });

  test("sound entries beside a damaged one, which is told of in the bibliography", async () => {
    const damaged = "@book{x2020\n  title = {T}\n}\n@book{nobody, title={T}}\n";
    const folder = folderWith({ "review.cmoc": reviewNaming("d.bib"), "sound.bib": SOUND, "d.bib": damaged });
    const diagnostics = await told(folder);
    const inBibliography = diagnostics.filter(({ file }) => file.endsWith("d.bib"));
    expect(inBibliography.map(({ code }) => code)).toEqual(["bibtex-no-comma-after-key"]);
    expect(diagnostics.map(({ code }) => code)).not.toContain("unknown-citation");
  });

  test.each([
    ["Latin-1", Buffer.from("@book{müller2003,\n title={Über}\n}\n", "latin1")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff@book{müller2003,\n title={Über}\n}\n", "utf8")],
    ["UTF-8 without", Buffer.from("@book{müller2003,\n title={Über}\n}\n", "utf8")],
  ])("a file in %s", async (_, bytes) => {
    const folder = folderWith({
      "review.cmoc": 'review "Why?"\n  bibliography: my refs.bib\n\ncmoc: a -> b -> c [@müller2003]\n',
      "my refs.bib": bytes,
    });
    expect((await told(folder)).map(({ code }) => code)).not.toContain("unknown-citation");
  });
});

test.each([
  ["CSL-JSON", "refs.json", '[{"id": "ash2019", "type": "book"}, {"id": "birch/2020+a", "type": "book"}]'],
  ["RIS", "refs.ris", "TY  - BOOK\nID  - ash2019\nER  - \nTY  - BOOK\nID  - birch/2020+a\nER  - \n"],
  ["BibTeX", "refs.bib", "@book{ash2019,}\n@book{birch/2020+a,}\n"],
])("keys of %s are known, and found", async (_, name, text) => {
  const texts = marked({
    "review.cmoc": `review "Why?"\n  bibliography: ${name}\n\ncmoc: a -> b -> c [@ash2019; @birch/20<|>20+a; @gone]\n`,
    [name]: text,
  });
  const client = await startClient(texts);
  expect(client.codes("review.cmoc").filter((code) => code === "unknown-citation")).toHaveLength(1);
  const [cursor] = texts.cursors;
  const [found] = cursor ? await client.definition(cursor) : [];
  expect(found?.uri).toBe(uriOf(name));
  client.open(name);
  client.edit(name, text.replace("ash2019", "gone"));
  await client.settled();
  expect(client.codes("review.cmoc").filter((code) => code === "unknown-citation")).toHaveLength(1);
});

describe("keys that clash", () => {
  const texts = marked({
    "review.cmoc": 'review "Why?"\n  bibliography: one.bib, two.json\n\ncmoc: a -> b -> c [@ash]\n',
    "one.bib": "@book{<|first:ash|>, title={T}}\n@book{Birch, title={T}}\n@book{<|again:ash|>, title={U}}\n",
    "two.json": '[{"id": "<|other:ash|>"}, {"id": "<|case:birch|>"}, {"id": "casey"}]',
  });

  test("are told of in the bibliography that comes later", async () => {
    const client = await startClient(texts);
    const told = (path: string) =>
      client.diagnostics(path).map(({ code, range, severity, message, relatedInformation = [] }) => ({
        code,
        severity,
        message,
        at: texts.nameOf({ uri: uriOf(path), range }),
        related: relatedInformation.map(({ location }) => location.uri),
      }));
    expect(told("one.bib")).toEqual([
      {
        code: "duplicate-key",
        severity: DiagnosticSeverity.Warning,
        message:
          "The key “ash” stands more than once in this file, and the first entry counts. Give this one a key of its own, or delete it.",
        at: "again",
        related: [uriOf("one.bib")],
      },
    ]);
    expect(told("two.json")).toEqual([
      {
        code: "duplicate-key",
        severity: DiagnosticSeverity.Warning,
        message:
          "The key “ash” stands in “one.bib” too, which the review names first, so that entry counts. Give one of the two another key, or delete it.",
        at: "other",
        related: [uriOf("one.bib")],
      },
      {
        code: "key-in-other-case",
        severity: DiagnosticSeverity.Information,
        message:
          "The key “birch” differs from “Birch” in “one.bib” in capital letters alone. These are two sources: give one of them another key, so that nobody confuses them.",
        at: "case",
        related: [uriOf("one.bib")],
      },
    ]);
  });

  test("are told of anew when another bibliography changes, and as the review wants it", async () => {
    const client = await startClient(texts);
    client.writeOnDisk("one.bib", "@book{ash, title={T}}\n");
    await client.settled();
    expect(client.codes("two.json")).toEqual(["duplicate-key"]);
    client.open("review.cmoc");
    client.edit(
      "review.cmoc",
      'review "Why?"\n  bibliography: one.bib, two.json\n  checks: duplicate-key as off\n',
    );
    await client.settled();
    expect(client.codes("two.json")).toEqual([]);
  });

  test("are told of anew where the review names the same bibliographies in another order", async () => {
    const client = await startClient(texts);
    client.writeOnDisk("one.bib", "@book{ash, title={T}}\n");
    await client.settled();
    expect([client.codes("one.bib"), client.codes("two.json")]).toEqual([[], ["duplicate-key"]]);
    client.open("review.cmoc");
    client.edit("review.cmoc", 'review "Why?"\n  bibliography: two.json, one.bib\n');
    await client.settled();
    expect([client.codes("one.bib"), client.codes("two.json")]).toEqual([["duplicate-key"], []]);
  });
});

test("bibliographies that the editor does not watch anyway are watched by their folder", async () => {
  const client = await startClient({ initialize: false });
  const watched: unknown[] = [];
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { registerOptions } of registrations) watched.push(...(registerOptions?.watchers ?? []));
  });
  client.disk.write(
    uriOf("review.cmoc"),
    'review "Why?"\n  bibliography: own.bib, refs/all.json, ../shared/all.bib, "https://example.org/x.bib"\n',
  );
  await client.initialize({
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    },
  });
  await client.settled();
  const pattern = "*.{bib,bibtex,biblatex,csljson,json,ris}";
  expect(watched).toContainEqual({ globPattern: { baseUri: uriOf("refs"), pattern } });
  expect(watched).toContainEqual({ globPattern: { baseUri: "file:///shared", pattern } });
  expect(watched).toHaveLength(5);
});

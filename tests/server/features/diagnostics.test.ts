import { expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver-protocol";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

/** What is told of a file under one code, with the names of the places. */
function toldOf(client: TestClient, texts: MarkedTexts, path: string, code: string) {
  return client
    .diagnostics(path)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ range, severity, message, relatedInformation = [] }) => ({
      at: texts.nameOf({ uri: uriOf(path), range }),
      severity,
      message,
      related: relatedInformation.map((one) => [texts.nameOf(one.location), one.message]),
    }));
}

const { Warning, Information } = DiagnosticSeverity;
const review = 'review "Why?"\n  bibliography: references.bib\n\n';

interface Told {
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  readonly related?: readonly (readonly [string, string])[];
}

/** What is told of `a.cmoc` at the place named `here`. */
test.each<[what: string, texts: { readonly [path: string]: string }, told: Told]>([
  [
    "a CMOC without arrows",
    { "a.cmoc": "cmoc T1: <|here:small aims|>\n\ncmoc T2: a -> b -> c [posited]" },
    {
      code: "missing-arrows",
      severity: DiagnosticSeverity.Error,
      message: "This CMOC has no arrows. Put -> between its context, its mechanism and its outcome.",
    },
  ],
  [
    "a CMOC that stops after its second arrow",
    { "a.cmoc": "cmoc T1: a -> b <|here:->|> [posited]\n\ncmoc T2: a -> b -> c [posited]" },
    {
      code: "missing-outcome",
      severity: DiagnosticSeverity.Error,
      message:
        "This CMOC has no outcome: after the second arrow, say what follows, or write ? while you look for it.",
    },
  ],
  [
    "words that belong to no statement",
    { "a.cmoc": "<|here:Aims should be small.|>\n\ncmoc T2: a -> b -> c [posited]" },
    {
      code: "stray-text",
      severity: DiagnosticSeverity.Error,
      message:
        "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
    },
  ],
  [
    "an unknown citation key",
    {
      "a.cmoc": `${review}cmoc: a -> b -> c [@x1; @<|here:vangen2033|>]`,
      "references.bib": "@article{vangen2003,\n}\n@article{bryson2006,\n}\n@article{x1,\n}\n",
    },
    {
      code: "unknown-citation",
      severity: DiagnosticSeverity.Error,
      message: "No source has the key “vangen2033”. Did you mean “vangen2003”?",
    },
  ],
  [
    "a citation key in other letter case",
    {
      "a.cmoc": `${review}cmoc: a -> b -> c [@<|here:Vangen2003|>]`,
      "references.bib": "@article{vangen2003,\n}\n",
    },
    {
      code: "unknown-citation",
      severity: DiagnosticSeverity.Error,
      message:
        "The key “Vangen2003” is written “vangen2003” where its source is told. Capital letters matter in keys: write “vangen2003” here.",
    },
  ],
  [
    "a CMOC without a source",
    { "a.cmoc": "cmoc <|here:T1|>: a -> b -> c" },
    {
      code: "no-source",
      severity: Warning,
      message:
        "This CMOC has no source. Cite one behind it, as in [@key], or write [posited] if it is your own proposition.",
    },
  ],
  [
    "one factor in two parts of a CMOC, under two names",
    {
      "a.cmoc": "cmoc: <|context:low trust|> -> b -> <|here:distrust|> [posited]",
      "b.cmoc": "factor trust\n  inverse: distrust",
    },
    {
      code: "same-factor-twice",
      severity: Warning,
      message:
        "“distrust” is already the context of this CMOC, and here it is the outcome. Name another factor in one of the two, or write ? if it is not known.",
      related: [["context", "Here it is the context."]],
    },
  ],
  [
    "a label that stands in another file too",
    {
      "a.cmoc": "theory phase 2\n\ncmoc <|here:T1|>: a -> b -> c [posited]",
      "b.cmoc": "theory phase 2\n\ncmoc <|other:t1|>: d -> e -> f [posited]",
      "c.cmoc": "theory phase 3\n\ncmoc T1: d -> e -> f [posited]",
    },
    {
      code: "duplicate-label",
      severity: DiagnosticSeverity.Error,
      message:
        "The label “T1” stands more than once in the theory “phase 2”. Give each CMOC a label of its own.",
      related: [["other", "The same label stands here."]],
    },
  ],
  [
    "a part still unknown",
    { "a.cmoc": "cmoc: a -> <|here:?|> -> c [posited]" },
    {
      code: "unknown-part",
      severity: Information,
      message:
        "The mechanism of this CMOC is still to be found. Write it here in place of ? once you know it.",
    },
  ],
  [
    "a review that names no bibliography",
    { "a.cmoc": "cmoc: a -> b -> c [@<|here:ash2019|>; @birch2021]" },
    {
      code: "no-bibliography",
      severity: Information,
      message:
        "The review names no bibliography, so citation keys cannot be checked. Add a line “bibliography: references.bib” under its “review” statement.",
    },
  ],
  [
    "a bibliography that is not there",
    { "a.cmoc": 'review "Why?"\n  bibliography: <|here:my refs.bib|>\n' },
    {
      code: "bibliography-missing",
      severity: DiagnosticSeverity.Error,
      message:
        "The bibliography “my refs.bib” cannot be found. Check its name, and put it in the same folder as this file or write the way to it. Until then no citation key can be checked.",
    },
  ],
  [
    "a bibliography that is a folder",
    { "a.cmoc": 'review "Why?"\n  bibliography: <|here:references.bib|>\n', "references.bib/x.bib": "" },
    {
      code: "bibliography-unreadable",
      severity: DiagnosticSeverity.Error,
      message:
        "The bibliography “references.bib” is a folder. Name the .bib file in it. Until then no citation key can be checked.",
    },
  ],
  [
    "a bibliography of another kind",
    { "a.cmoc": 'review "Why?"\n  bibliography: <|here:references.docx|>\n', "references.docx": "PK" },
    {
      code: "bibliography-unreadable",
      severity: DiagnosticSeverity.Error,
      message:
        "The bibliography “references.docx” is of no format that is read. Export the references as BibTeX (a file that ends in .bib), CSL-JSON (.json) or RIS (.ris). Until then no citation key can be checked.",
    },
  ],
  [
    "a bibliography that is no text",
    {
      "a.cmoc": 'review "Why?"\n  bibliography: <|here:references.bib|>\n',
      "references.bib": "@\0a\0r\0t\0",
    },
    {
      code: "bibliography-unreadable",
      severity: DiagnosticSeverity.Error,
      message:
        "The bibliography “references.bib” is not plain text. Export the references as BibTeX once more, in UTF-8. Until then no citation key can be checked.",
    },
  ],
  [
    "a review that names itself as its bibliography",
    { "a.cmoc": 'review "Why?"\n  bibliography: <|here:a.cmoc|>\n' },
    {
      code: "bibliography-unreadable",
      severity: DiagnosticSeverity.Error,
      message:
        "The bibliography “a.cmoc” is of no format that is read. Export the references as BibTeX (a file that ends in .bib), CSL-JSON (.json) or RIS (.ris). Until then no citation key can be checked.",
    },
  ],
  [
    "a file that is no text",
    { "a.cmoc": "<|here:\0|>PNG" },
    {
      code: "not-text",
      severity: DiagnosticSeverity.Error,
      message: "This file is not plain text, so nothing in it is read. Save it as plain text in UTF-8.",
    },
  ],
])("%s is told", async (_, raw, { code, related = [], ...told }) => {
  const texts = marked(raw);
  const client = await startClient(texts);
  expect(toldOf(client, texts, "a.cmoc", code)).toEqual([{ at: "here", ...told, related }]);
  client.open("a.cmoc"); // and the same of the document as of the file
  await client.settled();
  expect(toldOf(client, texts, "a.cmoc", code)).toEqual([{ at: "here", ...told, related }]);
});

test("what is wrong in a bibliography is told there", async () => {
  const texts = marked({
    "a.cmoc": review,
    "references.bib": "@article{<|here:ash2019|>\n  title = {A title}\n}\n",
  });
  const client = await startClient(texts);
  expect(toldOf(client, texts, "references.bib", "bibtex-no-comma-after-key")).toEqual([
    {
      at: "here",
      severity: Warning,
      message: "There is no comma behind the key “ash2019”. Put one there, before the first field.",
      related: [],
    },
  ]);
});

test("every diagnostic has a code, a source and a sentence", async () => {
  const client = await startClient({
    files: { "a.cmoc": "cmoc: a -> b\nstray\n\ncmoc: ? -> x -> x [@a", "b.cmoc": "factor:\n  also: a" },
  });
  const all = ["a.cmoc", "b.cmoc"].flatMap((path) => client.diagnostics(path));
  expect(all.length).toBeGreaterThan(5);
  for (const { code, source, message } of all) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(source).toBe("CMOC");
    expect(message).toMatch(/^[A-Z“].*[.?]$/);
  }
});

test("diagnostics carry the version of the document they are about, and no more of it", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> ? -> c [posited]" } });
  client.open("a.cmoc");
  client.edit("a.cmoc", "cmoc: a -> ? -> d [posited]");
  await client.settled();
  expect(client.published.get(uriOf("a.cmoc"))).toEqual({
    uri: uriOf("a.cmoc"),
    version: 2,
    diagnostics: client.diagnostics("a.cmoc"),
  });
  client.close("a.cmoc");
  await client.settled();
  expect(client.published.get(uriOf("a.cmoc"))).toEqual({
    uri: uriOf("a.cmoc"),
    diagnostics: client.diagnostics("a.cmoc"),
  });
});

test("diagnostics are taken back when they no longer hold", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc T1: a -> b -> c [posited]" } });
  client.open("b.cmoc", "cmoc T1: d -> e -> f [posited]");
  await client.settled();
  expect([client.codes("a.cmoc"), client.codes("b.cmoc")]).toEqual([
    expect.arrayContaining(["duplicate-label"]),
    expect.arrayContaining(["duplicate-label"]),
  ]);
  client.edit("b.cmoc", "cmoc T2: d -> e -> f [posited]");
  await client.settled();
  expect(client.codes("a.cmoc")).not.toContain("duplicate-label");
  expect(client.codes("b.cmoc")).not.toContain("duplicate-label");
});

test("a related place in another file follows the edits there", async () => {
  const before = marked({
    "a.cmoc": "cmoc <|here:T1|>: a -> b -> c [posited]",
    "b.cmoc": "cmoc <|other:T1|>: d -> e -> f [posited]",
  });
  const after = marked({ "b.cmoc": "// a remark\n\n  cmoc <|other:T1|>: d -> e -> f [posited]" });
  const client = await startClient(before);
  client.open("b.cmoc");
  client.edit("b.cmoc", after.files.get("b.cmoc") ?? "");
  await client.settled();
  const [duplicate] = client.diagnostics("a.cmoc").filter(({ code }) => code === "duplicate-label");
  expect(duplicate?.relatedInformation?.map(({ location }) => after.nameOf(location))).toEqual(["other"]);
});

test("a file that says nothing wrong is published only while it is open", async () => {
  const client = await startClient({ files: { "a.cmoc": "// nothing yet" } });
  expect(client.published.has(uriOf("a.cmoc"))).toBe(false);
  client.open("a.cmoc");
  await client.settled();
  expect(client.published.get(uriOf("a.cmoc"))).toEqual({
    uri: uriOf("a.cmoc"),
    version: 1,
    diagnostics: [],
  });
});

test("related places are told up to twenty: nobody looks through a thousand", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `${String(at).padStart(2, "0")}.cmoc`,
      "cmoc T1: a -> b -> c [posited]",
    ]),
  );
  const client = await startClient({ files });
  const duplicate = client.diagnostics("00.cmoc").find(({ code }) => code === "duplicate-label");
  expect(duplicate?.relatedInformation?.map(({ location }) => location.uri)).toEqual(
    Array.from({ length: 20 }, (_, at) => uriOf(`${String(at + 1).padStart(2, "0")}.cmoc`)),
  );
});

test("what was taken back is not taken back again", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc T1: a -> b -> c [posited]" } });
  client.writeOnDisk("b.cmoc", "cmoc: a -> ? -> c [posited]");
  await client.settled();
  client.writeOnDisk("b.cmoc", "// nothing");
  await client.settled();
  expect(client.published.get(uriOf("b.cmoc"))?.diagnostics).toEqual([]);
  client.published.delete(uriOf("b.cmoc"));
  client.writeOnDisk("b.cmoc", "// nothing more");
  await client.settled();
  expect(client.published.has(uriOf("b.cmoc"))).toBe(false);
});

import { describe, expect, test } from "vitest";
import { CodeActionResolveRequest, LSPErrorCodes } from "vscode-languageserver-protocol";
import { uriOf } from "../../client/places.ts";
import { ABLE, actionsAt, applied, chosen, testChoices, testRefusals, titled } from "./actions.ts";

describe("a file organised", () => {
  testChoices("source.organize", [
    {
      what: "what it declares at its top, in order, remarks with it",
      texts:
        '<|>// The file.\n\nfactor a: x // one\n// About the stages.\ndimension stage: early\ndimension place: home\n\ntheory one: y\nsource s1\nreview "Why?"\n  // so far\ntheory two: z\n# Trust\n// T1.\ncmoc T1: a -> b -> c [posited]\ncmoc T2: a -> b -> d [posited]\n',
      title: "Organise this file",
      after:
        '// The file.\n\nreview "Why?"\n  // so far\n\n// About the stages.\ndimension stage: early\ndimension place: home\n\ntheory one: y\ntheory two: z\n\nfactor a: x // one\n\nsource s1\n\n# Trust\n\n// T1.\ncmoc T1: a -> b -> c [posited]\n\ncmoc T2: a -> b -> d [posited]\n',
    },
    {
      what: "below a heading or a CMOC everything stays where it is",
      texts: "cmoc: a<|> -> b -> c [posited]\nfactor a: x\ndimension stage: early\n\ntheory one: y\n",
      title: "Organise this file",
      after: "cmoc: a -> b -> c [posited]\n\nfactor a: x\n\ndimension stage: early\n\ntheory one: y\n",
    },
    {
      what: "with a mistake in it, only blank lines are added",
      texts: "factor:<|>\nreview: x\ncmoc: a -> b -> c [posited]\n",
      title: "Organise this file",
      after: "factor:\n\nreview: x\n\ncmoc: a -> b -> c [posited]\n",
    },
  ]);
  testRefusals("source.organize.cmoc", [
    {
      what: "it is in order",
      texts: "<|>review: x\n\n# Trust\n## Early\n\ncmoc: a -> b -> c [posited]\n",
      title: "Organise this file",
      reason: "This file is in order already.",
    },
  ]);
});

describe("many problems mended at once", () => {
  testChoices("quickfix", [
    {
      what: "all of a kind in a file",
      texts: "cmoc: a <|>à b à c [posited]\n\ncmoc: d à e -> f [posited]\n",
      title: "Mend all 3 of this kind in this file (pasted-arrow)",
      after: "cmoc: a -> b -> c [posited]\n\ncmoc: d -> e -> f [posited]\n",
    },
    {
      what: "one change that mends several problems is made once",
      texts: "cmoc: a (out<|>come) -> b -> c (context) [posited]\n",
      title: "Mend all 2 of this kind in this file (tag-against-position)",
      after: "cmoc: c (context) -> b -> a (outcome) [posited]\n",
    },
    {
      what: "all of a kind in the review, those left that have no sure way",
      texts: {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\n\ncmoc: a -> b -> c [@ash20<|>20]\n',
        "sub/b.cmoc": "cmoc: d -> e -> f [@brich2021]\r\n\r\ncmoc: d -> e -> g [@nothing-like-it]\r\n",
        "c.cmoc": "cmoc: d à e -> f [@ash2019]\n",
        "r.bib": "@article{ash2019,\n}\n@article{birch2021,\n}\n",
      },
      title: "Mend all of this kind in the whole review (unknown-citation)",
      after: {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\n\ncmoc: a -> b -> c [@ash2019]\n',
        "sub/b.cmoc": "cmoc: d -> e -> f [@birch2021]\r\n\r\ncmoc: d -> e -> g [@nothing-like-it]\r\n",
      },
    },
  ]);
  testChoices("source.fixAll", [
    {
      what: "all slips of writing in a file, and nothing that would be a guess",
      texts:
        "#Trust\n\ncmoc: a à b -> c [posited]\n\ncmoc T1: a -> b -> trusts<|> [@x;@y @z]\n\ncmoc: trust -> trust2 -> d @q\n",
      title: "Mend all slips of writing in this file",
      after:
        "# Trust\n\ncmoc: a -> b -> c [posited]\n\ncmoc T1: a -> b -> trusts [@x;@y; @z]\n\ncmoc: trust -> trust2 -> d [@q]\n",
    },
  ]);

  test("nothing is offered where a problem of the kind has no sure way, or there is only one", async () => {
    const texts = {
      "a.cmoc":
        'review "Why?"\n  bibliography: r.bib\n\ncmoc: a -> b -> c [@ash20<|>20]\n\ncmoc: d -> e -> f [@nothing]\n',
      "r.bib": "@article{ash2019,\n}\n",
    };
    const { actions } = await actionsAt(texts, ["quickfix"]);
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.filter(({ title }) => title.startsWith("Mend"))).toEqual([]);
    const one = await actionsAt("cmoc: a <|>à b -> c [posited]\n", ["quickfix"]);
    expect(one.actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([["Write ->", true]]);
  });

  test("what reaches into other files is shown before it is made, in the version of what is open", async () => {
    const at = await actionsAt(
      { "a.cmoc": "cmoc: a <|>à b -> c [posited]\n", "b.cmoc": "cmoc: d à e -> f [posited]\n" },
      ["quickfix"],
    );
    const { edit, diagnostics } = await chosen(at, titled(at, "whole review"));
    expect(diagnostics?.map(({ code }) => code)).toEqual(["pasted-arrow"]);
    expect(edit?.changeAnnotations).toEqual({
      "cmoc.other-files": {
        label: "Mend all of this kind in the whole review (pasted-arrow)",
        needsConfirmation: true,
      },
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uriOf("a.cmoc"), version: 1 }, edits: [{ newText: "->" }] },
      {
        textDocument: { uri: uriOf("b.cmoc"), version: null },
        edits: [{ annotationId: "cmoc.other-files" }],
      },
    ]);
  });
});

describe("what a client asks for", () => {
  const TEXT = "cmoc T1: a -> b -> trust<|> + faith [@b; @a]\n\ncmoc: x à b -> trust [posited]\n";
  const kindsOf = async (only: readonly string[] | null, capabilities = ABLE) => {
    const { actions } = await actionsAt(TEXT, only, capabilities);
    return [...new Set(actions.filter(({ disabled }) => !disabled).map(({ kind }) => kind))].sort();
  };

  test.each([
    ["everything that belongs to the place", null, ["refactor.extract", "refactor.move", "refactor.rewrite"]],
    ["a kind with those under it", ["refactor"], ["refactor.extract", "refactor.move", "refactor.rewrite"]],
    ["one kind", ["refactor.extract"], ["refactor.extract"]],
    ["several kinds", ["refactor.move", "quickfix"], ["refactor.move"]],
    ["a kind that begins like another", ["refactor.ex"], []],
    ["a kind under one of ours", ["refactor.extract.constant"], []],
    ["all actions on the source", ["source"], ["source.fixAll.cmoc", "source.sortCitations.cmoc"]],
    ["mending when a file is saved", ["source.fixAll"], ["source.fixAll.cmoc"]],
    ["our own kind of it", ["source.fixAll.cmoc"], ["source.fixAll.cmoc"]],
    ["another server's kind of it", ["source.fixAll.eslint"], []],
    [
      "all there is",
      [""],
      [
        "refactor.extract",
        "refactor.move",
        "refactor.rewrite",
        "source.fixAll.cmoc",
        "source.sortCitations.cmoc",
      ],
    ],
  ] as const)("%s", async (_, only, kinds) => {
    expect(await kindsOf(only)).toEqual(kinds);
  });

  test("what cannot be done is told only to who asks for its kind and can show it", async () => {
    const disabled = async (only: readonly string[] | null, capabilities = ABLE) =>
      (await actionsAt("cmoc: a<|> -> b -> c [posited]\n", only, capabilities)).actions.filter(
        (one) => one.disabled,
      );
    expect((await disabled(["refactor"])).map(({ title }) => title)).toEqual([
      "Split this CMOC into one CMOC for each outcome",
      "Join analogous CMOCs in a demi-regularity",
    ]);
    expect(await disabled(null)).toEqual([]);
    expect(await disabled(["quickfix"])).toEqual([]);
    const unable = {
      ...ABLE,
      textDocument: { codeAction: { ...ABLE.textDocument?.codeAction, disabledSupport: false } },
    };
    expect(await disabled(["refactor"], unable)).toEqual([]);
  });

  test("only a factor statement is preferred among the refactorings", async () => {
    const { actions } = await actionsAt(TEXT, ["refactor"]);
    expect(actions.filter(({ isPreferred }) => isPreferred).map(({ kind }) => kind)).toEqual([
      "refactor.extract",
    ]);
  });

  test("a client that does not ask later gets every edit at once, without versions where it knows none", async () => {
    const at = await actionsAt({ "a.cmoc": TEXT, "b.cmoc": "theory one: x\n" }, ["refactor"], {});
    expect(at.actions.length).toBeGreaterThan(3);
    expect(at.actions.every(({ edit, data }) => edit?.changes && !data)).toBe(true);
    // It cannot make a file.
    expect(at.actions.filter(({ title }) => title.includes("new file"))).toEqual([]);
    expect(applied(at, titled(at, "Write a factor statement").edit)["a.cmoc"]).toMatch(
      /^factor trust: ""\n\ncmoc T1/,
    );
  });

  test("what was offered for another text is refused", async () => {
    const at = await actionsAt(TEXT, ["refactor.extract"]);
    const action = titled(at, "Write a factor statement");
    at.client.edit("a.cmoc", `${at.texts.files.get("a.cmoc")}// more\n`);
    await expect(
      at.client.connection.sendRequest(CodeActionResolveRequest.type, action),
    ).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
      message: expect.stringContaining("a text has changed"),
    });
  });

  test("a file on disk that is no longer what was read is left alone", async () => {
    const at = await actionsAt(
      { "a.cmoc": "cmoc T1: a<|> -> b -> c [posited]\n", "b.cmoc": "cmoc T2: a -> b -> d [posited]\n" },
      ["refactor.move"],
    );
    at.client.disk.write(uriOf("b.cmoc"), "cmoc T2: a -> b -> d [posited]\n  note: another\n");
    const action = titled(at, "b.cmoc");
    await expect(
      at.client.connection.sendRequest(CodeActionResolveRequest.type, action),
    ).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
    });
  });
});

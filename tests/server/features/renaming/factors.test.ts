import { describe, expect, test } from "vitest";
import { ASKS, Renamer, type Texts } from "./renamer.ts";

type Case = [what: string, texts: Texts, newName: string, after: Texts];

describe("what is offered to be renamed", () => {
  test.each<[what: string, text: string, offered: string | null]>([
    ["a factor", "cmoc: tru<|>st -> a -> b", "trust"],
    ["without its direction words", "cmoc: less tru<|>st -> a -> b", "trust"],
    ["from its direction words too", "cmoc: le<|>ss trust -> a -> b", "trust"],
    [
      "over line ends",
      "cmoc: lack of\n  easier task\n  achieve<|>ment -> a -> b",
      "task\n  achievement as task achievement",
    ],
    ["in quotation marks, without them", 'cmoc: "more <|>trust" -> a -> b', "more trust"],
    [
      "at the start of a sentence, as it is usually written",
      "cmoc: Tru<|>st -> a -> b\ncmoc: c -> d -> trust",
      "Trust as trust",
    ],
    ["always written large", "cmoc: NHS tru<|>st -> a -> b\ncmoc: c -> d -> NHS trust", "NHS trust"],
    ["in its statement", "factor tru<|>st: words", "trust"],
    ["as another name", "factor trust\n  also: fai<|>th, belief", "faith"],
    ["as an opposite", "factor trust\n  inverse: distr<|>ust", "distrust"],
    ["as what another is part of", "factor trust\n  part of: rela<|>tions", "relations"],
    ["a label", "cmoc T<|>4: a -> b -> c", "T4"],
    [
      "the label in a relation",
      "theory p\ncmoc T4: a -> b -> c\ntheory q\ncmoc R: a -> b -> c\n  refines: p/T<|>4",
      "T4",
    ],
    [
      "the theory in a relation",
      "theory phase 2\ncmoc T4: a -> b -> c\ntheory q\ncmoc R: a -> b -> c\n  refines: pha<|>se 2/T4",
      "phase 2",
    ],
    ["a theory", 'theory phase<|> 2: "x"', "phase 2"],
    ["a dimension in a line", "dimension stage: early\ncmoc: a -> b -> c\n  sta<|>ge: early", "stage"],
    ["a value", "dimension stage: early\ncmoc: a -> b -> c\n  stage: ear<|>ly", "early"],
    ["a citation", "cmoc: a -> b -> c [see @van<|>gen2003, p. 4]", "vangen2003"],
    ["a citation in braces", "cmoc: a -> b -> c [@{odd<|> key}]", "odd key"],
    ["a source", "source inter<|>view-3: words", "interview-3"],
    ["not an arrow", "cmoc: a -<|>> b -> c", null],
    ["not a part still unknown", "cmoc: a -> <|>? -> c", null],
    ["not a note", "cmoc: a -> b -> c\n  note: tru<|>st", null],
    ["not an excerpt", "cmoc: a -> b -> c\n> tru<|>st", null],
    ["not a heading", "# tru<|>st", null],
    ["nothing in an empty file", "<|>", null],
  ])("%s", async (_, text, offered) => {
    expect(await (await Renamer.of({ "a.cmoc": text })).prepared()).toBe(offered);
  });
});

describe("a factor is renamed", () => {
  test.each<Case>([
    [
      "at every use in every file, with its direction words",
      {
        "a.cmoc": "cmoc: less tru<|>st -> a -> high trust\n",
        "sub/b.cmoc": "cmoc: loss of trust + x -> trust -> b\ncmoc: initial trust -> a -> trusting\n",
      },
      "confidence",
      {
        "a.cmoc": "cmoc: less confidence -> a -> high confidence\n",
        "sub/b.cmoc":
          "cmoc: loss of confidence + x -> confidence -> b\ncmoc: initial trust -> a -> trusting\n",
      },
    ],
    [
      "in its statement, where others are part of it, and in no definition",
      {
        "a.cmoc":
          'factor trust: "trust is this"\n  also: faith\nfactor respect\n  part of: trust\ncmoc: tru<|>st -> faith -> b\n  note: trust\n> trust\n',
      },
      "confidence",
      {
        "a.cmoc":
          'factor confidence: "trust is this"\n  also: faith\nfactor respect\n  part of: confidence\ncmoc: confidence -> faith -> b\n  note: trust\n> trust\n',
      },
    ],
    [
      "under one of its other names: those words alone, and where they are declared",
      {
        "a.cmoc":
          "factor trust\n  also: faith, partner trust\n  inverse: distrust\ncmoc: more fai<|>th -> trust -> less distrust\n",
      },
      "belief",
      {
        "a.cmoc":
          "factor trust\n  also: belief, partner trust\n  inverse: distrust\ncmoc: more belief -> trust -> less distrust\n",
      },
    ],
    [
      "under its opposite",
      { "a.cmoc": "factor trust\n  inverse: distrust\ncmoc: less distr<|>ust -> trust -> b\n" },
      "suspicion",
      { "a.cmoc": "factor trust\n  inverse: suspicion\ncmoc: less suspicion -> trust -> b\n" },
    ],
    [
      "with a large letter only where the sentence had one",
      { "a.cmoc": "cmoc: Trust -> tru<|>st -> b\ncmoc: Less trust -> c -> Trust\n" },
      "shared confidence",
      {
        "a.cmoc":
          "cmoc: Shared confidence -> shared confidence -> b\ncmoc: Less shared confidence -> c -> Shared confidence\n",
      },
    ],
    [
      "from the start of a sentence, in small letters elsewhere",
      { "a.cmoc": "cmoc: Tru<|>st -> trust -> b\n" },
      "confidence",
      { "a.cmoc": "cmoc: Confidence -> confidence -> b\n" },
    ],
    [
      "to a name in large letters",
      { "a.cmoc": "cmoc: Trust -> tru<|>st -> b\n" },
      "NHS support",
      { "a.cmoc": "cmoc: NHS support -> NHS support -> b\n" },
    ],
    [
      "from a name in large letters, which a sentence does not make",
      { "a.cmoc": "cmoc: NHS tru<|>st -> less NHS trust -> b\n" },
      "hospital",
      { "a.cmoc": "cmoc: hospital -> less hospital -> b\n" },
    ],
    [
      "in its own words, with other capitals",
      { "a.cmoc": "cmoc: nhs tru<|>st -> a -> less nhs trust\n" },
      "NHS trust",
      { "a.cmoc": "cmoc: NHS trust -> a -> less NHS trust\n" },
    ],
    [
      "however its dashes, apostrophes and spaces are written",
      { "a.cmoc": "cmoc: partners’ co–ope<|>ration -> a -> less Partners'\n   co-operation\n" },
      "working together",
      { "a.cmoc": "cmoc: working together -> a -> less Working together\n" },
    ],
    [
      "in quotation marks, which stay",
      { "a.cmoc": 'cmoc: "more tru<|>st" -> a -> “more trust”\ncmoc: more trust -> a -> b\n' },
      "better days",
      { "a.cmoc": 'cmoc: "better days" -> a -> “better days”\ncmoc: more trust -> a -> b\n' },
    ],
    [
      "to a name that needs quotation marks, and gets them",
      {
        "a.cmoc":
          "factor trust: x\n  also: faith\ncmoc: tru<|>st (context) -> a -> trust [@k]\nfactor y\n  part of: trust\n",
      },
      "trust + respect",
      {
        "a.cmoc":
          'factor "trust + respect": x\n  also: faith\ncmoc: "trust + respect" (context) -> a -> "trust + respect" [@k]\nfactor y\n  part of: "trust + respect"\n',
      },
    ],
    [
      "to a name typed in quotation marks",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b\n" },
      '"less is more"',
      { "a.cmoc": 'cmoc: "less is more" -> a -> b\n' },
    ],
    [
      "to a name with a comma, in lists in quotation marks",
      { "a.cmoc": "factor x\n  also: trust, faith\ncmoc: tru<|>st -> a -> b\n" },
      "trust, mutual",
      { "a.cmoc": 'factor x\n  also: "trust, mutual", faith\ncmoc: trust, mutual -> a -> b\n' },
    ],
    [
      "to a name that begins like a line of its own",
      { "a.cmoc": "cmoc:\n  tru<|>st -> a -> b\n" },
      "source of pride",
      { "a.cmoc": 'cmoc:\n  "source of pride" -> a -> b\n' },
    ],
    [
      "with white space and line ends made one space",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b\n" },
      "  mutual \n\t respect ",
      { "a.cmoc": "cmoc: mutual respect -> a -> b\n" },
    ],
    [
      "in scripts of all kinds and letters of two units",
      { "añb.cmoc": "cmoc: 𝕏 信<|>頼 + b -> 𝕏 -> less 𝕏 信頼\r\n" },
      "доверие 𝕐",
      { "añb.cmoc": "cmoc: доверие 𝕐 + b -> 𝕏 -> less доверие 𝕐\r\n" },
    ],
    [
      "to a name that has broken other products",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b\n" },
      "__proto__ </text><script>x()</script>",
      { "a.cmoc": "cmoc: __proto__ </text><script>x()</script> -> a -> b\n" },
    ],
    [
      "to another of its names: the statements that declare it stay",
      { "a.cmoc": "factor trust\n  also: faith\ncmoc: fai<|>th -> less faith -> trust\n" },
      "trust",
      { "a.cmoc": "cmoc: trust -> less trust -> trust\n".replace(/^/, "factor trust\n  also: faith\n") },
    ],
    [
      "to one that becomes its first name, and changes places with it",
      { "a.cmoc": "factor trust: words\n  also: belief, faith\ncmoc: tru<|>st -> less faith -> b\n" },
      "faith",
      { "a.cmoc": "factor faith: words\n  also: belief, trust\ncmoc: faith -> less faith -> b\n" },
    ],
    [
      "with a remark beside it",
      { "a.cmoc": "cmoc: tru<|>st // trust\n  -> a -> b\n" },
      "faith",
      { "a.cmoc": "cmoc: faith // trust\n  -> a -> b\n" },
    ],
  ])("%s", async (_, texts, newName, after) => {
    const renamer = await Renamer.of(texts);
    const renamed = await renamer.rename(newName);
    expect(renamed.refused).toBeNull();
    expect(renamed.texts).toEqual(after);
    expect(renamed.questions).toEqual([]);
    expect(renamer.client.complaints).toEqual([]);
  });
});

describe("a factor is not renamed, and it is told why", () => {
  test.each<[what: string, texts: Texts, newName: string, reason: RegExp]>([
    ["an empty name", { "a.cmoc": "cmoc: tru<|>st -> a -> b" }, "  ", /Type a name/],
    ["one that cannot be seen", { "a.cmoc": "cmoc: tru<|>st -> a -> b" }, "\u200b\u2060", /Type a name/],
    [
      "one with a character that makes the file no text",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b" },
      "a\0b",
      /cannot be seen/,
    ],
    ["an empty name in quotation marks", { "a.cmoc": "cmoc: tru<|>st -> a -> b" }, '""', /Type a name/],
    ["one of 10,000 letters", { "a.cmoc": "cmoc: tru<|>st -> a -> b" }, "x".repeat(10_000), /10,000 letters/],
    [
      "direction words in front",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b" },
      "less confidence",
      /“less” says which way/,
    ],
    [
      "one that needs quotation marks behind a direction",
      { "a.cmoc": "cmoc: less tru<|>st -> a -> b" },
      "a -> b",
      /quotation marks.*“less” in a\.cmoc, line 1/,
    ],
    [
      "both kinds of quotation marks",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b" },
      'a "b” + c',
      /cannot be written in a\.cmoc, line 1/,
    ],
    [
      "a name that would run together with a direction word elsewhere",
      { "a.cmoc": "cmoc: tru<|>st -> a -> b", "b.cmoc": "\ncmoc: high trust -> a -> b" },
      "risk patients",
      /b\.cmoc, line 2/,
    ],
    [
      "a name that loses its full stop where a CMOC ends",
      { "a.cmoc": "cmoc: a -> b -> tru<|>st\n" },
      "mutual trust.",
      /a\.cmoc, line 1 would be read otherwise \(“mutual trust”\)/,
    ],
    [
      "a name in which a statement seems to begin",
      { "a.cmoc": "cmoc: a -> b -> tru<|>st\n" },
      "trust cmoc T9: x",
      /read otherwise/,
    ],
    [
      "the opposite of the factor",
      { "a.cmoc": "factor trust\n  inverse: distrust\ncmoc: tru<|>st -> a -> b" },
      "distrust",
      /opposite of “trust”/,
    ],
    [
      "another name of another factor",
      { "a.cmoc": "factor confidence\n  also: faith\ncmoc: tru<|>st -> a -> faith" },
      "faith",
      /Rename to “confidence” to make one factor/,
    ],
    [
      "the opposite of another factor",
      { "a.cmoc": "factor confidence\n  inverse: doubt\ncmoc: tru<|>st -> a -> doubt" },
      "doubt",
      /say the reverse/,
    ],
    [
      "one of its other names to another factor",
      { "a.cmoc": "factor trust\n  also: faith\ncmoc: fai<|>th -> a -> confidence" },
      "confidence",
      /“faith” is another name of “trust”.*factor of its own/,
    ],
    [
      "what it is part of",
      { "a.cmoc": "factor trust\n  part of: relations\ncmoc: tru<|>st -> a -> relations" },
      "relations",
      /part of the other/,
    ],
    [
      "a remark between its words",
      { "a.cmoc": "cmoc: mutual // so called\n  tru<|>st -> a -> b" },
      "respect",
      /remark.*a\.cmoc, line 1/,
    ],
  ])("%s", async (_, texts, newName, reason) => {
    const renamer = await Renamer.of(texts);
    const renamed = await renamer.rename(newName);
    expect(renamed.refused).toMatch(reason);
    expect(renamer.client.complaints).toEqual([]);
  });
});

describe("renaming to an existing factor makes one of the two", () => {
  const TEXTS = {
    "a.cmoc":
      "factor trust: what it is\n  also: faith\ncmoc: tru<|>st -> a -> b\ncmoc: more faith -> c -> d\n",
    "b.cmoc": "cmoc: confidence -> x -> less trust\ncmoc: confidence -> y -> z\n",
  };

  test("after the author is asked, with the effect counted first", async () => {
    const renamed = await (await Renamer.of(TEXTS)).rename("confidence");
    expect(renamed.questions).toEqual(["Merges “trust” (3 uses) into “confidence” (2 uses)"]);
    expect(
      Object.values(renamed.edit?.changeAnnotations ?? {}).map(({ description }) => description),
    ).toEqual([
      "The two become one factor, and nothing but Undo tells them apart again. One CMOC has both, and will have the same factor twice.",
    ]);
    expect(renamed.texts).toEqual({
      "a.cmoc":
        "factor confidence: what it is\n  also: faith\ncmoc: confidence -> a -> b\ncmoc: more faith -> c -> d\n",
      "b.cmoc": "cmoc: confidence -> x -> less confidence\ncmoc: confidence -> y -> z\n",
    });
  });

  test.each([
    ["an editor that cannot ask", { workspace: { workspaceEdit: { documentChanges: true } } }],
    ["one that takes no versions", {}],
  ])("but not in %s", async (_, capabilities) => {
    const renamed = await (await Renamer.of(TEXTS, capabilities)).rename("confidence");
    expect(renamed.refused).toMatch(/^Merges “trust” \(3 uses\) into “confidence” \(2 uses\)\..*cannot ask/);
  });
});

describe("the edit", () => {
  const TEXTS = { "a.cmoc": "cmoc: tru<|>st -> a -> b\n", "b.cmoc": "cmoc: c -> d -> trust\n" };

  test("carries the versions of open documents", async () => {
    const renamer = await Renamer.of(TEXTS);
    renamer.client.edit("a.cmoc", "cmoc: trust -> a -> b\n\n");
    const { edit } = await renamer.rename("faith");
    expect(
      edit?.documentChanges?.map((one) => ("textDocument" in one ? one.textDocument.version : "none")),
    ).toEqual([2, null]);
    expect(edit?.changeAnnotations).toBeUndefined();
  });

  test("is a plain one for an editor that takes no versions", async () => {
    const renamer = await Renamer.of(TEXTS, {});
    const renamed = await renamer.rename("faith");
    expect(renamed.edit?.documentChanges).toBeUndefined();
    expect(renamed.texts).toEqual({
      "a.cmoc": "cmoc: faith -> a -> b\n",
      "b.cmoc": "cmoc: c -> d -> faith\n",
    });
  });

  test("is of the unsaved text, in this file and in others", async () => {
    const renamer = await Renamer.of(TEXTS);
    renamer.client.open("b.cmoc");
    renamer.client.edit("b.cmoc", "// first\ncmoc: trust -> d -> less trust\n");
    const renamed = await renamer.rename("faith");
    expect(renamed.texts["b.cmoc"]).toBe("// first\ncmoc: faith -> d -> less faith\n");
  });

  test("is refused where a file has changed on disk and was not read again yet", async () => {
    const renamer = await Renamer.of(TEXTS);
    renamer.client.disk.write("file:///review/b.cmoc", "cmoc: other, longer words -> d -> trust\n");
    expect((await renamer.rename("faith")).refused).toMatch(/b\.cmoc has changed meanwhile/);
  });

  test("reaches no other review", async () => {
    const renamer = await Renamer.of({
      "one/review.cmoc": 'review "One?"\ncmoc: tru<|>st -> a -> b\n',
      "two/review.cmoc": 'review "Two?"\ncmoc: trust -> a -> b\n',
    });
    expect(Object.keys((await renamer.rename("faith")).texts)).toEqual(["one/review.cmoc"]);
  });

  test("of a place that names nothing is none", async () => {
    const renamed = await (await Renamer.of({ "a.cmoc": "# Head<|>ing\ncmoc: a -> b -> c" })).rename("faith");
    expect(renamed).toMatchObject({ edit: null, refused: null });
  });

  test("in a file that is not open is worked out from the disk", async () => {
    const renamer = await Renamer.of({ "a.cmoc": "cmoc: tru<|>st -> a -> b\n" });
    renamer.client.close("a.cmoc");
    expect((await renamer.rename("faith")).texts).toEqual({ "a.cmoc": "cmoc: faith -> a -> b\n" });
    expect(await renamer.prepared()).toBe("trust");
  });
});

test("an editor that cannot prepare is offered renaming without it", async () => {
  const { startClient } = await import("../../client/test-client.ts");
  const capabilitiesFor = async (capabilities: typeof ASKS) => {
    const client = await startClient({ initialize: false });
    return (await client.initialize({ capabilities })).capabilities.renameProvider;
  };
  expect(await capabilitiesFor(ASKS)).toEqual({ prepareProvider: true });
  expect(await capabilitiesFor({})).toBe(true);
});

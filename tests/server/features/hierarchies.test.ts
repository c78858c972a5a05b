import { describe, expect, test } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  TypeHierarchyItem,
} from "vscode-languageserver-protocol";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

type Texts = { readonly [path: string]: string };

class Hierarchy {
  readonly client: TestClient;
  readonly texts: MarkedTexts;

  constructor(client: TestClient, texts: MarkedTexts) {
    this.client = client;
    this.texts = texts;
  }

  static async of(raw: Texts): Promise<Hierarchy> {
    const texts = marked(raw);
    return new Hierarchy(await startClient(texts), texts);
  }

  /** The one item at the first cursor, or at another. */
  async start(kind: "Call" | "Type" = "Call", at = 0): Promise<CallHierarchyItem> {
    const cursor = this.texts.cursors[at];
    if (!cursor) throw new Error("No cursor is marked.");
    const items: CallHierarchyItem[] | null = await this.client.connection.sendRequest(
      `textDocument/prepare${kind}Hierarchy`,
      { textDocument: { uri: uriOf(cursor.path) }, position: cursor.position },
    );
    const [item] = items ?? [];
    if (!item) throw new Error("Nothing begins here.");
    return item;
  }

  incoming(item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> {
    return this.client.connection.sendRequest("callHierarchy/incomingCalls", { item });
  }

  outgoing(item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> {
    return this.client.connection.sendRequest("callHierarchy/outgoingCalls", { item });
  }

  lineage(item: TypeHierarchyItem, way: "supertypes" | "subtypes"): Promise<TypeHierarchyItem[]> {
    return this.client.connection.sendRequest(`typeHierarchy/${way}`, { item });
  }
}

const shown = ({ name, detail }: CallHierarchyItem) => `${name}: ${detail}`;

/** A review of a chain T1 -> T2 -> T3, whose last link opposes, and a loop back to T1. */
const CHAIN = {
  "a.cmoc":
    "theory phase 2\ncmoc T1: small aims -> easier tasks -> more trust [@a; @b]\n  contradicted by: [@z]",
  "b.cmoc": "theory phase 2\ncmoc T2: more trust -> caution -> less sharing [@a]",
  "c.cmoc": "cmoc: more sharing + x -> y -> small aims [posited]\ncmoc: trust -> help -> q [@c]",
};

describe("the chain, link by link", () => {
  test("from a factor, to those that give it and those that start from it", async () => {
    const hierarchy = await Hierarchy.of({
      ...CHAIN,
      "d.cmoc": "cmoc: less <|>trust -> i -> j\ncmoc: k -> trust -> l",
    });
    const item = await hierarchy.start();
    expect(shown(item)).toBe("trust: factor");
    expect((await hierarchy.incoming(item)).map(({ from }) => shown(from))).toEqual([
      "phase 2/T1: small aims → easier tasks → more trust · 2 sources, 1 against",
    ]);
    expect((await hierarchy.outgoing(item)).map(({ to }) => shown(to))).toEqual([
      "phase 2/T2: more trust → caution → less sharing · 1 source",
      "CMOC 2: trust → help → q · 1 source",
      "CMOC 1: less trust → i → j · 0 sources",
      "CMOC 2: k → trust → l · 0 sources · as its mechanism",
    ]);
  });

  test("from a CMOC, onwards through the whole review and round again", async () => {
    const hierarchy = await Hierarchy.of({ ...CHAIN, "a.cmoc": CHAIN["a.cmoc"].replace("T1", "T<|>1") });
    let item = await hierarchy.start();
    const way = [item.name];
    for (let link = 0; link < 3; link++) {
      const [next] = await hierarchy.outgoing(item);
      if (!next) throw new Error("The chain ends.");
      item = next.to;
      way.push(item.name);
    }
    expect(way).toEqual(["phase 2/T1", "phase 2/T2", "CMOC 1", "phase 2/T1"]);
    for (let link = 0; link < 3; link++) {
      const [before] = await hierarchy.incoming(item);
      if (!before) throw new Error("The chain begins.");
      item = before.from;
    }
    expect(item.name).toBe("phase 2/T1");
  });

  test.each<[what: string, texts: Texts, incoming: string[], outgoing: string[]]>([
    [
      "directions that agree are passed over, and those that oppose are told",
      {
        "a.cmoc":
          "cmoc A: a -> b -> less trust [@k]\ncmoc C: c -> d -> more trust [@k]\ncmoc <|>B: low trust -> e -> f\ncmoc D: more f -> g -> h\ncmoc E: no f -> i -> j",
      },
      [
        "A: a → b → less trust · 1 source",
        "C: c → d → more trust · 1 source · opposing directions: “more trust” leads to “low trust”",
      ],
      [
        "D: more f → g → h · 0 sources",
        "E: no f → i → j · 0 sources · opposing directions: “f” leads to “no f”",
      ],
    ],
    [
      "over an opposite name of the factor",
      {
        "a.cmoc": "factor trust\n  inverse: distrust\ncmoc <|>B: trust -> e -> f\ncmoc A: a -> b -> distrust",
      },
      ["A: a → b → distrust · 0 sources · opposing directions: “distrust” leads to “trust”"],
      [],
    ],
    [
      "a CMOC that two factors lead to stands once",
      { "a.cmoc": "cmoc <|>A: a -> b -> c + d\ncmoc B: c + less d -> e -> f" },
      [],
      ["B: c + less d → e → f · 0 sources · opposing directions: “d” leads to “less d”"],
    ],
    [
      "from the keyword of a CMOC without a label",
      { "a.cmoc": "cm<|>oc: a -> b -> c\ncmoc B: c -> e -> f" },
      [],
      ["B: c → e → f · 0 sources"],
    ],
    [
      "from a relation, as from the CMOC that it names",
      { "a.cmoc": "cmoc A: a -> b -> c\ncmoc B: c -> e -> f\ncmoc X: x -> y -> z\n  affirms: <|>A" },
      [],
      ["B: c → e → f · 0 sources"],
    ],
    [
      "the sources of members are a demi-regularity's",
      {
        "a.cmoc":
          "cmoc <|>A: a -> b -> c\ndemi-regularity D: c -> e -> f\n  from: M, N\ncmoc M: m -> n -> o [@k]\ncmoc N: m -> p -> o [@l]",
      },
      [],
      ["D: c → e → f · 2 sources"],
    ],
    ["and a CMOC does not lead to itself", { "a.cmoc": "cmoc <|>A: a -> b -> a" }, [], []],
  ])("%s", async (_, raw, incoming, outgoing) => {
    const hierarchy = await Hierarchy.of(raw);
    const item = await hierarchy.start();
    expect((await hierarchy.incoming(item)).map(({ from }) => shown(from))).toEqual(incoming);
    expect((await hierarchy.outgoing(item)).map(({ to }) => shown(to))).toEqual(outgoing);
  });

  test("the words by which one leads to the other are marked", async () => {
    const hierarchy = await Hierarchy.of({
      "a.cmoc": "<|T1:cmoc <|label:T<|>1|>: a -> b -> <|gives:more trust|> + c|>",
      "b.cmoc": "<|T2:cmoc <|second:T2|>: <|takes:low trust|> -> x -> y|>",
    });
    const { texts } = hierarchy;
    const item = await hierarchy.start();
    expect(texts.nameOf({ uri: item.uri, range: item.range })).toBe("T1");
    expect(texts.nameOf({ uri: item.uri, range: item.selectionRange })).toBe("label");
    const [out] = await hierarchy.outgoing(item);
    expect(out && texts.nameOf({ uri: out.to.uri, range: out.to.range })).toBe("T2");
    expect(out && texts.nameOf({ uri: out.to.uri, range: out.to.selectionRange })).toBe("second");
    expect(out?.fromRanges.map((range) => texts.nameOf({ uri: item.uri, range }))).toEqual(["gives"]);
    const [back] = out ? await hierarchy.incoming(out.to) : [];
    expect(back?.from.name).toBe("T1");
    expect(back?.fromRanges.map((range) => texts.nameOf({ uri: back.from.uri, range }))).toEqual(["gives"]);
  });

  test.each<[what: string, edit: (text: string) => string, name: string | null]>([
    ["that stands further down now", (text) => `cmoc: new -> one -> here\n\n${text}`, "CMOC 2"],
    ["whose sources changed", (text) => text.replace("[posited]", "[@a]"), "CMOC 1"],
    ["and none that is gone", () => "cmoc: other -> words -> c", null],
  ])("an unlabelled CMOC is found again %s", async (_, edit, name) => {
    const hierarchy = await Hierarchy.of({
      "a.cmoc": "<|>cmoc: a -> b -> c [posited]",
      "b.cmoc": "cmoc B: c -> d -> e",
    });
    const item = await hierarchy.start();
    hierarchy.client.open("a.cmoc");
    hierarchy.client.edit("a.cmoc", edit(hierarchy.client.buffer("a.cmoc") ?? ""));
    const [next] = await hierarchy.outgoing(item);
    expect(next?.to.name ?? null).toBe(name && "B");
    const [back] = next ? await hierarchy.incoming(next.to) : [];
    expect(back?.from.name ?? null).toBe(name);
  });

  test("an item that is not ours, or of a file that is gone, leads nowhere", async () => {
    const hierarchy = await Hierarchy.of({ "a.cmoc": "cmoc <|>A: a -> b -> c\ncmoc B: c -> d -> e" });
    const item = await hierarchy.start();
    for (const data of [
      undefined,
      null,
      7,
      "x",
      {},
      { kind: "factor", uri: 3 },
      { kind: "configuration", uri: item.uri },
      { kind: "factor", uri: "file:///no.cmoc", words: "a" },
    ]) {
      expect(await hierarchy.outgoing({ ...item, data })).toEqual([]);
      expect(await hierarchy.incoming({ ...item, data })).toEqual([]);
      expect(await hierarchy.lineage({ ...item, data }, "subtypes")).toEqual([]);
    }
    expect(hierarchy.client.complaints).toEqual([]);
  });

  test.each([
    "cmoc: a -<|>> b -> c",
    "cmoc: a -> <|>? -> c",
    "cmoc: a -> b -> c [@<|>x]",
    "# Head<|>ing",
    "<|>",
  ])("nothing begins at %s", async (text) => {
    const hierarchy = await Hierarchy.of({ "a.cmoc": text });
    await expect(hierarchy.start()).rejects.toThrow("Nothing begins here.");
    await expect(hierarchy.start("Type")).rejects.toThrow("Nothing begins here.");
  });
});

describe("the lineage", () => {
  const LINEAGE = {
    "a.cmoc":
      "theory phase 2\ncmoc T1: a -> b -> c [@k]\ncmoc T2: d -> e -> f [@k]\ncmoc T3: g -> h -> i [@k]\ncmoc T4: j -> k -> l [@k]",
    "b.cmoc":
      "theory phase 3\n  follows: phase 2\ncmoc R1: a -> b -> c [@k]\n  refines: phase 2/T1\n  affirms: phase 2/T2\n  refutes: phase 2/T3\n  dampens: phase 2/T4\ndemi-regularity D1: m -> n -> o\n  from: R1\ncmoc R2: p -> q -> r [@k]\n  merges: R1",
  };

  test("above: what a CMOC comes from, and how", async () => {
    const hierarchy = await Hierarchy.of({
      ...LINEAGE,
      "b.cmoc": LINEAGE["b.cmoc"].replace("cmoc R1", "cmoc R<|>1"),
    });
    const item = await hierarchy.start("Type");
    expect((await hierarchy.lineage(item, "supertypes")).map(shown)).toEqual([
      "phase 2/T1: a → b → c · 1 source · refined here",
      "phase 2/T2: d → e → f · 1 source · affirmed here",
      "phase 2/T3: g → h → i · 1 source · refuted here",
    ]);
    expect((await hierarchy.lineage(item, "subtypes")).map(shown)).toEqual([
      "phase 3/D1: m → n → o · 1 source · made from this",
      "phase 3/R2: p → q → r · 1 source · merges this",
    ]);
  });

  test("below: what comes from it, from the prior theory to the last", async () => {
    const hierarchy = await Hierarchy.of({ ...LINEAGE, "a.cmoc": LINEAGE["a.cmoc"].replace("T1", "<|>T1") });
    const item = await hierarchy.start("Type");
    expect(await hierarchy.lineage(item, "supertypes")).toEqual([]);
    const [refined] = await hierarchy.lineage(item, "subtypes");
    expect(refined && shown(refined)).toBe("phase 3/R1: a → b → c · 1 source · refines this");
    const [demi] = refined ? await hierarchy.lineage(refined, "subtypes") : [];
    expect(demi?.name).toBe("phase 3/D1");
  });

  test("of a factor: what it is part of, and its parts", async () => {
    const hierarchy = await Hierarchy.of({
      "a.cmoc":
        "factor trust\n  also: faith\n  part of: relations\nfactor relations\n  part of: partnership\nfactor respect\n  part of: ties\nfactor relations\n  also: ties\ncmoc: partnership -> less <|>faith -> c",
    });
    const item = await hierarchy.start("Type");
    const above = await hierarchy.lineage(item, "supertypes");
    expect(above.map(shown)).toEqual(["relations: factor"]);
    const [relations = item] = above;
    expect((await hierarchy.lineage(relations, "supertypes")).map(shown)).toEqual(["partnership: factor"]);
    expect((await hierarchy.lineage(relations, "subtypes")).map(shown)).toEqual([
      "trust: factor",
      "respect: factor",
    ]);
  });

  test("relations that run in a circle have no end, and each step is answered", async () => {
    const hierarchy = await Hierarchy.of({
      "a.cmoc": "cmoc <|>A: a -> b -> c\n  refines: B\ncmoc B: d -> e -> f\n  refines: A",
    });
    let item: TypeHierarchyItem = await hierarchy.start("Type");
    for (const name of ["B", "A", "B", "A"]) {
      const [next] = await hierarchy.lineage(item, "supertypes");
      expect(next?.name).toBe(name);
      item = next ?? item;
    }
  });
});

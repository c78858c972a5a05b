import { describe, expect, it } from "vitest";
import { highlightOf, linkKey } from "../../../../extension/preview/page/highlight.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { smallWeb } from "../webs.ts";

describe("what configurations say in a web", () => {
  it.each([
    ["nothing", [], [], []],
    [
      "one configuration",
      ["T1"],
      ["aims", "achievement", "trust"],
      ["aims>achievement", "achievement>trust"],
    ],
    [
      "several",
      ["T1", "T2"],
      ["aims", "achievement", "trust", "synergy"],
      ["aims>achievement", "achievement>trust", "trust>synergy", "synergy>achievement"],
    ],
    ["one that is not in the web (any more)", ["T9"], [], []],
  ])("%s", (_, ids, factors, links) => {
    const highlight = highlightOf(smallWeb, drawWeb(smallWeb), ids);
    expect([...highlight.factors]).toEqual(factors);
    const keys = new Map(smallWeb.links.map((link) => [linkKey(link), `${link.from}>${link.to}`]));
    expect([...highlight.links].map((key) => keys.get(key))).toEqual(links);
  });

  it("tells links apart whatever their factors are called", () => {
    const kind = "context-mechanism";
    const keys = [
      { kind, from: "a", to: "b,c" },
      { kind, from: "a,b", to: "c" },
      { kind, from: 'a","b', to: "c" },
      { kind: "mechanism-outcome", from: "a", to: "b,c" },
    ] as const;
    expect(new Set(keys.map(linkKey)).size).toBe(keys.length);
  });
});

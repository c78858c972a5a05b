import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { describe, expect, it } from "vitest";
import { dotOf, quoted } from "../../../../language/web/formats/dot.ts";
import { hostileNames } from "../labels.ts";
import { webOf } from "../webs.ts";

describe("dotOf", () => {
  it("writes shapes, signs and numbers of sources", () => {
    expect(
      dotOf(webOf(["early wins -> +trust -> -risk @a @b", "early wins -> +trust -> +faith"])),
    ).toBe(`digraph {
  rankdir=LR;
  node [fontname="Helvetica", fontsize=12, style=filled];
  edge [fontname="Helvetica", fontsize=10];
  "early wins" [label="early wins", shape=box, fillcolor="#dff0d8", color="#2f6b2f"];
  "trust" [label="trust", shape=ellipse, fillcolor="#deebf7", color="#1f4e8c"];
  "risk" [label="risk", shape=ellipse, fillcolor="#deebf7", color="#1f4e8c"];
  "faith" [label="faith", shape=ellipse, fillcolor="#deebf7", color="#1f4e8c"];
  "early wins" -> "trust" [label="+ 2", arrowhead=empty, color="#3d7a3d"];
  "trust" -> "risk" [label="− 2", arrowhead=normal, color="#2b5c9e"];
  "trust" -> "faith" [label="+", arrowhead=normal, color="#2b5c9e", style=dashed];
}
`);
  });

  it.each(hostileNames)("stays a graph of one factor when its name is %j", (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const lines = dotOf(web).split("\n");
    expect(lines).toHaveLength(7);
    // One quoted string ends at the first quotation mark without a backslash before it: there are no others in it.
    const string = '"(?:[^"\\\\]|\\\\[\\\\"])*"';
    const style = 'shape=box, fillcolor="#dff0d8", color="#2f6b2f"';
    expect(lines[4]).toMatch(new RegExp(`^ {2}${string} \\[label=${string}, ${style}\\];$`));
  });
});

describe("Graphviz", () => {
  it.each(hostileNames)("reads a factor called %j as one factor", async (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const graphviz = await Graphviz.load();
    const { objects } = JSON.parse(graphviz.layout(dotOf(web), "json", "nop")) as { objects: unknown[] };
    expect(objects).toMatchObject([{ shape: "box" }]);
  });
});

describe("quoted", () => {
  it.each([
    ["trust", '"trust"'],
    ['a "b"', '"a \\"b\\""'],
    ["ends with \\", '"ends with \\\\"'],
    ['both \\"', '"both \\\\\\""'],
    ["\\N", '"\\\\N"'],
    ["R&D <b>", '"R&amp;D <b>"'],
    ["a\nb\u0000c", '"a b c"'],
    ["\ud800", '"\ufffd"'],
  ])("%j", (text, dot) => {
    expect(quoted(text)).toBe(dot);
  });
});

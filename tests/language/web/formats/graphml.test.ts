import { type DirectedGraph, MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { graphmlOf } from "../../../../language/web/formats/graphml.ts";
import { hostileNames } from "../labels.ts";
import { collaborationWeb, webOf } from "../webs.ts";

/** Read by another project's reader. */
const reopened = (text: string): DirectedGraph => parse(MultiDirectedGraph, text);

describe("graphmlOf", () => {
  it("says of every factor and link what the web says", () => {
    const web = webOf(["early wins -> +trust -> -risk @a @b"]);
    const graph = reopened(graphmlOf(web));
    expect(graph.mapNodes((_, { name, role }) => [name, role])).toEqual([
      ["early wins", "context"],
      ["trust", "mechanism-outcome"],
      ["risk", "mechanism-outcome"],
    ]);
    expect(
      graph.mapEdges((_, said, from, to) => [from, to, said.sign, said.sources, said["source count"]]),
    ).toEqual([
      ["f1", "f2", "+", "a; b", 2],
      ["f2", "f3", "-", "a; b", 2],
    ]);
  });

  it("holds the whole web", () => {
    const graph = reopened(graphmlOf(collaborationWeb));
    expect([graph.order, graph.size]).toEqual([
      collaborationWeb.factors.length,
      collaborationWeb.links.length,
    ]);
  });

  it.each(hostileNames)("stays XML when a factor is called %j", (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    expect(reopened(graphmlOf(web)).order).toBe(1);
  });
});

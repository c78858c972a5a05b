/** The layout engines that are compared, each made to say the same: where every link runs, as a line through points. */
import dagre from "@dagrejs/dagre";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import Elk from "elkjs/lib/elk.bundled.js";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { LayoutFactor, LayoutLink, Point } from "../../../language/web/layout/graph.ts";
import { layOut } from "../../../language/web/layout/layout.ts";
import { flattened } from "../../language/web/geometry.ts";

export interface WebToLayOut {
  readonly factors: readonly LayoutFactor[];
  readonly links: readonly LayoutLink[];
}

/** The lines of the links in the order of the input. */
export type Lines = readonly (readonly Point[])[];

export const ENGINES = {
  ours: async ({ factors, links }: WebToLayOut): Promise<Lines> =>
    layOut({ factors, links }).links.map(({ points }) => flattened(points)),

  dot: async (web: WebToLayOut): Promise<Lines> => {
    const graphviz = await Graphviz.load();
    const laid = JSON.parse(graphviz.layout(dotSource(web), "json", "dot")) as {
      readonly edges?: readonly { readonly name?: string; readonly id: string; readonly pos: string }[];
    };
    const lines: Point[][] = web.links.map(() => []);
    for (const { id, pos } of laid.edges ?? []) lines[Number(id)] = flattened(splineOf(pos));
    return lines;
  },

  elk: async ({ factors, links }: WebToLayOut): Promise<Lines> => {
    const laid: ElkNode = await new Elk().layout({
      id: "web",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": "RIGHT",
        "elk.edgeRouting": "POLYLINE",
        "elk.layered.spacing.nodeNodeBetweenLayers": "56",
      },
      children: factors.map(({ id, width, height }) => ({ id, width, height })),
      edges: links.map(({ from, to }, i) => ({ id: String(i), sources: [from], targets: [to] })),
    });
    const lines: Point[][] = links.map(() => []);
    for (const { id, sections = [] } of laid.edges ?? [])
      lines[Number(id)] = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ]);
    return lines;
  },

  dagre: async ({ factors, links }: WebToLayOut): Promise<Lines> => {
    const graph = new dagre.graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: "LR", ranksep: 56, nodesep: 14, edgesep: 11 });
    for (const { id, width, height } of factors) graph.setNode(id, { width, height });
    for (const [i, { from, to }] of links.entries()) graph.setEdge(from, to, {}, String(i));
    dagre.layout(graph);
    return links.map(({ from, to }, i) => graph.edge(from, to, String(i)).points ?? []);
  },
} as const satisfies Record<string, (web: WebToLayOut) => Promise<Lines>>;

export type EngineName = keyof typeof ENGINES;

function dotSource({ factors, links }: WebToLayOut): string {
  const inches = (pixels: number) => (pixels / 96).toFixed(3);
  return [
    'digraph { rankdir=LR; ranksep=0.6; nodesep=0.15; node [fixedsize=true, label=""];',
    ...factors.map(
      ({ id, width, height, outline }) =>
        `"${id}" [width=${inches(width)}, height=${inches(height)}, shape=${outline ?? "box"}];`,
    ),
    ...links.map(({ from, to }, i) => `"${from}" -> "${to}" [id="${i}"];`),
    "}",
  ].join("\n");
}

/** `e,x,y x,y x,y ...`: the arrow's end first, then a start point and three points for every piece. */
function splineOf(pos: string): Point[] {
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(",").map(Number);
    return { x, y };
  };
  return pos
    .split(" ")
    .filter((piece) => !/^[es],/.test(piece))
    .map(point);
}

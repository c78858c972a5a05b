import type { CausalWeb } from "../causal-web.ts";
import { escaped } from "../drawing/svg.ts";

/** What each factor and each link says of itself, by its name in the file. */
const factorKeys = ["name", "role"] as const;
const linkKeys = ["kind", "sign", "sources", "source count", "CMOCs"] as const;

/**
 * The web as GraphML (graphml.graphdrawing.org), for network analysis in Gephi, yEd, igraph and others. Lists are
 * joined by "; ". Factors are numbered, since an id of XML may not hold what a name may.
 */
export function graphmlOf(web: CausalWeb): string {
  const numbers = new Map(web.factors.map(({ id }, index) => [id, `f${index + 1}`]));
  const value = (key: string, text: string) => `      <data key="${key}">${escaped(text)}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...factorKeys.map((name, i) => `  <key id="n${i}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...linkKeys.map((name, i) => {
      const type = name === "source count" ? "int" : "string";
      return `  <key id="e${i}" for="edge" attr.name="${name}" attr.type="${type}"/>`;
    }),
    '  <graph id="web" edgedefault="directed">',
    ...web.factors.flatMap(({ id, name, role }) => [
      `    <node id="${numbers.get(id)}">`,
      value("n0", name),
      value("n1", role),
      "    </node>",
    ]),
    ...web.links.flatMap(({ from, to, kind, sign, sources, configurations }, index) => [
      `    <edge id="l${index + 1}" source="${numbers.get(from)}" target="${numbers.get(to)}">`,
      value("e0", kind),
      value("e1", sign),
      value("e2", sources.join("; ")),
      value("e3", String(sources.length)),
      value("e4", configurations.join("; ")),
      "    </edge>",
    ]),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

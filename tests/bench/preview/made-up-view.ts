import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { madeUpWeb } from "../../language/web/webs.ts";

/** A made-up web as a review would show it: with a CMOC for every link, in sections of some twenty. */
export function madeUpShownWeb(factors: number, links: number, seed = 1): ShownWeb {
  const web = madeUpWeb(factors, links, seed);
  const sectionOf = (i: number) => `Section ${1 + Math.floor(i / 20)}`;
  const stances = (sources: readonly string[]) => ({ supports: sources, contradicts: [], inverse: [] });
  return {
    factors: web.factors.map((factor, i) => ({
      ...factor,
      parent: null,
      dimensions: [],
      sections: [sectionOf(i)],
      theories: [],
      bundled: [],
    })),
    links: web.links.map((link) => ({
      ...link,
      isPosited: false,
      conflicts: [],
      stances: stances(link.sources),
    })),
    configurations: web.links.map((link, i) => ({
      id: `C${i}`,
      label: null,
      theory: null,
      contexts: link.kind === "context-mechanism" ? [{ factor: link.from, direction: "up" }] : [],
      mechanisms: [
        {
          factor: link.kind === "context-mechanism" ? link.to : link.from,
          direction: link.sign === "-" ? "down" : "up",
        },
      ],
      outcomes: link.kind === "mechanism-outcome" ? [{ factor: link.to, direction: "up" }] : [],
      sources: link.sources,
      kind: "configuration",
      isPosited: false,
      headings: [sectionOf(Number(link.from.slice(1)))],
      dimensions: [],
      againstPrior: null,
      inNext: null,
      stances: stances(link.sources),
      dampens: [],
      amplifies: [],
    })),
    parents: [],
    vocabulary: {
      theories: [],
      sections: Array.from({ length: Math.ceil(factors / 20) }, (_, i) => `Section ${i + 1}`),
      dimensions: [],
      sources: [],
    },
  };
}

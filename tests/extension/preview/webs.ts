import type { CausalWeb, WebPart } from "../../../language/web/causal-web.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";

/** A web of which nothing more is said. */
export function asShown(web: CausalWeb): ShownWeb {
  const stances = (supports: readonly string[]) => ({ supports, contradicts: [], inverse: [] });
  const said = { dimensions: [], sections: [], theories: [] };
  return {
    factors: web.factors.map((factor) => ({ ...factor, ...said, parent: null, bundled: [] })),
    links: web.links.map((link) => ({
      ...link,
      isPosited: false,
      conflicts: [],
      stances: stances(link.sources),
    })),
    configurations: web.configurations.map((one) => ({
      ...one,
      kind: "configuration",
      isPosited: false,
      headings: [],
      dimensions: [],
      againstPrior: null,
      inNext: null,
      stances: stances(one.sources),
      dampens: [],
      amplifies: [],
    })),
    parents: [],
    vocabulary: { theories: [], sections: [], dimensions: [], sources: [] },
  };
}

/** A part that is not known to go up or down. */
export function part(factor: string): WebPart {
  return { factor, direction: null };
}

/** aims -> achievement -> trust, and trust -> synergy -> achievement: two CMOCs, one chain, one loop. */
const small: CausalWeb = {
  factors: [
    { id: "aims", name: "unambitious aims", role: "context" },
    { id: "achievement", name: "task achievement", role: "mechanism-outcome" },
    { id: "trust", name: "trust", role: "mechanism-outcome" },
    { id: "synergy", name: "partnership synergy", role: "mechanism-outcome" },
  ],
  links: [
    link("aims", "achievement", "context-mechanism", ["T1"]),
    link("achievement", "trust", "mechanism-outcome", ["T1"]),
    link("trust", "synergy", "context-mechanism", ["T2"]),
    { ...link("synergy", "achievement", "mechanism-outcome", ["T2"]), sign: "-", sources: [] },
  ],
  configurations: [
    {
      id: "T1",
      label: "T1",
      theory: null,
      contexts: [part("aims")],
      mechanisms: [part("achievement")],
      outcomes: [{ factor: "trust", direction: "up" }],
      sources: ["vangen2003"],
    },
    {
      id: "T2",
      label: null,
      theory: "phase 2",
      contexts: [part("trust")],
      mechanisms: [part("synergy")],
      outcomes: [{ factor: "achievement", direction: "down" }],
      sources: [],
    },
  ],
};

export const smallWeb = asShown(small);

/** The small web with one more factor, which T1 starts from too. */
export const grownWeb = asShown({
  ...small,
  factors: [{ id: "time", name: "time together", role: "context" }, ...small.factors],
  links: [link("time", "achievement", "context-mechanism", ["T1"]), ...small.links],
  configurations: small.configurations.map((one) =>
    one.id === "T1" ? { ...one, contexts: [part("time"), ...one.contexts] } : one,
  ),
});

export const emptyWeb = asShown({ factors: [], links: [], configurations: [] });

function link(
  from: string,
  to: string,
  kind: CausalWeb["links"][number]["kind"],
  configurations: readonly string[],
): CausalWeb["links"][number] {
  return { from, to, kind, sign: "+", sources: ["vangen2003"], configurations };
}

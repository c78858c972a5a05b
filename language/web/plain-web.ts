import type { CausalWeb } from "./causal-web.ts";

/** A causal web with just the fields that its documentation names, for whoever reads it as JSON. */
export function plainWeb({ factors, links, configurations }: CausalWeb): CausalWeb {
  return {
    factors: factors.map(({ id, name, role }) => ({ id, name, role })),
    links: links.map(({ from, to, kind, sign, sources, configurations: stating }) => ({
      from,
      to,
      kind,
      sign,
      sources,
      configurations: stating,
    })),
    configurations: configurations.map(({ id, label, theory, contexts, mechanisms, outcomes, sources }) => ({
      id,
      label,
      theory,
      contexts,
      mechanisms,
      outcomes,
      sources,
    })),
  };
}

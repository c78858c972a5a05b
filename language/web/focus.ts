import { withConfigurations, withLinks } from "./filters.ts";
import { pathsBetween } from "./paths.ts";
import type { ShownConfiguration, ShownLink, ShownWeb } from "./shown-web.ts";
import type { Focus } from "./view-options.ts";

export interface Focused {
  readonly web: ShownWeb;
  /** Whether there is more than was looked for, in one sentence; `null` where all was found. */
  readonly stopped: string | null;
}

/** The part of a web that is looked at. Factors that are not in the web lead nowhere. */
export function focused(web: ShownWeb, focus: Focus): Focused {
  switch (focus.on) {
    case "leads to":
      return whole(along(web, focus.factors, ["to"], focus.steps));
    case "follows from":
      return whole(along(web, focus.factors, ["from"], focus.steps));
    case "around":
      return whole(along(web, focus.factors, ["from", "to"], focus.steps));
    case "loop":
      return whole(loop(web, focus.factors));
    case "chain":
      return whole(chain(web, focus.configurations, focus.steps));
    case "between": {
      const { links, stopped } = pathsBetween(web.links, focus.from, focus.to);
      return { web: withLinks(web, links, new Set([focus.from, focus.to])), stopped };
    }
  }
}

const whole = (web: ShownWeb): Focused => ({ web, stopped: null });

/**
 * The factors that are reached from some by so many links, and every link between two of them that is on the way:
 * forward over links that begin at them (`from`), backward over those that end there (`to`).
 */
function along(
  web: ShownWeb,
  factors: readonly string[],
  ends: readonly ("from" | "to")[],
  steps = Number.POSITIVE_INFINITY,
): ShownWeb {
  const links = new Set<ShownLink>();
  const reached = new Set<string>();
  for (const end of ends) {
    const away = distances(web.links, factors, end);
    for (const [factor, far] of away) if (far <= steps) reached.add(factor);
    for (const link of web.links)
      if ((away.get(link[end]) ?? Number.POSITIVE_INFINITY) < steps) links.add(link);
  }
  // Around a factor, what stands near it also hangs together otherwise.
  const both = ends.length === 2;
  const shown = web.links.filter(
    (link) => links.has(link) || (both && reached.has(link.from) && reached.has(link.to)),
  );
  return withLinks(web, shown, new Set(factors));
}

/** How many links each factor is away. */
function distances(
  links: readonly ShownLink[],
  factors: readonly string[],
  end: "from" | "to",
): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const link of links) {
    const beside = next.get(link[end]);
    const other = link[end === "from" ? "to" : "from"];
    if (beside) beside.push(other);
    else next.set(link[end], [other]);
  }
  const away = new Map(factors.map((factor) => [factor, 0]));
  for (const [factor, far] of away)
    for (const other of next.get(factor) ?? []) if (!away.has(other)) away.set(other, far + 1);
  return away;
}

function loop(web: ShownWeb, factors: readonly string[]): ShownWeb {
  const next = new Map(factors.map((factor, at) => [factor, factors[(at + 1) % factors.length]]));
  return withLinks(
    web,
    web.links.filter(({ from, to }) => next.get(from) === to),
    new Set(factors),
  );
}

/** The configurations that lead to some over outcome and context (rule 15), these, and those that follow. */
function chain(web: ShownWeb, ids: readonly string[], steps = Number.POSITIVE_INFINITY): ShownWeb {
  const asked = web.configurations.filter(({ id }) => ids.includes(id));
  const shown = new Set([
    ...reachedFrom(web.configurations, asked, "outcomes", "contexts", steps),
    ...reachedFrom(web.configurations, asked, "contexts", "outcomes", steps),
  ]);
  return withConfigurations(
    web,
    web.configurations.filter((one) => shown.has(one)),
  );
}

function reachedFrom(
  all: readonly ShownConfiguration[],
  asked: readonly ShownConfiguration[],
  leaving: "contexts" | "outcomes",
  entering: "contexts" | "outcomes",
  steps: number,
): Iterable<ShownConfiguration> {
  const having = new Map<string, ShownConfiguration[]>();
  for (const one of all) {
    for (const { factor } of one[entering]) {
      const known = having.get(factor);
      if (known) known.push(one);
      else having.set(factor, [one]);
    }
  }
  const away = new Map(asked.map((one) => [one, 0]));
  for (const [one, far] of away) {
    if (far >= steps) continue;
    for (const { factor } of one[leaving])
      for (const other of having.get(factor) ?? []) if (!away.has(other)) away.set(other, far + 1);
  }
  return away.keys();
}

import { foldName } from "../theory/labels.ts";
import { shownLinks } from "./shown-links.ts";
import type { DimensionValue, ShownConfiguration, ShownLink, ShownWeb } from "./shown-web.ts";
import { everySource, factorsIn } from "./shown-web-parts.ts";
import type { WebFilters, WebKind } from "./view-options.ts";

/** The part of a web that filters leave; see `WebFilters` for how they work together. */
export function filtered(web: ShownWeb, filters: WebFilters, kind: WebKind = "causal web"): ShownWeb {
  const isChosen = configurationFilter(filters);
  const chosen = isChosen === null ? web : withConfigurations(web, web.configurations.filter(isChosen));
  const least = filters.sourcesAtLeast ?? 0;
  if (least === 0) return chosen;
  if (kind === "cmocs") {
    const enough = chosen.configurations.filter(({ stances }) => stances.supports.length >= least);
    return withConfigurations(chosen, enough);
  }
  return withLinks(
    chosen,
    chosen.links.filter(({ stances }) => stances.supports.length >= least),
  );
}

/** The web of some of its configurations: their factors, and links counted from these alone. */
export function withConfigurations(web: ShownWeb, configurations: readonly ShownConfiguration[]): ShownWeb {
  if (configurations.length === web.configurations.length) return web;
  const standing = new Set(configurations.flatMap(factorsIn));
  return {
    ...web,
    configurations,
    factors: web.factors.filter(({ id }) => standing.has(id)),
    links: shownLinks(configurations),
  };
}

/** The web of some of its links: their factors, and the configurations that state one of them. */
export function withLinks(
  web: ShownWeb,
  links: readonly ShownLink[],
  alone: ReadonlySet<string> = new Set(),
): ShownWeb {
  const standing = new Set([...alone, ...links.flatMap(({ from, to }) => [from, to])]);
  const stating = new Set(links.flatMap(({ configurations }) => configurations));
  return {
    ...web,
    links,
    factors: web.factors.filter(({ id }) => standing.has(id)),
    configurations: web.configurations.filter(({ id }) => stating.has(id)),
  };
}

/** `null` where every configuration is chosen. */
function configurationFilter(filters: WebFilters): ((one: ShownConfiguration) => boolean) | null {
  const theories = folded(filters.theories);
  const sections = folded(filters.sections);
  const stances = some(filters.stances);
  const statuses = some(filters.statuses);
  const chosenSources = some(filters.sources);
  const sources = chosenSources && new Set(chosenSources);
  const values = some(filters.dimensions);
  const dimensions = values && byDimension(values);
  if (!theories && !sections && !sources && !dimensions && !stances && !statuses) return null;
  return (one) =>
    (!theories || theories.has(foldName(one.theory ?? ""))) &&
    (!sections || one.headings.some((heading) => sections.has(foldName(heading)))) &&
    (!sources || everySource(one.stances).some((source) => sources.has(source))) &&
    (!stances || stances.some((stance) => one.stances[stance].length > 0)) &&
    (!statuses || statuses.some((status) => status === one.againstPrior || status === one.inNext)) &&
    (!dimensions || [...dimensions].every(([name, values]) => hasValue(one.dimensions, name, values)));
}

/** A filter without values is none. */
function some<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values && values.length > 0 ? values : undefined;
}

function folded(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  const given = some(names);
  return given && new Set(given.map(foldName));
}

function byDimension(values: readonly DimensionValue[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { dimension, value } of values) {
    const key = foldName(dimension);
    all.set(key, (all.get(key) ?? new Set()).add(foldName(value)));
  }
  return all;
}

function hasValue(said: readonly DimensionValue[], dimension: string, values: ReadonlySet<string>): boolean {
  return said.some((one) => foldName(one.dimension) === dimension && values.has(foldName(one.value)));
}

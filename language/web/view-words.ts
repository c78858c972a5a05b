import type { DimensionValue, ShownWeb } from "./shown-web.ts";
import type { Focus, GroupedBy, Grouping, ViewOptions, WebFilters } from "./view-options.ts";

/** What of a review is shown, each thing in a few words for the legend; none where all is. */
export function optionsInWords(web: ShownWeb, options: ViewOptions): string[] {
  const { filters, focus } = options;
  return [
    ...(focus ? [focusInWords(web, focus)] : []),
    ...filtersInWords(filters),
    ...(options.zoomedOut ? ["parts drawn as the larger factor they belong to"] : []),
  ];
}

/** What stands in a column, lane or frame, for a picture that draws them. */
export function groupingInWords({ form, by }: Grouping): string {
  return `${FORM_WORDS[form]} by ${groupInWords(by)}`;
}

const FORM_WORDS = { columns: "Columns", lanes: "Lanes", clusters: "Frames" } as const;

const groupInWords = (by: GroupedBy) =>
  by === "section" ? "section" : by === "parent" ? "larger factor" : by.dimension;

export function focusInWords(web: ShownWeb, focus: Focus): string {
  const names = new Map([...web.parents, ...web.factors].map(({ id, name }) => [id, name]));
  const name = (id: string) => quoted(names.get(id) ?? id);
  const listed = (ids: readonly string[]) => inList(ids.map(name));
  switch (focus.on) {
    case "leads to":
      return `what leads to ${listed(focus.factors)}${within(focus.steps)}`;
    case "follows from":
      return `what follows from ${listed(focus.factors)}${within(focus.steps)}`;
    case "around":
      return `${steps(focus.steps)} around ${listed(focus.factors)}`;
    case "between":
      return `paths from ${name(focus.from)} to ${name(focus.to)}`;
    case "loop":
      return `the loop ${focus.factors.map(name).join(" → ")}`;
    case "chain":
      return `the chain of ${inList(focus.configurations)}${within(focus.steps)}`;
  }
}

function filtersInWords(filters: WebFilters): string[] {
  const { theories, sections, dimensions, sources, stances, statuses, sourcesAtLeast } = filters;
  return [
    ...listOf("theory", theories),
    ...listOf("section", sections?.map(quoted)),
    ...dimensionsInWords(dimensions ?? []),
    ...listOf("source", sources),
    ...listOf(
      "citations:",
      stances?.map((stance) => STANCE_WORDS[stance]),
    ),
    ...listOf("status", statuses),
    ...(sourcesAtLeast === undefined
      ? []
      : [`at least ${sourcesAtLeast} ${sourcesAtLeast === 1 ? "source" : "sources"}`]),
  ];
}

const STANCE_WORDS = { supports: "in support", contradicts: "against", inverse: "for the opposite" } as const;

function listOf(what: string, values: readonly string[] | undefined): string[] {
  return values && values.length > 0 ? [`${what} ${values.join(" or ")}`] : [];
}

function dimensionsInWords(values: readonly DimensionValue[]): string[] {
  const names = [...new Set(values.map(({ dimension }) => dimension))];
  return names.flatMap((name) =>
    listOf(
      name,
      values.filter(({ dimension }) => dimension === name).map(({ value }) => value),
    ),
  );
}

const quoted = (text: string) => `“${text}”`;
const steps = (count: number) => `${count} ${count === 1 ? "step" : "steps"}`;
const within = (count: number | undefined) => (count === undefined ? "" : `, within ${steps(count)}`);

function inList(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

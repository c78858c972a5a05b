import { asKey, asName, asWords, quoted } from "../fixes/writing.ts";
import { factorName } from "../theory/factor-name.ts";
import { configurationsNamed } from "../theory/labels-named.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import type { Focus, Grouping, SavedView, WebFilters } from "./view-options.ts";
import { KIND_WORDS } from "./view-reading.ts";
import type { ConfigurationPlace } from "./web-of.ts";

/** A view as its statement, without a line end behind it, or a sentence that says why it cannot be written. */
export type ViewText = { readonly text: string } | { readonly refused: string };

/** What needs to be known of a review to write its views. */
export interface ViewWriting {
  readonly theory: TheoryReading;
  /** The configurations of its web by their ids. */
  readonly configurations: ReadonlyMap<string, ConfigurationPlace>;
}

/** The statement that is read as this view again (`readView`); factors and CMOCs are named as an author would. */
export function viewText(review: ViewWriting, { name, title, options }: SavedView): ViewText {
  try {
    const { kind, zoomedOut, direction } = options;
    const lines = [
      headLine(name, title),
      ...(kind === "causal web" ? [] : [`kind: ${KIND_WORDS[kind]}`]),
      ...(options.focus ? focusLines(review, options.focus) : []),
      ...filterLines(options.filters),
      ...(zoomedOut ? ["zoom out: yes"] : []),
      ...(options.grouping ? [groupingLine(options.grouping)] : []),
      ...(direction === null
        ? []
        : [`direction: ${direction === "right" ? "left to right" : "top to bottom"}`]),
    ];
    return { text: lines.join("\n  ") };
  } catch (error) {
    if (error instanceof Unwritable) return { refused: error.message };
    throw error;
  }
}

class Unwritable extends Error {}

function headLine(name: string, title: string | null): string {
  if (name.trim() === "") throw new Unwritable("A view needs a name.");
  if (/[\n\r]/.test(name + (title ?? ""))) throw new Unwritable("The name of a view stands on one line.");
  return title === null
    ? `view ${inQuotes(name)}`
    : `view ${written(asName(name), name)}: ${inQuotes(title)}`;
}

function focusLines(review: ViewWriting, focus: Focus): string[] {
  const factors = (ids: readonly string[]) => ids.map((id) => factorItem(review, id)).join(", ");
  const steps = "steps" in focus && focus.steps !== undefined ? [`steps: ${focus.steps}`] : [];
  switch (focus.on) {
    case "between":
      return [`between: ${factors([focus.from, focus.to])}`];
    case "chain":
      return [
        `chain of: ${focus.configurations.map((id) => configurationItem(review, id)).join(", ")}`,
        ...steps,
      ];
    default:
      return [`${focus.on}: ${factors(focus.factors)}`, ...steps];
  }
}

/** The factor's own name, or its key where that name means another one. */
function factorItem({ theory }: ViewWriting, id: string): string {
  const means = (text: string, isQuoted: boolean) =>
    theory.identityOf(theory.read({ text, quoted: isQuoted, span: { start: 0, end: text.length } }).key)
      .key === id;
  for (const name of [factorName(theory, id), id]) {
    if (means(name, false) && asWords(name) === name) return name;
    if (means(name, true)) return inQuotes(name);
  }
  throw new Unwritable(`“${factorName(theory, id)}” is not a factor of this review any more.`);
}

function configurationItem({ theory, configurations }: ViewWriting, id: string): string {
  const place = configurations.get(id);
  const label = place?.statement.label?.text;
  if (place === undefined || label === undefined)
    throw new Unwritable(`The CMOC ${id} has no label. Give it one, so that the view can name it.`);
  const isMeant = (text: string) => {
    const named = configurationsNamed(theory, text);
    return named.length === 1 && named[0]?.configuration === place.statement;
  };
  const { theory: own } = place.statement;
  const name = [...(own === null ? [] : [`${own}/${label}`]), label].find(isMeant);
  if (name === undefined)
    throw new Unwritable(
      `There are several CMOCs ${label}. Give each a label of its own, to name one in a view.`,
    );
  return written(asWords(name), name);
}

function filterLines(filters: WebFilters): string[] {
  const { theories, sections, dimensions, sources, stances, statuses, sourcesAtLeast } = filters;
  const names = [...new Set(dimensions?.map(({ dimension }) => dimension))];
  return [
    ...listLine("theories", theories),
    ...listLine("sections", sections),
    ...names.flatMap((name) =>
      listLine(
        name,
        dimensions?.filter(({ dimension }) => dimension === name).map(({ value }) => value),
      ),
    ),
    ...(sources && sources.length > 0
      ? [`sources: [${sources.map((key) => `@${asKey(key)}`).join("; ")}]`]
      : []),
    ...listLine("stance", stances),
    ...listLine("status", statuses),
    ...(sourcesAtLeast === undefined ? [] : [`sources at least: ${sourcesAtLeast}`]),
  ];
}

function listLine(name: string, values: readonly string[] | undefined): string[] {
  if (!values || values.length === 0) return [];
  return [`${name}: ${values.map((value) => written(asWords(value), value)).join(", ")}`];
}

function groupingLine({ form, by }: Grouping): string {
  return `${form}: ${typeof by === "string" ? by : written(asWords(by.dimension), by.dimension)}`;
}

function inQuotes(words: string): string {
  return written(quoted(words), words);
}

function written(text: string | null, words: string): string {
  if (text === null)
    throw new Unwritable(
      `“${words}” has quotation marks of two kinds, which cannot be written. Use one kind.`,
    );
  return text;
}

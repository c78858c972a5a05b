import { DESCRIBED } from "../checks/attributes.ts";
import type { Direction } from "../phrases/direction.ts";
import type { AttributeLine, ConfigurationStatement, FileSummary, Words } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import { foldName, labelKey, ownLabelKey } from "./labels.ts";
import { configurationsNamed } from "./labels-named.ts";
import { relationsOf } from "./relations.ts";
import type { TheoryReading } from "./theory-reading.ts";
import { type FactorUse, type Role, usesIn } from "./uses.ts";
import { viewNamesIn } from "./view-names.ts";

/** What an author gives names to. */
export type NamedThing = "factor" | "label" | "theory" | "dimension" | "value" | "source";

/** What a name does where it stands. */
export type MentionPlace = Role | "declared" | "also" | "inverse" | "part of" | "named";

/** A place that names something of the review. */
export interface Mention {
  readonly uri: string;
  readonly what: NamedThing;
  /** Equal for places that name the same in the same words (of a factor: before other names of it are followed). */
  readonly key: string;
  readonly place: MentionPlace;
  readonly words: Words;
  /** Which half of `theory/label` it is; `null` where the words are all of it. */
  readonly half: "theory" | "label" | null;
  /** Of a factor: the direction that its words give it. */
  readonly direction: Direction;
}

/** How a review reads the words of its files, and what a label means in a view, which is of no theory. */
export type MentionReading = Pick<TheoryReading, "read" | "settings" | "configurationsLabelled" | "theories">;

/** The key of a value among those of all dimensions. */
export function valueKey(dimension: string, value: string): string {
  return `${foldName(dimension)}\n${foldName(value)}`;
}

/** Every place of a file that names something, statement by statement. Told from the summary alone. */
export function mentionsIn(file: FileSummary, reading: MentionReading): Mention[] {
  return mentionsWhere(file, reading, () => true);
}

/**
 * Every place of a review that names the same in the same words, by file and place. Costs what the uses of a factor
 * cost; for all else, the review is gone through.
 */
export function mentionsOf(theory: TheoryReading, { what, key }: Pick<Mention, "what" | "key">): Mention[] {
  if (what !== "factor") {
    return theory
      .summaries()
      .flatMap((file) => mentionsIn(withoutPhrases(file), theory))
      .filter((one) => one.what === what && one.key === key);
  }
  const used = theory.usesOfWords(key).flatMap((use) => mentionOfUse(use) ?? []);
  const named = theory
    .summaries()
    .filter(({ factors, views }) => factors.length + views.length > 0)
    .flatMap((file) => mentionsIn({ ...file, configurations: [] }, theory))
    .filter((one) => one.what === "factor" && one.key === key);
  return [...named, ...used].sort(byPlace);
}

function mentionOfUse({ uri, role, item, reading }: FactorUse): Mention | null {
  const { key, direction } = reading;
  return item.phrase && { uri, what: "factor", key, place: role, words: item.phrase, half: null, direction };
}

/** A file without the parts of its CMOCs, which name factors alone. */
function withoutPhrases(file: FileSummary): FileSummary {
  const none = { contexts: [], mechanisms: [], outcomes: [] };
  return { ...file, configurations: file.configurations.map((one) => ({ ...one, ...none })) };
}

function byPlace(one: Mention, other: Mention): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.words.span.start - other.words.span.start;
}

function mentionsWhere(
  file: FileSummary,
  reading: MentionReading,
  isAsked: (statement: { readonly span: Span }) => boolean,
): Mention[] {
  const reader = new MentionReader(file.uri, reading);
  for (const one of file.theories.filter(isAsked)) reader.theory(one);
  for (const one of file.dimensions.filter(isAsked)) reader.dimension(one);
  for (const one of file.factors.filter(isAsked)) reader.factor(one);
  for (const one of file.sources.filter(isAsked)) reader.source(one);
  for (const one of file.headings.filter(isAsked)) reader.described("heading", one.attributes);
  for (const one of file.configurations.filter(isAsked)) reader.configuration(one);
  reader.views({ uri: file.uri, views: file.views.filter(isAsked) });
  return reader.mentions;
}

/** What is named at an offset; of two names that meet there, the one that begins there. */
export function mentionAt(file: FileSummary, reading: MentionReading, offset: number): Mention | null {
  const holds = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  const touched = mentionsWhere(file, reading, holds).filter((mention) => {
    const { start, end } = shownSpan(mention);
    return start <= offset && offset <= end;
  });
  return touched.find((mention) => offset < shownSpan(mention).end) ?? touched[0] ?? null;
}

/** Where the name itself stands, as near as can be told without the text; a citation with its `@`. */
export function shownSpan({ words, half, what }: Mention): Span {
  const { start, end } = words.span;
  if (what === "source") return { start: start - 1, end };
  if (!half) return words.span;
  const close = end - (words.quoted ? 1 : 0);
  const label = close - words.text.slice(words.text.lastIndexOf("/") + 1).trim().length;
  return half === "label"
    ? { start: label, end: close }
    : { start: start + (words.quoted ? 1 : 0), end: label - 1 };
}

class MentionReader {
  readonly mentions: Mention[] = [];
  readonly #uri: string;
  readonly #reading: MentionReading;

  constructor(uri: string, reading: MentionReading) {
    this.#uri = uri;
    this.#reading = reading;
  }

  theory({ name, attributes }: FileSummary["theories"][number]): void {
    this.#add("theory", foldName(name.text), "declared", name);
    for (const words of listed(attributes, "follows"))
      this.#add("theory", foldName(words.text), "named", words);
  }

  dimension({ name, values }: FileSummary["dimensions"][number]): void {
    this.#add("dimension", foldName(name.text), "declared", name);
    for (const value of values) this.#add("value", valueKey(name.text, value.text), "declared", value);
  }

  factor({ name, also, inverse, attributes, citations }: FileSummary["factors"][number]): void {
    this.#factor("declared", name);
    for (const words of also) this.#factor("also", words);
    for (const words of inverse) this.#factor("inverse", words);
    for (const words of listed(attributes, "part of")) this.#factor("part of", words);
    this.#cited(citations);
    this.described("factor", attributes);
  }

  source({ key, attributes }: FileSummary["sources"][number]): void {
    this.#add("source", key.text, "declared", key);
    this.described("source", attributes);
  }

  configuration(configuration: ConfigurationStatement): void {
    const { label, citations, excerpts, attributes } = configuration;
    const own = ownLabelKey(configuration);
    if (label && own !== null) this.#add("label", own, "declared", label);
    for (const { role, item, reading } of usesIn(this.#uri, configuration, (words) =>
      this.#reading.read(words),
    )) {
      if (item.phrase) this.#add("factor", reading.key, role, item.phrase, null, reading.direction);
    }
    this.#cited(citations);
    for (const excerpt of excerpts) this.#cited(excerpt.citations);
    for (const { theory, target, words } of relationsOf(this.#uri, configuration))
      this.#label(theory, target, words);
    this.described("configuration", attributes);
  }

  views(file: Pick<FileSummary, "uri" | "views">): void {
    for (const { what, key, words } of viewNamesIn(file, (words) => this.#reading.read(words))) {
      if (what === "factor") this.#factor("named", words);
      else if (what === "theory" || what === "source") this.#add(what, key, "named", words);
      else if (what === "label") {
        const [named] = configurationsNamed(this.#reading, words.text);
        const slash = words.text.lastIndexOf("/");
        const theory = slash < 0 ? null : words.text.slice(0, slash);
        const own = named && ownLabelKey(named.configuration);
        this.#label(theory, own ?? labelKey(theory, words.text.slice(slash + 1)), words);
      }
    }
    for (const { attributes } of file.views) this.described("view", attributes);
  }

  /** Attributes that are the review's own dimensions. */
  described(
    owner: "heading" | "factor" | "source" | "configuration" | "view",
    lines: readonly AttributeLine[],
  ): void {
    if (!DESCRIBED.has(owner)) return;
    for (const { name, nameSpan, items } of lines) {
      if (!this.#reading.settings.dimensions.has(name)) continue;
      this.#add("dimension", foldName(name), "named", { text: name, quoted: false, span: nameSpan });
      for (const words of items) this.#add("value", valueKey(name, words.text), "named", words);
    }
  }

  #label(theory: string | null, key: string, words: Words): void {
    const isHalf = words.text.includes("/");
    if (isHalf) this.#add("theory", foldName(theory ?? ""), "named", words, "theory");
    this.#add("label", key, "named", words, isHalf ? "label" : null);
  }

  #factor(place: MentionPlace, words: Words): void {
    const { key, direction } = this.#reading.read(words);
    this.#add("factor", key, place, words, null, direction);
  }

  #cited(citations: readonly { readonly key: string; readonly span: Span }[]): void {
    for (const { key, span } of citations)
      this.#add("source", key, "named", { text: key, quoted: false, span });
  }

  #add(
    what: NamedThing,
    key: string,
    place: MentionPlace,
    words: Words,
    half: Mention["half"] = null,
    direction: Direction = null,
  ): void {
    this.mentions.push({ uri: this.#uri, what, key, place, words, half, direction });
  }
}

function listed(attributes: readonly AttributeLine[], name: string): Words[] {
  return attributes.filter((one) => one.name === name).flatMap(({ items }) => items);
}

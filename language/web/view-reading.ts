import type { AttributeLine, ConfigurationStatement, ViewStatement, Words } from "../summary/summary.ts";
import { STANCES } from "../theory/evidence/evidence.ts";
import { foldName } from "../theory/labels.ts";
import { configurationsNamed } from "../theory/labels-named.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import type { DimensionValue } from "./shown-web.ts";
import {
  type Focus,
  GROUP_FORMS,
  type GroupedBy,
  type Grouping,
  type SavedView,
  STATUSES,
  type ViewOptions,
  type WebFilters,
  type WebKind,
} from "./view-options.ts";
import { type Choice, chosenFrom, usualSteps, wholeNumber } from "./view-values.ts";

/** A line of a view that cannot be read, and what can stand there. */
export interface UnreadableLine {
  readonly words: Pick<Words, "span" | "text">;
  readonly message: string;
  /** What may have been meant. */
  readonly choices: readonly string[];
}

export interface ReadView extends SavedView {
  readonly unreadable: readonly UnreadableLine[];
}

/**
 * Reads a view as its review understands it. `idOf` gives the id of a configuration in the web. Names that are not
 * in the review are kept or passed over without a word: `unknown-in-view` tells of them.
 */
export function readView(
  theory: TheoryReading,
  { name, title, attributes }: ViewStatement,
  idOf: (configuration: ConfigurationStatement) => string | undefined,
): ReadView {
  const reader = new ViewReader(theory, attributes, idOf);
  return {
    name: name.text,
    title: title?.text ?? null,
    options: reader.options(),
    unreadable: reader.unreadable,
  };
}

const FOCUSES = ["around", "leads to", "follows from", "between", "loop", "chain of"] as const;

class ViewReader {
  readonly unreadable: UnreadableLine[] = [];
  readonly #theory: TheoryReading;
  readonly #attributes: readonly AttributeLine[];
  readonly #idOf: (configuration: ConfigurationStatement) => string | undefined;

  constructor(
    theory: TheoryReading,
    attributes: readonly AttributeLine[],
    idOf: (configuration: ConfigurationStatement) => string | undefined,
  ) {
    this.#theory = theory;
    this.#attributes = attributes;
    this.#idOf = idOf;
  }

  options(): ViewOptions {
    return {
      kind: this.#one("kind", KINDS) ?? "causal web",
      filters: this.#filters(),
      focus: this.#focus(),
      zoomedOut: this.#one("zoom out", YES_OR_NO) ?? false,
      grouping: this.#grouping(),
      direction: this.#one("direction", DIRECTIONS) ?? null,
    };
  }

  #filters(): WebFilters {
    const sources = [
      ...this.#items("sources").map(({ text }) => text.replace(/^@/, "")),
      ...this.#attributes
        .filter(({ name }) => name === "sources")
        .flatMap(({ citations }) => citations.map(({ key }) => key)),
    ];
    const sourcesAtLeast = this.#number("sources at least");
    return {
      ...some("theories", texts(this.#items("theories"))),
      ...some("sections", texts(this.#items("sections"))),
      ...some("dimensions", this.#dimensions()),
      ...some("sources", sources),
      ...some("stances", this.#each("stance", STANCE_CHOICES)),
      ...some("statuses", this.#each("status", STATUS_CHOICES)),
      ...(sourcesAtLeast === undefined ? {} : { sourcesAtLeast }),
    };
  }

  #dimensions(): DimensionValue[] {
    return this.#attributes.flatMap((line) => {
      const dimension = this.#theory.settings.dimensions.get(foldName(line.name));
      if (!dimension) return [];
      return line.items.map(({ text }) => ({
        dimension: dimension.name,
        value: dimension.values.get(foldName(text)) ?? text,
      }));
    });
  }

  #focus(): Focus | null {
    const lines = this.#attributes.filter(({ name }) => FOCUSES.some((focus) => focus === name));
    const [line] = lines;
    const other = lines.find(({ name }) => name !== line?.name);
    if (other) {
      this.#tell(
        { span: other.nameSpan, text: other.name },
        `A view looks at one thing, and this one says “${line?.name}” already. Take one of the two out, or make two views.`,
      );
    }
    const steps = this.#number("steps");
    const focus = line && this.#focusOn(line, steps);
    const stepLine = this.#attributes.find(({ name }) => name === "steps");
    if (stepLine && (!focus || focus.on === "between" || focus.on === "loop")) {
      this.#tell(
        { span: stepLine.nameSpan, text: stepLine.name },
        "Steps are counted from something. Add “around:”, “leads to:”, “follows from:” or “chain of:”.",
      );
    }
    return focus ?? null;
  }

  #focusOn({ name, nameSpan }: AttributeLine, steps: number | undefined): Focus | null {
    const items = this.#items(name);
    const factors = items.map((words) => this.#factor(words));
    const limit = steps === undefined ? {} : { steps };
    switch (name) {
      case "around":
        return factors.length > 0 ? { on: name, factors, steps: steps ?? usualSteps } : null;
      case "leads to":
      case "follows from":
        return factors.length > 0 ? { on: name, factors, ...limit } : null;
      case "loop":
        return factors.length > 0 ? { on: name, factors } : null;
      case "between": {
        const [from, to] = factors;
        if (factors.length === 2 && from !== undefined && to !== undefined) return { on: name, from, to };
        this.#tell(
          { span: nameSpan, text: name },
          "Paths run between two factors. Name both, as in “between: early success, trust”.",
        );
        return null;
      }
      default: {
        const named = items.flatMap(({ text }) => configurationsNamed(this.#theory, text));
        const configurations = named.flatMap(({ configuration }) => this.#idOf(configuration) ?? []);
        return configurations.length > 0 ? { on: "chain", configurations, ...limit } : null;
      }
    }
  }

  #grouping(): Grouping | null {
    const found: Grouping[] = [];
    for (const form of GROUP_FORMS) {
      for (const words of this.#items(form)) {
        const by = this.#groupedBy(words);
        if (found.length > 0)
          this.#tell(words, "A view puts factors together by one thing. Take the others out.");
        else if (by) found.push({ form, by });
      }
    }
    return found[0] ?? null;
  }

  #groupedBy(words: Words): GroupedBy | null {
    const asked = foldName(words.text);
    const own = OWN_GROUPS.find(({ written }) => written.includes(asked));
    if (own) return own.value;
    const dimension = this.#theory.settings.dimensions.get(asked);
    if (dimension) return { dimension: dimension.name };
    const names = [...this.#theory.settings.dimensions.values()].map(({ name }) => name);
    this.#tell(words, "Factors stand together by section, by parent or by a dimension of the review.", [
      "section",
      "parent",
      ...names,
    ]);
    return null;
  }

  #factor(words: Words): string {
    return this.#theory.identityOf(this.#theory.read(words).key).key;
  }

  #items(attribute: string): Words[] {
    return this.#attributes.filter(({ name }) => name === attribute).flatMap(({ items }) => [...items]);
  }

  #number(attribute: string): number | undefined {
    const numbers = this.#items(attribute).map((words) => {
      const number = wholeNumber(words.text);
      if (number === null) this.#tell(words, `Write a whole number here, as in “${attribute}: 2”.`);
      return number;
    });
    return numbers[0] ?? undefined;
  }

  #one<T>(attribute: string, choices: readonly Choice<T>[]): T | undefined {
    return this.#each(attribute, choices)[0];
  }

  #each<T>(attribute: string, choices: readonly Choice<T>[]): T[] {
    return this.#items(attribute).flatMap((words) => {
      const choice = chosenFrom(choices, words.text);
      if (choice) return [choice.value];
      const written = choices.map((one) => one.written[0] ?? "");
      this.#tell(words, `“${words.text}” cannot stand here. What can: ${written.join(", ")}.`, written);
      return [];
    });
  }

  #tell(words: Pick<Words, "span" | "text">, message: string, choices: readonly string[] = []): void {
    this.unreadable.push({ words, message, choices });
  }
}

const texts = (items: readonly Words[]) => items.map(({ text }) => text);

function some<K extends string, T>(key: K, values: readonly T[]): { readonly [key in K]?: readonly T[] } {
  return values.length > 0 ? ({ [key]: values } as { [key in K]: readonly T[] }) : {}; // one computed key
}

/** Each kind as it is written. */
export const KIND_WORDS: Readonly<Record<WebKind, string>> = {
  "causal web": "causal web",
  "programme theory": "programme theory",
  cmocs: "CMOCs",
};

const KINDS: readonly Choice<WebKind>[] = [
  { value: "causal web", written: [KIND_WORDS["causal web"], "web"] },
  { value: "programme theory", written: [KIND_WORDS["programme theory"], "program theory"] },
  { value: "cmocs", written: [KIND_WORDS.cmocs, "CMOC"] },
];

const YES_OR_NO: readonly Choice<boolean>[] = [
  { value: true, written: ["yes"] },
  { value: false, written: ["no"] },
];

const DIRECTIONS: readonly Choice<"right" | "down">[] = [
  { value: "right", written: ["left to right", "right"] },
  { value: "down", written: ["top to bottom", "down"] },
];

const STANCE_CHOICES = STANCES.map((value) => ({ value, written: [value] }));
const STATUS_CHOICES = STATUSES.map((value) => ({ value, written: [value] }));

const OWN_GROUPS: readonly { readonly value: GroupedBy; readonly written: readonly string[] }[] = [
  { value: "section", written: ["section", "sections", "heading", "headings"] },
  { value: "parent", written: ["parent", "parents", "part of"] },
];

/** What can stand behind an attribute of a view that takes one of a few words. */
export const VIEW_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["kind", KINDS.map(({ written }) => written[0] ?? "")],
  ["zoom out", ["yes", "no"]],
  ["direction", DIRECTIONS.map(({ written }) => written[0] ?? "")],
  ["stance", [...STANCES]],
  ["status", [...STATUSES]],
]);

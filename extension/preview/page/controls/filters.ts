import type { DimensionValue, ShownWeb, Stances } from "../../../../language/web/shown-web.ts";
import { STATUSES, type WebFilters } from "../../../../language/web/view-options.ts";
import { element } from "../elements.ts";
import type { ShownView } from "../shown-view.ts";
import { Checks } from "./checks.ts";

type Stance = keyof Stances;
type ListFilter = Exclude<keyof WebFilters, "sourcesAtLeast">;

const STANCES: readonly { readonly value: Stance; readonly words: string }[] = [
  { value: "supports", words: "in support" },
  { value: "contradicts", words: "against" },
  { value: "inverse", words: "for the opposite" },
];

/** Which CMOCs are shown, from what the review has to choose by. */
export class Filters {
  readonly element = element("fieldset", { children: [element("legend", { text: "Only" })] });
  readonly #shown: ShownView;
  readonly #theories = new Checks<string>("Theory", (values) => this.#set("theories", values));
  readonly #sections = new Checks<string>("Section", (values) => this.#set("sections", values));
  readonly #sources = new Checks<string>("Source", (values) => this.#set("sources", values));
  readonly #stances = new Checks<Stance>("Citations", (values) => this.#set("stances", values));
  readonly #statuses = new Checks<(typeof STATUSES)[number]>("Status", (values) =>
    this.#set("statuses", values),
  );
  readonly #dimensions = element("div");
  #ofDimension: ReadonlyMap<string, Checks<DimensionValue>> = new Map();
  readonly #least = element("input", { attributes: { type: "number", min: "0", max: "999", step: "1" } });

  constructor(shown: ShownView) {
    this.#shown = shown;
    this.#least.addEventListener("change", () => this.#leastChanged());
    this.element.append(
      this.#theories.element,
      this.#sections.element,
      this.#dimensions,
      this.#sources.element,
      this.#stances.element,
      this.#statuses.element,
      element("label", {
        class: "choice",
        children: [element("span", { text: "Sources at least" }), this.#least],
      }),
    );
  }

  show({ vocabulary, configurations }: ShownWeb): void {
    const { filters } = this.#shown.options;
    this.#theories.show(
      vocabulary.theories.map(({ name, title }) => ({
        value: name,
        words: title === null ? name : `${name}: ${title}`,
      })),
      filters.theories ?? [],
    );
    this.#sections.show(plain(vocabulary.sections), filters.sections ?? []);
    this.#sources.show(plain(vocabulary.sources), filters.sources ?? []);
    this.#stances.show(
      STANCES.filter(({ value }) => configurations.some(({ stances }) => stances[value].length > 0)),
      filters.stances ?? [],
    );
    const known = new Set(configurations.flatMap(({ againstPrior, inNext }) => [againstPrior, inNext]));
    this.#statuses.show(plain(STATUSES.filter((status) => known.has(status))), filters.statuses ?? []);
    this.#showDimensions(vocabulary, filters.dimensions ?? []);
    const least = String(filters.sourcesAtLeast ?? "");
    if (document.activeElement !== this.#least) this.#least.value = least;
  }

  #showDimensions({ dimensions }: ShownWeb["vocabulary"], ticked: readonly DimensionValue[]): void {
    const names = dimensions.map(({ name }) => name);
    if (names.join("\n") !== [...this.#ofDimension.keys()].join("\n")) {
      this.#ofDimension = new Map(
        names.map((name) => [
          name,
          new Checks<DimensionValue>(capital(name), (values) => this.#dimensionChanged(name, values)),
        ]),
      );
      this.#dimensions.replaceChildren(...[...this.#ofDimension.values()].map((one) => one.element));
    }
    for (const { name, values } of dimensions) {
      this.#ofDimension.get(name)?.show(
        values.map((value) => ({ value: { dimension: name, value }, words: value })),
        ticked.filter(({ dimension }) => dimension === name),
      );
    }
  }

  #dimensionChanged(name: string, values: readonly DimensionValue[]): void {
    const others = (this.#shown.options.filters.dimensions ?? []).filter(
      ({ dimension }) => dimension !== name,
    );
    this.#set("dimensions", [...others, ...values]);
  }

  #set<Name extends ListFilter>(name: Name, values: NonNullable<WebFilters[Name]>): void {
    const { [name]: _, ...others } = this.#shown.options.filters;
    this.#shown.change({ filters: values.length === 0 ? others : { ...others, [name]: values } });
  }

  #leastChanged(): void {
    const least = Math.floor(Number(this.#least.value));
    const { sourcesAtLeast: _, ...others } = this.#shown.options.filters;
    const filters = least > 0 && least < 1000 ? { ...others, sourcesAtLeast: least } : others;
    this.#least.value = String(filters === others ? "" : least);
    this.#shown.change({ filters });
  }
}

function plain<T extends string>(values: readonly T[]) {
  return values.map((value) => ({ value, words: value }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import type { GroupedBy, GroupForm, ViewOptions } from "../../../../language/web/view-options.ts";
import { ChoiceOf, element } from "../elements.ts";
import type { ShownView } from "../shown-view.ts";

const FORMS: readonly { readonly value: GroupForm | null; readonly words: string }[] = [
  { value: null, words: "Not grouped" },
  { value: "columns", words: "In columns" },
  { value: "lanes", words: "In lanes" },
  { value: "clusters", words: "In frames" },
];

/** How what is shown is laid out: groups, direction, from how far away. */
export class Arrangement {
  readonly element = element("fieldset", { children: [element("legend", { text: "Arrange" })] });
  readonly #shown: ShownView;
  readonly #form: ChoiceOf<GroupForm | null>;
  readonly #by: ChoiceOf<GroupedBy>;
  readonly #direction: ChoiceOf<ViewOptions["direction"]>;
  readonly #far = element("input", { attributes: { type: "checkbox" } });

  constructor(shown: ShownView) {
    this.#shown = shown;
    this.#form = new ChoiceOf("Factors", FORMS, (form) =>
      shown.change({ grouping: form && { form, by: shown.options.grouping?.by ?? "section" } }),
    );
    this.#by = new ChoiceOf<GroupedBy>("By", [], (by) => {
      const { grouping } = shown.options;
      if (grouping) shown.change({ grouping: { ...grouping, by } });
    });
    this.#direction = new ChoiceOf<ViewOptions["direction"]>(
      "Direction",
      [
        { value: null, words: "As usual" },
        { value: "right", words: "Left to right" },
        { value: "down", words: "Top to bottom" },
      ],
      (direction) => shown.change({ direction }),
    );
    this.#far.addEventListener("change", () => shown.change({ zoomedOut: this.#far.checked }));
    const far = element("label", {
      children: [this.#far, element("span", { text: "Draw parts as the larger factor they belong to" })],
    });
    this.element.append(this.#form.element, this.#by.element, this.#direction.element, far);
  }

  show({ vocabulary, parents }: ShownWeb): void {
    const { grouping, direction, zoomedOut } = this.#shown.options;
    this.#form.choose(grouping?.form ?? null);
    this.#by.element.hidden = grouping === null;
    this.#by.offer([
      { value: "section", words: "section" },
      { value: "parent", words: "larger factor" },
      ...vocabulary.dimensions.map(({ name }) => ({ value: { dimension: name }, words: name })),
    ]);
    if (grouping) this.#by.choose(grouping.by);
    this.#direction.choose(direction);
    this.#far.checked = zoomedOut;
    this.#far.disabled = parents.length === 0 && !zoomedOut;
  }
}

import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import type { Focus } from "../../../../language/web/view-options.ts";
import { ChoiceOf, element, newId } from "../elements.ts";
import type { ShownView } from "../shown-view.ts";

type FocusKind = Focus["on"] | "everything";

const KINDS: readonly { readonly value: FocusKind; readonly words: string }[] = [
  { value: "everything", words: "Everything" },
  { value: "leads to", words: "What leads to a factor" },
  { value: "follows from", words: "What follows from a factor" },
  { value: "around", words: "What is around a factor" },
  { value: "between", words: "Paths between two factors" },
  { value: "chain", words: "The chain of the CMOC at the cursor" },
];
const loopKind = { value: "loop", words: "One loop" } as const;
const usualSteps = 2;

/** What is looked at: chosen in words, and by the names of factors. */
export class FocusChoice {
  readonly element = element("fieldset", { children: [element("legend", { text: "Look at" })] });
  readonly #shown: ShownView;
  readonly #atCursor: () => readonly string[];
  readonly #kind: ChoiceOf<FocusKind>;
  readonly #names = element("datalist", { attributes: { id: newId() } });
  readonly #first: Field;
  readonly #second: Field;
  readonly #steps: Field;
  readonly #says = element("p", { class: "says", attributes: { role: "status" } });
  #chosen: FocusKind = "everything";
  #web: ShownWeb | null = null;

  /** `atCursor`: the ids of the CMOCs that the cursor in the text is in. */
  constructor(shown: ShownView, atCursor: () => readonly string[]) {
    this.#shown = shown;
    this.#atCursor = atCursor;
    this.#kind = new ChoiceOf("Part", KINDS, (kind) => {
      this.#chosen = kind;
      this.#changed();
    });
    const changed = () => this.#changed();
    const list = { list: this.#names.id, autocomplete: "off" };
    this.#first = field("Factor", list, changed);
    this.#second = field("To", list, changed);
    this.#steps = field("Steps", { type: "number", min: "1", max: "99", placeholder: "all" }, changed);
    this.element.append(
      this.#kind.element,
      this.#first.element,
      this.#second.element,
      this.#steps.element,
      this.#names,
      this.#says,
    );
  }

  show(web: ShownWeb): void {
    if (web !== this.#web) {
      this.#web = web;
      this.#names.replaceChildren(
        ...web.factors.map(({ name }) => element("option", { attributes: { value: name } })),
      );
    }
    const { focus } = this.#shown.options;
    const isFilledIn = this.element.contains(document.activeElement);
    if (focus || !isFilledIn) this.#chosen = focus?.on ?? "everything";
    this.#kind.offer(this.#chosen === "loop" ? [...KINDS, loopKind] : KINDS);
    this.#kind.choose(this.#chosen);
    const nameOf = (id: string) => web.factors.find((factor) => factor.id === id)?.name ?? id;
    if (focus) {
      const factors = "factors" in focus ? focus.factors : focus.on === "between" ? [focus.from] : [];
      fillIn(this.#first, factors.map(nameOf).join("; "));
      fillIn(this.#second, focus.on === "between" ? nameOf(focus.to) : "");
      fillIn(this.#steps, "steps" in focus ? String(focus.steps ?? "") : "");
    }
    this.#showFields();
    if (focus) this.#says.textContent = "";
  }

  #showFields(): void {
    const on = this.#chosen;
    this.#first.element.hidden = on === "everything" || on === "chain" || on === "loop";
    this.#second.element.hidden = on !== "between";
    this.#steps.element.hidden = on === "everything" || on === "between" || on === "loop";
  }

  #changed(): void {
    this.#showFields();
    const focus = this.#focus();
    if (typeof focus === "string") this.#says.textContent = focus;
    else {
      this.#says.textContent = "";
      this.#shown.lookAt(focus);
    }
  }

  /** What was chosen, or what is still missing. */
  #focus(): Focus | null | string {
    const on = this.#chosen;
    if (on === "everything") return null;
    if (on === "loop") return this.#shown.options.focus;
    const number = Math.floor(Number(this.#steps.input.value));
    const steps = number > 0 && number < 100 ? { steps: number } : {};
    if (on === "chain") {
      const configurations = this.#atCursor();
      if (configurations.length === 0)
        return "Put the cursor into a CMOC in the text, then choose this again.";
      return { on, configurations, ...steps };
    }
    const factors = this.#named(this.#first.input.value);
    if (typeof factors === "string") return factors;
    if (on === "between") {
      const ends = this.#named(this.#second.input.value);
      if (typeof ends === "string") return ends;
      const [from] = factors;
      const [to] = ends;
      return from === undefined || to === undefined ? "Name two factors." : { on, from, to };
    }
    return on === "around" ? { on, factors, steps: usualSteps, ...steps } : { on, factors, ...steps };
  }

  /** The ids of factors, whose names are separated by `;`. */
  #named(written: string): readonly string[] | string {
    const ids: string[] = [];
    const names = [written, ...written.split(";")].map((name) => name.trim().toLocaleLowerCase());
    const find = (name: string | undefined) =>
      this.#web?.factors.find((factor) => factor.name.toLocaleLowerCase() === name || factor.id === name);
    const whole = find(names[0]);
    if (whole) return [whole.id];
    for (const name of names.slice(1)) {
      if (name === "") continue;
      const factor = find(name);
      if (!factor) return `There is no factor “${name}” in this review.`;
      ids.push(factor.id);
    }
    return ids.length === 0 ? "Name a factor." : ids;
  }
}

interface Field {
  readonly element: HTMLLabelElement;
  readonly input: HTMLInputElement;
}

/** Unless somebody is writing there. */
function fillIn({ input }: Field, value: string): void {
  if (document.activeElement !== input) input.value = value;
}

function field(name: string, attributes: Readonly<Record<string, string>>, changed: () => void): Field {
  const input = element("input", { attributes });
  input.addEventListener("change", changed);
  return {
    input,
    element: element("label", { class: "choice", children: [element("span", { text: name }), input] }),
  };
}

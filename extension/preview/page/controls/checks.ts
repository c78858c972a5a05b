import { element, newId } from "../elements.ts";

export interface Check<T> {
  readonly value: T;
  readonly words: string;
}

/** Things of one kind, of which any may be ticked; folded away where there are many. */
export class Checks<T> {
  readonly element: HTMLElement;
  readonly #list = element("div", { class: "checks", attributes: { role: "group" } });
  readonly #summary = element("summary");
  readonly #name: string;
  readonly #onChanged: (values: readonly T[]) => void;
  #boxes: readonly { readonly value: T; readonly box: HTMLInputElement }[] = [];
  #offered = "";

  constructor(name: string, onChanged: (values: readonly T[]) => void) {
    this.#name = name;
    this.#onChanged = onChanged;
    this.#summary.id = newId();
    this.#list.setAttribute("aria-labelledby", this.#summary.id);
    this.element = element("details", { class: "filter", children: [this.#summary, this.#list] });
  }

  show(checks: readonly Check<T>[], ticked: readonly T[]): void {
    this.element.hidden = checks.length === 0;
    const offered = JSON.stringify(checks);
    if (offered !== this.#offered) {
      this.#offered = offered;
      this.#boxes = checks.map(({ value }) => ({
        value,
        box: element("input", { attributes: { type: "checkbox" } }),
      }));
      for (const { box } of this.#boxes) box.addEventListener("change", () => this.#changed());
      this.#list.replaceChildren(
        ...checks.map(({ words }, i) => {
          const box = this.#boxes[i]?.box;
          return element("label", { children: [...(box ? [box] : []), element("span", { text: words })] });
        }),
      );
    }
    const wanted = new Set(ticked.map((value) => JSON.stringify(value)));
    for (const { value, box } of this.#boxes) box.checked = wanted.has(JSON.stringify(value));
    this.#summary.textContent = ticked.length === 0 ? this.#name : `${this.#name} (${ticked.length})`;
  }

  #changed(): void {
    this.#onChanged(this.#boxes.filter(({ box }) => box.checked).map(({ value }) => value));
  }
}

/** What a new element is made of. Every text of a review gets into the page by `text` and attributes alone. */
export interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string)[];
  readonly onClick?: () => void;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: ElementParts = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  made.append(...(parts.children ?? []));
  const { onClick } = parts;
  if (onClick) made.addEventListener("click", onClick);
  return made;
}

export function button(text: string, onClick: () => void, className = ""): HTMLButtonElement {
  return element("button", { class: className, text, onClick, attributes: { type: "button" } });
}

export interface Choice<T> {
  readonly value: T;
  readonly words: string;
}

/** A list to choose one thing from, with its name before it. */
export class ChoiceOf<T> {
  readonly element = element("label", { class: "choice" });
  readonly #list = element("select");
  #choices: readonly Choice<T>[] = [];
  #shown = "";

  constructor(name: string, choices: readonly Choice<T>[], onChosen: (value: T) => void) {
    this.element.append(element("span", { text: name }), this.#list);
    this.offer(choices);
    this.#list.addEventListener("change", () => {
      const choice = this.#choices[this.#list.selectedIndex];
      if (choice) onChosen(choice.value);
    });
  }

  offer(choices: readonly Choice<T>[]): void {
    this.#choices = choices;
    const shown = JSON.stringify(choices.map(({ words }) => words));
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...choices.map(({ words }) => element("option", { text: words })));
  }

  choose(value: T): void {
    const wanted = JSON.stringify(value);
    this.#list.selectedIndex = this.#choices.findIndex((choice) => JSON.stringify(choice.value) === wanted);
  }
}

/** An id that no other element has, for what names another. */
export function newId(): string {
  return `id-${++count}`;
}
let count = 0;

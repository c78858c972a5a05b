import { element } from "./elements.ts";
import type { Point } from "./view.ts";

export interface MenuItem {
  readonly name: string;
  /** The key that does the same. */
  readonly key: string;
  readonly act: () => void;
}

/** A menu that opens at a place of the window, and gives the keyboard back when it closes. */
export class Menu {
  readonly element = element("div", { class: "menu", attributes: { role: "menu" } });
  #back: Element | null = null;
  #items: readonly HTMLElement[] = [];

  constructor() {
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget))
        this.element.hidden = true;
    });
  }

  open(name: string, items: readonly MenuItem[], { x, y }: Point): void {
    this.#back = document.activeElement;
    this.element.setAttribute("aria-label", name);
    this.#items = items.map(({ name, key, act }) =>
      element("div", {
        attributes: { role: "menuitem", tabindex: "-1", "aria-keyshortcuts": key },
        children: [
          element("span", { text: name }),
          element("kbd", { text: key, attributes: { "aria-hidden": "true" } }),
        ],
        onClick: () => {
          this.#close();
          act();
        },
      }),
    );
    this.element.replaceChildren(...this.#items);
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    // Style properties set one by one are no inline style that a page's policy could refuse.
    this.element.style.left = `${Math.max(0, Math.min(x, innerWidth - width - 4))}px`;
    this.element.style.top = `${Math.max(0, Math.min(y, innerHeight - height - 4))}px`;
    this.#items[0]?.focus();
  }

  #close(): void {
    this.element.hidden = true;
    if (this.#back instanceof HTMLElement || this.#back instanceof SVGElement) this.#back.focus();
  }

  #pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    const here = this.#items.findIndex((item) => item.matches(":focus"));
    const count = this.#items.length;
    if (event.key === "Escape" || event.key === "Tab") this.#close();
    else if (event.key === "Enter" || event.key === " ") this.#items[here]?.click();
    else if (event.key === "ArrowDown") this.#items[(here + 1) % count]?.focus();
    else if (event.key === "ArrowUp") this.#items[(here - 1 + count) % count]?.focus();
    else return;
    event.preventDefault();
  }
}

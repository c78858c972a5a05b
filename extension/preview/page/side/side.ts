import { button, element, newId } from "../elements.ts";

/** What stands beside the picture, one thing at a time, under its heading. */
export class Side {
  readonly element: HTMLElement;
  readonly #heading = element("h2", { attributes: { tabindex: "-1" } });
  readonly #content = element("div", { class: "content" });
  readonly #onClosed: () => void;

  constructor(onClosed: () => void) {
    this.#onClosed = onClosed;
    this.#heading.id = newId();
    const close = button("×", () => this.close(), "close");
    close.setAttribute("aria-label", "Close");
    close.title = "Close (Escape)";
    this.element = element("aside", {
      class: "side",
      attributes: { "aria-labelledby": this.#heading.id },
      children: [element("div", { class: "head", children: [this.#heading, close] }), this.#content],
    });
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  show(heading: string, ...content: readonly Node[]): void {
    this.#heading.textContent = heading;
    const isSame =
      content.length === this.#content.childNodes.length &&
      content.every((node, i) => node === this.#content.childNodes[i]);
    if (!isSame) this.#content.replaceChildren(...content);
    this.element.hidden = false;
  }

  /** Moves the keyboard to the first thing in it that can be used. */
  enter(): void {
    const first = this.#content.querySelector<HTMLElement>("button, select, input, summary");
    (first ?? this.#heading).focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#onClosed();
  }
}

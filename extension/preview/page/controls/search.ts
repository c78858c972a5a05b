import type { PictureFactor } from "../../../../language/web/drawing/shapes.ts";
import { element } from "../elements.ts";

export interface SearchOptions {
  /** Marks what was found. */
  readonly onFound: (factors: ReadonlySet<string>) => void;
  /** Enter goes to the next of what was found. */
  readonly onGone: (factor: string) => void;
  readonly onLeft: () => void;
}

/** Finds factors of the picture by any part of their names. */
export class Search {
  readonly element = element("div", { class: "search", attributes: { role: "search" } });
  readonly #input = element("input", {
    attributes: {
      type: "search",
      placeholder: "Find a factor",
      "aria-label": "Find a factor",
      "aria-keyshortcuts": "/",
    },
  });
  readonly #count = element("output", { class: "count" });
  readonly #options: SearchOptions;
  #factors: readonly PictureFactor[] = [];
  #others: readonly string[] = [];
  #found: readonly PictureFactor[] = [];
  #at = -1;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.element.append(this.#input, this.#count);
    this.#input.addEventListener("input", () => this.#look());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#goOn(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") this.#leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** `others`: the names of all factors of the review. */
  over(factors: readonly PictureFactor[], others: readonly string[]): void {
    this.#factors = factors;
    this.#others = others;
    const at = this.#found[this.#at]?.id;
    this.#look();
    this.#at = this.#found.findIndex(({ id }) => id === at);
    this.#tell();
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #look(): void {
    const wanted = folded(this.#input.value);
    this.#found =
      wanted === ""
        ? []
        : this.#factors.filter(({ name, title }) => folded(`${name} ${title}`).includes(wanted));
    this.#at = -1;
    this.#options.onFound(new Set(this.#found.map(({ id }) => id)));
    this.#tell();
  }

  #goOn(by: number): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#at = (this.#at < 0 && by < 0 ? count - 1 : this.#at + by + count) % count;
    const factor = this.#found[this.#at];
    if (factor) this.#options.onGone(factor.id);
    this.#tell();
  }

  #leave(): void {
    this.#input.value = "";
    this.#look();
    this.#options.onLeft();
  }

  #tell(): void {
    const wanted = folded(this.#input.value);
    const count = this.#found.length;
    const elsewhere = () => this.#others.filter((name) => folded(name).includes(wanted)).length;
    this.#count.textContent =
      wanted === ""
        ? ""
        : count === 0
          ? elsewhere() > 0
            ? `none here, ${elsewhere()} outside this view`
            : "none"
          : this.#at < 0
            ? `${count} found`
            : `${this.#at + 1} of ${count}`;
  }
}

function folded(text: string): string {
  return text.toLocaleLowerCase().replace(/\s+/g, " ").trim();
}

import type { Picture } from "../../../language/web/drawing/shapes.ts";

/** How long things take to their new places; the style sheet (styles/marks.css) says the same. */
const movingMs = 200;
/** More than this is not moved, as it would stutter. */
const mostMoving = 600;

/** Lets what is in two pictures, one after the other, move to its new place before the eye. */
export class Moving {
  readonly #element: Element;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Before the next picture is painted. */
  begin({ factors, links }: Picture): void {
    clearTimeout(this.#end);
    this.#element.classList.toggle("moving", factors.length + links.length <= mostMoving);
    this.#end = setTimeout(() => this.#element.classList.remove("moving"), movingMs + 50);
  }
}

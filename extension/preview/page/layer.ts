import { svgElement } from "./svg-elements.ts";

/** How to make the element with this key, from the one there was if any. */
type Wanted = readonly [key: string, make: (old: SVGGElement | undefined) => SVGGElement];

/** Elements by their keys, in the order in which they are painted. */
export class Layer {
  readonly #group: SVGGElement;
  elements: ReadonlyMap<string, SVGGElement> = new Map();

  constructor(name: string, parent: SVGGElement) {
    this.#group = svgElement("g", { class: name });
    parent.append(this.#group);
  }

  show(wanted: readonly Wanted[]): void {
    const elements = new Map(wanted.map(([key, make]) => [key, make(this.elements.get(key))]));
    for (const [key, element] of this.elements) if (!elements.has(key)) element.remove();
    let at = this.#group.firstChild;
    for (const element of elements.values()) {
      if (element === at) at = at.nextSibling;
      else this.#group.insertBefore(element, at);
    }
    this.elements = elements;
  }

  mark(name: string, keys: ReadonlySet<string>): void {
    for (const [key, element] of this.elements) element.classList.toggle(name, keys.has(key));
  }
}

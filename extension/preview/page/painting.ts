import type {
  Arrow,
  Badge,
  Picture,
  PictureFactor,
  PictureLink,
  Shape,
  TextLine,
} from "../../../language/web/drawing/shapes.ts";
import { type Highlight, linkKey } from "./highlight.ts";
import { type Attributes, setAttributes, svgElement } from "./svg-elements.ts";

/** What a painted element stands for. */
export type Painted =
  | { readonly is: "factor"; readonly factor: PictureFactor }
  | { readonly is: "link"; readonly link: PictureLink };

/**
 * A picture as elements of the page. Painting the next picture keeps the elements of what is in both, so that
 * nothing flashes and the keyboard stays where it is.
 */
export class Painting {
  /** To be put into an `svg` element. */
  readonly element = svgElement("g", { class: "picture" });
  readonly #links = new Layer("links", this.element);
  readonly #factors = new Layer("factors", this.element);
  readonly #badges = new Layer("badges", this.element);
  readonly #painted = new WeakMap<Element, Painted>();

  paint(picture: Picture): void {
    setAttributes(this.element, { "font-family": picture.fontFamily });
    const links = picture.links.filter(({ path }) => path !== "");
    this.#links.show(links.map((link) => [linkKey(link), (old) => this.#link(link, old)]));
    this.#factors.show(picture.factors.map((factor) => [factor.id, (old) => this.#factor(factor, old)]));
    this.#badges.show(
      links.flatMap((link) => {
        const { badge } = link;
        return badge ? [[linkKey(link), (old) => this.#badge(link, badge, old)]] : [];
      }),
    );
  }

  /** Marks some factors and links, and no others. */
  highlight({ factors, links }: Highlight): void {
    this.element.classList.toggle("has-highlight", factors.size > 0 || links.size > 0);
    this.#factors.mark("highlighted", factors);
    this.#links.mark("highlighted", links);
    this.#badges.mark("highlighted", links);
  }

  /** What an element, or the nearest around it, stands for. */
  at(target: EventTarget | null): Painted | null {
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
      const painted = this.#painted.get(at);
      if (painted) return painted;
    }
    return null;
  }

  elementOfFactor(id: string): SVGGElement | undefined {
    return this.#factors.elements.get(id);
  }

  elementOfLink(key: string): SVGGElement | undefined {
    return this.#links.elements.get(key);
  }

  #factor(factor: PictureFactor, old: SVGGElement | undefined): SVGGElement {
    const { id, role, name, x, y, title, lines } = factor;
    const outline = outlineOf({ ...factor, x: 0, y: 0 });
    const text = lines.map((line) => textOf({ ...line, x: line.x - x, y: line.y - y }));
    const element = old ?? svgElement("g", { role: "button", tabindex: -1 });
    setAttributes(element, { "data-factor": id, "data-role": role, "data-name": name, "aria-label": title });
    setAttributes(element, { transform: `translate(${x} ${y})` });
    keepClass(element, "factor", role);
    element.replaceChildren(titleOf(title), outline, ...text);
    this.#painted.set(element, { is: "factor", factor });
    return element;
  }

  #link(link: PictureLink, old: SVGGElement | undefined): SVGGElement {
    const { from, to, kind, sign, title, path } = link;
    const element = old ?? svgElement("g", { role: "button", tabindex: -1 });
    setAttributes(element, { "data-from": from, "data-to": to, "data-kind": kind, "data-sign": sign });
    setAttributes(element, { "aria-label": title });
    keepClass(element, "link", kind, ...(link.isCited ? [] : ["uncited"]));
    const reach = svgElement("path", { class: "reach", d: path });
    element.replaceChildren(titleOf(title), reach, ...arrowElements(link));
    this.#painted.set(element, { is: "link", link });
    return element;
  }

  #badge(link: PictureLink, badge: Badge, old: SVGGElement | undefined): SVGGElement {
    const element = old ?? svgElement("g", { "aria-hidden": "true" });
    element.replaceChildren(titleOf(link.title), ...badgeElements(badge));
    keepClass(element, "badge", signClasses[badge.sign]);
    this.#painted.set(element, { is: "link", link });
    return element;
  }
}

export function outlineOf({ outline, x, y, width, height }: Shape): SVGElement {
  return outline === "ellipse"
    ? svgElement("ellipse", { class: "outline", cx: x, cy: y, rx: width / 2, ry: height / 2 })
    : svgElement("rect", { class: "outline", x: x - width / 2, y: y - height / 2, width, height, rx: 3 });
}

export function arrowElements({ path, head }: Arrow): SVGElement[] {
  return [svgElement("path", { class: "line", d: path }), svgElement("path", { class: "head", d: head })];
}

export function badgeElements({ x, y, width, height, text }: Badge): SVGElement[] {
  const place: Attributes = { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 };
  return [svgElement("rect", { class: "outline", ...place }), textOf(text)];
}

export const signClasses = { "+": "same", "-": "opposite", "?": "mixed" } as const;

export function textOf({ text, x, y, fontSize, anchor }: TextLine): SVGTextElement {
  const element = svgElement("text", { x, y, "font-size": fontSize, "text-anchor": anchor });
  element.textContent = text;
  return element;
}

function titleOf(title: string): SVGTitleElement {
  const element = svgElement("title");
  element.textContent = title;
  return element;
}

/** Sets the classes of an element, but leaves those that mark it. */
function keepClass(element: Element, ...classes: readonly string[]): void {
  const marks = [...element.classList].filter((name) => name === "highlighted");
  setAttributes(element, { class: [...classes, ...marks].join(" ") });
}

/** How to make the element with this key, from the one there was if any. */
type Wanted = readonly [key: string, make: (old: SVGGElement | undefined) => SVGGElement];

/** Elements by their keys, in the order in which they are painted. */
class Layer {
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

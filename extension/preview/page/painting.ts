import { rounded } from "../../../language/web/drawing/arrow.ts";
import { outlinesOf } from "../../../language/web/drawing/outlines.ts";
import type {
  Arrow,
  Badge,
  Picture,
  PictureFactor,
  PictureFrame,
  PictureLink,
  TextLine,
} from "../../../language/web/drawing/shapes.ts";
import type { Point } from "../../../language/web/layout/graph.ts";
import { type Highlight, linkKey } from "./highlight.ts";
import { Layer } from "./layer.ts";
import { pinOn } from "./pinned.ts";
import { setAttributes, svgElement } from "./svg-elements.ts";

/** What a painted element stands for. */
export type Painted =
  | { readonly is: "factor"; readonly factor: PictureFactor }
  | { readonly is: "link"; readonly link: PictureLink };

/** Marks that stay on an element over the next picture. */
const marks = ["highlighted", "found", "chosen"] as const;
export type Mark = (typeof marks)[number];

/**
 * A picture as elements of the page. Painting the next picture keeps the elements of what is in both, so that
 * nothing flashes, what moves can be followed, and the keyboard stays where it is.
 */
export class Painting {
  /** To be put into an `svg` element. */
  readonly element = svgElement("g", { class: "picture" });
  /** The factors that have the mark of what is pinned; of the picture that is painted next. */
  pinned: ReadonlySet<string> = new Set();
  readonly #frames = new Layer("frames", this.element);
  readonly #links = new Layer("links", this.element);
  readonly #factors = new Layer("factors", this.element);
  readonly #badges = new Layer("badges", this.element);
  readonly #painted = new WeakMap<Element, Painted>();
  /** What elements show as it was told: what is told again unchanged is shown already. */
  readonly #shown = new WeakMap<Element, PictureFactor | PictureLink>();
  /** What is in an element, so that what only moved is not made anew. */
  readonly #contents = new WeakMap<Element, string>();

  paint(picture: Picture): void {
    setAttributes(this.element, { "font-family": picture.fontFamily });
    this.#frames.show(picture.frames.map((frame) => [frame.id, (old) => frameElement(frame, old)]));
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

  /** Marks factors in another way: those that a search found, or those that are chosen. */
  mark(name: Exclude<Mark, "highlighted">, factors: ReadonlySet<string>): void {
    this.#factors.mark(name, factors);
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

  /** Shows a factor elsewhere than it is drawn, until the next picture. */
  shift({ id, x, y }: PictureFactor, by: Point): void {
    const element = this.elementOfFactor(id);
    if (!element) return;
    setAttributes(element, { transform: `translate(${x + by.x} ${y + by.y})` });
    this.#shown.delete(element);
  }

  #factor(factor: PictureFactor, old: SVGGElement | undefined): SVGGElement {
    if (old && this.#shown.get(old) === factor) return old;
    const { id, role, style, name, x, y, title, lines } = factor;
    const element = old ?? svgElement("g", { role: "button", tabindex: -1 });
    setAttributes(element, { "data-factor": id, "data-role": role, "data-name": name });
    setAttributes(element, { "aria-label": spoken(title, lines) });
    setAttributes(element, { transform: `translate(${rounded(x)} ${rounded(y)})` });
    keepClass(element, "factor", style);
    const here = { ...factor, x: 0, y: 0, lines: lines.map((line) => ({ ...line, ...from(factor, line) })) };
    const { outline, width, height, isBundle } = factor;
    const isPinned = this.pinned.has(id);
    this.#fill(element, [title, here.lines, style, outline, width, height, isBundle, isPinned], () => [
      titleOf(title),
      ...outlineElements(here),
      ...spaced(here.lines.map(textOf)),
      ...(isPinned ? [pinOn(here)] : []),
    ]);
    this.#painted.set(element, { is: "factor", factor });
    this.#shown.set(element, factor);
    return element;
  }

  #link(link: PictureLink, old: SVGGElement | undefined): SVGGElement {
    if (old && this.#shown.get(old) === link) return old;
    const { from, to, kind, sign, title, path, head } = link;
    const element = old ?? svgElement("g", { role: "button", tabindex: -1 });
    setAttributes(element, { "data-from": from, "data-to": to, "data-kind": kind, "data-sign": sign });
    setAttributes(element, { "aria-label": title });
    keepClass(element, ...linkClasses(link));
    // The same elements, so that a line moves to its new place.
    const [words, reach, line, tip] = element.children;
    if (words && reach && line && tip) {
      if (words.textContent !== title) words.textContent = title;
      setAttributes(reach, { d: path });
      setAttributes(line, { d: path });
      setAttributes(tip, { d: head });
    } else {
      element.replaceChildren(
        titleOf(title),
        svgElement("path", { class: "reach", d: path }),
        ...arrowElements(link),
      );
    }
    this.#painted.set(element, { is: "link", link });
    this.#shown.set(element, link);
    return element;
  }

  #badge(link: PictureLink, badge: Badge, old: SVGGElement | undefined): SVGGElement {
    if (old && this.#shown.get(old) === link) return old;
    const element = old ?? svgElement("g", { "aria-hidden": "true" });
    const { x, y } = badge;
    setAttributes(element, { transform: `translate(${rounded(x)} ${rounded(y)})` });
    const here = { ...badge, x: 0, y: 0, text: { ...badge.text, ...from(badge, badge.text) } };
    this.#fill(element, [link.title, here], () => [titleOf(link.title), ...badgeElements(here)]);
    keepClass(element, ...badgeClasses(badge));
    this.#painted.set(element, { is: "link", link });
    this.#shown.set(element, link);
    return element;
  }

  /** Puts something into an element, unless it is there: `content` tells all of it. */
  #fill(element: SVGGElement, content: unknown, make: () => (Node | string)[]): void {
    const told = JSON.stringify(content);
    if (this.#contents.get(element) === told) return;
    this.#contents.set(element, told);
    element.replaceChildren(...make());
  }
}

/** Where a place is, seen from another: to a hundredth, so that it is the same wherever both have moved. */
function from(origin: Point, { x, y }: Point): Point {
  return { x: rounded(x - origin.x), y: rounded(y - origin.y) };
}

/** Lines of text with a space between, for whoever reads them as one; not behind a word that is broken. */
function spaced(lines: readonly SVGTextElement[]): (Node | string)[] {
  return lines.flatMap((line, i) =>
    i + 1 === lines.length || line.textContent?.endsWith("-") ? [line] : [line, " "],
  );
}

/** What is said of a factor begins with what is seen of it. */
function spoken(title: string, lines: readonly TextLine[]): string {
  const seen = lines
    .map(({ text }) => (text.endsWith("-") ? text : `${text} `))
    .join("")
    .trim();
  return title.includes(seen) ? title : `${seen}. ${title}`;
}

/** The frame of a column, a lane or a cluster, with its heading. */
function frameElement(frame: PictureFrame, old: SVGGElement | undefined): SVGGElement {
  const element = old ?? svgElement("g", { class: "frame", role: "img" });
  setAttributes(element, { "aria-label": frame.name });
  element.replaceChildren(
    svgElement("rect", { class: "outline", ...corners(frame), rx: 6 }),
    ...frame.lines.map(textOf),
  );
  return element;
}

/** The outlines of a factor or a CMOC; the first is filled. */
export function outlineElements(
  factor: Pick<PictureFactor, "style" | "isBundle" | "outline" | "x" | "y" | "width" | "height">,
): SVGElement[] {
  const { outline, x, y, width, height } = factor;
  return outlinesOf({ outline, x, y, width, height }, factor.style, factor.isBundle).map((mark, i) =>
    outlineElement(mark, i === 0 ? "outline" : "inner"),
  );
}

function outlineElement(mark: ReturnType<typeof outlinesOf>[number], name: string): SVGElement {
  switch (mark.kind) {
    case "ellipse":
      return svgElement("ellipse", {
        class: name,
        cx: mark.x,
        cy: mark.y,
        rx: mark.width / 2,
        ry: mark.height / 2,
      });
    case "box":
      return svgElement("rect", { class: name, ...corners(mark), rx: mark.corner });
    case "path":
      return svgElement("path", { class: name, d: mark.d });
  }
}

export function linkClasses({ style, support, loops }: Arrow): string[] {
  return ["link", style, support, ...loops.map((sign) => `in-loop ${sign}`)];
}

export function badgeClasses({ sign, isConflicting }: Badge): string[] {
  return ["badge", signClasses[sign], ...(isConflicting ? ["conflicting"] : [])];
}

export function arrowElements({ path, head }: Arrow): SVGElement[] {
  return [svgElement("path", { class: "line", d: path }), svgElement("path", { class: "head", d: head })];
}

export function badgeElements(badge: Badge): SVGElement[] {
  return [
    svgElement("rect", { class: "outline", ...corners(badge), rx: badge.height / 2 }),
    textOf(badge.text),
  ];
}

const signClasses = { "+": "same", "-": "opposite", "?": "mixed" } as const;

export function textOf({ text, x, y, fontSize, anchor, isBold }: TextLine): SVGTextElement {
  const element = svgElement("text", { x, y, "font-size": fontSize, "text-anchor": anchor });
  if (isBold) setAttributes(element, { "font-weight": "bold" });
  element.textContent = text;
  return element;
}

function corners({ x, y, width, height }: Pick<Badge, "x" | "y" | "width" | "height">) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function titleOf(title: string): SVGTitleElement {
  const element = svgElement("title");
  element.textContent = title;
  return element;
}

/** Sets the classes of an element, but leaves those that mark it. */
function keepClass(element: Element, ...classes: readonly string[]): void {
  const kept = marks.filter((name) => element.classList.contains(name));
  setAttributes(element, { class: [...classes, ...kept].join(" ") });
}

import type { Shape } from "../../../language/web/drawing/shapes.ts";
import type { Drawing } from "./layout-worker.ts";
import { svgElement } from "./svg-elements.ts";

/** What is said of a factor that is pinned, and of the mark it has. */
export const PINNED_WORDS = "pinned to its place";

/** Which factors of a drawing stand where they are pinned; an overview has places of its own. */
export function pinnedFactors(
  { picture, overview }: Drawing,
  pinned: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  if (overview !== null || pinned.size === 0) return new Set();
  const factors = picture.factors.filter(({ id, of }) => "factor" in of && pinned.has(id));
  return new Set(factors.map(({ id }) => id));
}

/** The drawing with words for the mark, under the pointer and for whoever cannot see it. */
export function withPinnedWords(drawing: Drawing, pinned: ReadonlySet<string>): Drawing {
  if (pinned.size === 0) return drawing;
  const factors = drawing.picture.factors.map((factor) =>
    pinned.has(factor.id) ? { ...factor, title: `${factor.title}; ${PINNED_WORDS}` } : factor,
  );
  return { ...drawing, picture: { ...drawing.picture, factors } };
}

/** A drawing pin in the upper right of an outline. */
export function pinOn({ outline, x, y, width, height }: Shape): SVGGElement {
  const isEllipse = outline === "ellipse";
  const right = isEllipse ? (width / 2) * Math.cos(Math.PI / 4) : width / 2 - 8;
  const up = isEllipse ? (height / 2) * Math.sin(Math.PI / 4) : height / 2;
  return pinAt(x + right, y - up);
}

/** A drawing pin whose needle is at a place. */
export function pinAt(x: number, y: number): SVGGElement {
  return svgElement(
    "g",
    { class: "pin", transform: `translate(${Math.round(x)} ${Math.round(y)})` },
    svgElement("circle", { class: "knob", cx: 4.5, cy: -6, r: 3.4 }),
    svgElement("path", { class: "needle", d: "M0,2L4,-5" }),
  );
}

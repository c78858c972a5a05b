import type { PlacedLegend } from "../../../language/web/drawing/legend.ts";
import type { LegendSample } from "../../../language/web/drawing/shapes.ts";
import { element } from "./elements.ts";
import {
  arrowElements,
  badgeClasses,
  badgeElements,
  linkClasses,
  outlineElements,
  textOf,
} from "./painting.ts";
import { PINNED_WORDS, pinAt } from "./pinned.ts";
import { setAttributes, svgElement } from "./svg-elements.ts";

/** Around it; the style sheet says the same. */
const gap = 8;

interface LegendSize {
  readonly width: number;
  readonly height: number;
}

/** What the signs of the picture mean, folded away or open as the author left it. */
export class Legend {
  readonly element = document.createElement("details");
  readonly #picture = svgElement("svg", { role: "img" });
  /** The one sign that no figure has. */
  readonly #pins = element("p", {
    class: "pins",
    children: [
      svgElement("svg", { "aria-hidden": "true", width: 34, height: 16 }, pinAt(14, 12)),
      PINNED_WORDS,
    ],
  });
  #shown = "";
  #size: LegendSize | null = null;

  constructor(isOpen: boolean) {
    this.element.className = "legend";
    this.element.open = isOpen;
    this.element.hidden = true; // until there is something to explain
    this.element.append(element("summary", { text: "Legend" }), this.#picture, this.#pins);
    const resized = () => {
      this.#size = null;
    };
    this.element.addEventListener("toggle", resized);
    new ResizeObserver(resized).observe(this.element);
  }

  /** The room that it takes in its corner, in pixels. */
  size(): LegendSize {
    this.#size ??= this.#measured();
    return this.#size;
  }

  #measured(): LegendSize {
    const { offsetWidth, offsetHeight } = this.element;
    return this.element.open && offsetWidth > 0
      ? { width: offsetWidth + 2 * gap, height: offsetHeight + 2 * gap }
      : { width: 0, height: 0 };
  }

  show(legend: PlacedLegend, hasPins: boolean): void {
    const shown = JSON.stringify([legend, hasPins]);
    if (shown === this.#shown) return; // most edits leave it as it is
    this.#shown = shown;
    this.#size = null;
    const { entries, notes, width, height } = legend;
    this.#pins.hidden = !hasPins;
    this.element.hidden = entries.length === 0 && notes.length === 0;
    // A substitute font may run wider than the one that was measured.
    setAttributes(this.#picture, { width: Math.ceil(width * 1.2), height });
    const words = [...entries.map(({ text }) => text.text), notes.map(({ text }) => text).join(" ")];
    setAttributes(this.#picture, { "aria-label": words.filter((word) => word !== "").join("; ") });
    this.#picture.replaceChildren(
      ...entries.map(({ sample, text }) => {
        const { classes, elements } = drawnSample(sample);
        return svgElement("g", {}, svgElement("g", { class: classes }, ...elements), textOf(text));
      }),
      svgElement("g", { class: "notes" }, ...notes.map(textOf)),
    );
  }
}

function drawnSample(sample: LegendSample): { classes: string; elements: SVGElement[] } {
  switch (sample.kind) {
    case "factor": {
      const { style, isBundle, shape } = sample;
      return { classes: `factor ${style}`, elements: outlineElements({ ...shape, style, isBundle }) };
    }
    case "arrow":
      return { classes: linkClasses(sample.arrow).join(" "), elements: arrowElements(sample.arrow) };
    case "badge":
      return { classes: badgeClasses(sample.badge).join(" "), elements: badgeElements(sample.badge) };
  }
}

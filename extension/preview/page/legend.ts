import type { PlacedLegend } from "../../../language/web/drawing/legend.ts";
import type { LegendSample } from "../../../language/web/drawing/shapes.ts";
import { arrowElements, badgeElements, outlineOf, signClasses, textOf } from "./painting.ts";
import { setAttributes, svgElement } from "./svg-elements.ts";

/** What the signs of the picture mean, folded away or open as the author left it. */
export class Legend {
  readonly element = document.createElement("details");
  readonly #picture = svgElement("svg", { role: "img" });

  constructor(isOpen: boolean) {
    this.element.className = "legend";
    this.element.open = isOpen;
    this.element.hidden = true; // until there is something to explain
    const summary = document.createElement("summary");
    summary.textContent = "Legend";
    this.element.append(summary, this.#picture);
  }

  show({ entries, width, height }: PlacedLegend): void {
    this.element.hidden = entries.length === 0;
    // A substitute font may run wider than the one that was measured.
    setAttributes(this.#picture, { width: Math.ceil(width * 1.2), height });
    setAttributes(this.#picture, { "aria-label": entries.map(({ text }) => text.text).join("; ") });
    this.#picture.replaceChildren(
      ...entries.map(({ sample, text }) => {
        const { classes, elements } = drawnSample(sample);
        return svgElement("g", {}, svgElement("g", { class: classes }, ...elements), textOf(text));
      }),
    );
  }
}

function drawnSample(sample: LegendSample): { classes: string; elements: SVGElement[] } {
  switch (sample.kind) {
    case "factor":
      return { classes: `factor ${sample.role}`, elements: [outlineOf(sample.shape)] };
    case "arrow": {
      const { kind, isCited } = sample.arrow;
      return { classes: `link ${kind}${isCited ? "" : " uncited"}`, elements: arrowElements(sample.arrow) };
    }
    case "badge":
      return {
        classes: `badge ${signClasses[sample.badge.sign]}`,
        elements: badgeElements(sample.badge),
      };
  }
}

import { type Canvas, zoomStep } from "./canvas.ts";
import { svgElement } from "./svg-elements.ts";

export interface ToolbarAction {
  readonly name: string;
  /** The key that does the same, as it is shown. */
  readonly key: string;
  /** What is drawn on the button: SVG path data in a square of 16. */
  readonly icon: string;
  readonly act: () => void;
}

export function toolbar(actions: readonly ToolbarAction[]): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "View");
  bar.append(...actions.map(button));
  return bar;
}

function button({ name, key, icon, act }: ToolbarAction): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.title = `${name} (${key})`;
  element.setAttribute("aria-label", name);
  element.setAttribute("aria-keyshortcuts", key);
  element.append(
    svgElement("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svgElement("path", { d: icon })),
  );
  element.addEventListener("click", act);
  return element;
}

/** What moves the picture nearer and further away. */
export function zoomActions(canvas: Canvas): ToolbarAction[] {
  return [
    { name: "Zoom in", key: "+", icon: "M8 3v10M3 8h10", act: () => canvas.zoom(zoomStep) },
    { name: "Zoom out", key: "-", icon: "M3 8h10", act: () => canvas.zoom(1 / zoomStep) },
    {
      name: "Show all",
      key: "0",
      icon: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
      act: () => canvas.fit(),
    },
  ];
}

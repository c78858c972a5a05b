import { type Canvas, zoomStep } from "./canvas.ts";
import type { Search } from "./controls/search.ts";

export interface KeysOptions {
  readonly canvas: Canvas;
  readonly search: Search;
  readonly onEscape: () => void;
}

/** The keys that mean the same wherever in the page the keyboard is, unless something is written there. */
export function listenForKeys({ canvas, search, onEscape }: KeysOptions): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === "+" || event.key === "=") canvas.zoom(zoomStep);
    else if (event.key === "-" || event.key === "_") canvas.zoom(1 / zoomStep);
    else if (event.key === "0") canvas.fit();
    else if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape") onEscape();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== "checkbox")
  );
}

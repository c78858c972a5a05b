import type { Focus } from "../../../language/web/view-options.ts";
import { linkKey } from "./highlight.ts";
import { Menu, type MenuItem } from "./menu.ts";
import type { Painted, Painting } from "./painting.ts";
import type { Point } from "./view.ts";

export interface GestureOptions {
  readonly canvas: SVGSVGElement;
  readonly painting: Painting;
  /** Shows what a factor or link rests on. */
  readonly onEvidence: (painted: Painted, isByKey: boolean) => void;
  /** Goes to its text. */
  readonly onOpen: (painted: Painted) => void;
  readonly canUnpin: (factor: string) => boolean;
  /** Moves a factor by units of the picture, and pins it there. */
  readonly onMove: (factor: string, by: Point) => void;
  readonly onUnpin: (factor: string) => void;
  readonly onPaths: (from: string, to: string) => void;
  readonly onLookAt: (focus: Focus) => void;
  /** A sentence that says what is waited for; `null`: nothing more. */
  readonly onWaiting: (sentence: string | null) => void;
  /** The factors that are chosen for the next gesture. */
  readonly onChosen: (factors: ReadonlySet<string>) => void;
}

/** How far a key moves a factor. */
const steps: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", { x: -10, y: 0 }],
  ["ArrowRight", { x: 10, y: 0 }],
  ["ArrowUp", { x: 0, y: -10 }],
  ["ArrowDown", { x: 0, y: 10 }],
]);

const PICK = "Choose the factor that the paths lead to, or press Escape.";

/** Clicks, keys and the menu on what is painted. */
export class Gestures {
  readonly #options: GestureOptions;
  readonly #menu = new Menu();
  /** Paths from here are wanted, and the next factor that is chosen is their end. */
  #pathsFrom: string | null = null;

  constructor(options: GestureOptions) {
    this.#options = options;
    const { canvas, painting, onOpen } = options;
    canvas.addEventListener("click", (event) => this.#clicked(event));
    canvas.addEventListener("dblclick", ({ target }) => {
      const painted = painting.at(target);
      if (painted) onOpen(painted);
    });
    canvas.addEventListener("contextmenu", (event) => {
      event.preventDefault(); // the editor's own menu has nothing to offer here
      const painted = painting.at(event.target);
      if (painted) this.#openMenu(painted, placeOf(event));
    });
    canvas.addEventListener("keydown", (event) => this.#pressed(event));
  }

  get menu(): HTMLElement {
    return this.#menu.element;
  }

  /** Whether something was waited for. */
  stopWaiting(): boolean {
    const waited = this.#pathsFrom !== null;
    this.#startPaths(null);
    return waited;
  }

  #clicked(event: MouseEvent): void {
    const painted = this.#options.painting.at(event.target);
    if (!painted) return;
    // The keys go on from here, also where a badge was clicked, which takes no keys itself.
    const { painting } = this.#options;
    const element =
      painted.is === "factor"
        ? painting.elementOfFactor(painted.factor.id)
        : painting.elementOfLink(linkKey(painted.link));
    element?.focus({ preventScroll: true });
    const factor = factorOf(painted);
    if (event.shiftKey && factor !== null && this.#pathsFrom === null) this.#startPaths(factor);
    else this.#choose(painted, false);
  }

  #choose(painted: Painted, isByKey: boolean): void {
    const factor = factorOf(painted);
    const from = this.#pathsFrom;
    if (from !== null && factor !== null && factor !== from) {
      this.#startPaths(null);
      this.#options.onChosen(new Set([from, factor]));
      this.#options.onPaths(from, factor);
    } else {
      this.stopWaiting();
      this.#options.onEvidence(painted, isByKey);
    }
  }

  #startPaths(from: string | null): void {
    this.#pathsFrom = from;
    this.#options.onChosen(new Set(from === null ? [] : [from]));
    this.#options.onWaiting(from === null ? null : PICK);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const painted = this.#options.painting.at(event.target);
    if (!painted) return;
    const factor = factorOf(painted);
    const by = steps.get(event.key);
    if (event.key === "Enter" || event.key === " ") this.#choose(painted, true);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const { left, bottom } = (event.target as Element).getBoundingClientRect();
      this.#openMenu(painted, { x: left, y: bottom });
    } else if (event.shiftKey && factor !== null && by) {
      this.#options.onMove(factor, by);
    } else {
      const item = this.#items(painted).find(({ key }) => key.toLowerCase() === event.key.toLowerCase());
      if (!item || event.shiftKey) return;
      item.act();
    }
    event.preventDefault();
  }

  #openMenu(painted: Painted, at: Point): void {
    const name = painted.is === "factor" ? painted.factor.name : "Link";
    this.#menu.open(name, this.#items(painted), at);
  }

  #items(painted: Painted): MenuItem[] {
    const { onLookAt, onOpen, onEvidence, canUnpin, onUnpin } = this.#options;
    const factor = factorOf(painted);
    const chain = painted.is === "factor" && "configuration" in painted.factor.of ? painted.factor.of : null;
    return [
      ...(factor === null
        ? []
        : [
            { name: "What leads here", key: "L", act: () => onLookAt({ on: "leads to", factors: [factor] }) },
            {
              name: "What follows from here",
              key: "F",
              act: () => onLookAt({ on: "follows from", factors: [factor] }),
            },
            {
              name: "What is around here",
              key: "A",
              act: () => onLookAt({ on: "around", factors: [factor], steps: 2 }),
            },
            { name: "Paths from here to…", key: "B", act: () => this.#startPaths(factor) },
          ]),
      ...(chain === null
        ? []
        : [
            {
              name: "The chain of this CMOC",
              key: "C",
              act: () => onLookAt({ on: "chain", configurations: [chain.configuration] }),
            },
          ]),
      ...(factor !== null && canUnpin(factor)
        ? [{ name: "No longer pinned to its place", key: "P", act: () => onUnpin(factor) }]
        : []),
      { name: "Evidence", key: "E", act: () => onEvidence(painted, true) },
      { name: "Go to the text", key: "T", act: () => onOpen(painted) },
    ];
  }
}

function factorOf(painted: Painted): string | null {
  if (painted.is !== "factor") return null;
  const { of } = painted.factor;
  return "factor" in of ? of.factor : null;
}

/** Where a menu opens: at the pointer, or under what the keyboard is at. */
function placeOf(event: MouseEvent): Point {
  if (event.clientX > 0 || event.clientY > 0 || !(event.target instanceof Element))
    return { x: event.clientX, y: event.clientY };
  const { left, bottom } = event.target.getBoundingClientRect();
  return { x: left, y: bottom };
}

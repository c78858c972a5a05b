import { type Pin, pinnedIn } from "../../../language/web/pins.ts";
import type { FromPage } from "../messages.ts";
import type { Grip } from "./canvas.ts";
import type { Drawing } from "./layout-worker.ts";
import type { Painting } from "./painting.ts";
import type { Point } from "./view.ts";

export interface DraggingOptions {
  readonly painting: Painting;
  /** What is drawn. */
  readonly now: () => Drawing | null;
  /** The saved view that is drawn, by its name; empty where none is. */
  readonly viewName: () => string;
  readonly post: (message: FromPage) => void;
  /** The picture is to be drawn with the pins as they are now. */
  readonly onPinned: () => void;
  /** Pins are shown, and nobody keeps others. */
  readonly isReadOnly: boolean;
}

/** Factors that are dragged to a place stay there: the panel keeps where. */
export class Dragging {
  readonly #options: DraggingOptions;
  /** `null` where nothing can be pinned. */
  #pins: readonly Pin[] | null = null;

  constructor(options: DraggingOptions) {
    this.#options = options;
  }

  /** The pins as the panel has them; tells whether they are others than before. */
  know(pins: readonly Pin[]): boolean {
    const inOrder = (some: readonly Pin[] | null) =>
      some
        ?.map(({ view, factor, x, y }) => JSON.stringify([view, factor, x, y]))
        .sort()
        .join();
    const isNew = inOrder(pins) !== (inOrder(this.#pins) ?? "");
    this.#pins = pins;
    return isNew;
  }

  pinned(view: string): ReadonlyMap<string, Point> {
    return pinnedIn(this.#pins ?? [], view);
  }

  /** What is dragged by its element; `null`: the picture itself. */
  grip(target: EventTarget | null): Grip | null {
    const painted = this.#options.painting.at(target);
    if (painted?.is !== "factor" || !this.#canPin(painted.factor.id)) return null;
    const { factor } = painted;
    let by: Point = { x: 0, y: 0 };
    return {
      move: (right, down) => {
        by = { x: by.x + right, y: by.y + down };
        this.#options.painting.shift(factor, by);
      },
      drop: () => this.move(factor.id, by),
    };
  }

  /** Pins a factor so far from where it is pinned, or else drawn. */
  move(factor: string, by: Point): void {
    const picture = this.#options.now()?.picture;
    const drawn = picture?.factors.find(({ id }) => id === factor);
    if (!picture || !drawn || !this.#canPin(factor)) return;
    const { origin } = picture;
    // The picture may still be the one before it was last moved.
    const from = this.pinned(this.#options.viewName()).get(factor) ?? {
      x: drawn.x - origin.x,
      y: drawn.y - origin.y,
    };
    this.#pin(factor, { x: Math.round(from.x + by.x), y: Math.round(from.y + by.y) });
  }

  /** Whether it can be let go. */
  canUnpin(factor: string): boolean {
    return !this.#options.isReadOnly && this.pinned(this.#options.viewName()).has(factor);
  }

  unpin(factor: string): void {
    if (this.canUnpin(factor)) this.#pin(factor, null);
  }

  #canPin(id: string): boolean {
    if (this.#options.isReadOnly) return false;
    const now = this.#options.now();
    const factor = now?.picture.factors.find((one) => one.id === id);
    return this.#pins !== null && now?.overview === null && factor !== undefined && "factor" in factor.of;
  }

  #pin(factor: string, at: Point | null): void {
    const view = this.#options.viewName();
    const others = (this.#pins ?? []).filter((pin) => pin.view !== view || pin.factor !== factor);
    this.#pins = at ? [...others, { view, factor, ...at }] : others;
    this.#options.post({ type: "pin", view, factor, at });
    this.#options.onPinned();
  }
}

import type { Picture } from "../../../language/web/drawing/shapes.ts";
import { linkKey } from "./highlight.ts";
import type { Painting } from "./painting.ts";
import { type ArrowKey, arrowKeys, outermostStop, type Stop, stopBehind } from "./stops.ts";

export interface KeyboardOptions {
  /** The element that the painting is in, whose keys are heard. */
  readonly canvas: SVGSVGElement;
  readonly painting: Painting;
  /** The keyboard came to this element. */
  readonly onMoved: (stop: Stop) => void;
}

/**
 * The keyboard in the picture. Tab comes to one factor (the last one visited), the arrow keys go on from it
 * along the links; so that Tab again leaves a web of hundreds of factors.
 */
export class Keyboard {
  readonly #options: KeyboardOptions;
  #picture: Picture | null = null;
  #stop: Stop | null = null;

  constructor(options: KeyboardOptions) {
    this.#options = options;
    options.canvas.addEventListener("keydown", (event) => this.#pressed(event));
    options.canvas.addEventListener("focusin", ({ target }) => this.#focused(target));
  }

  /** Has another picture painted, and the keyboard stays where it is in it. */
  paint(picture: Picture): void {
    const hadFocus = this.#options.canvas.contains(document.activeElement);
    this.#options.painting.paint(picture);
    this.#picture = picture;
    const stop = this.#stop && this.#elementOf(this.#stop) ? this.#stop : outermostStop(picture, "first");
    this.#setStop(stop);
    const element = stop ? this.#elementOf(stop) : undefined;
    // Painting may have moved the element, which takes the focus from it.
    if (hadFocus && element !== document.activeElement) element?.focus({ preventScroll: true });
  }

  /** Where the keyboard is, or will be when it comes. */
  get stop(): Stop | null {
    return this.#stop;
  }

  /** Goes to a factor, or waits there for the keyboard to come. */
  goTo(factor: string, takesFocus: boolean): void {
    const stop = { factor };
    if (!this.#elementOf(stop)) return;
    if (takesFocus) this.#moveTo(stop);
    else this.#setStop(stop);
  }

  /** Comes back to where it was. */
  comeBack(): void {
    if (this.#stop) this.#elementOf(this.#stop)?.focus({ preventScroll: true });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !this.#picture || !this.#stop)
      return;
    const stop = this.#stopAt(event.key, this.#picture, this.#stop);
    if (stop === undefined) return;
    event.preventDefault();
    if (stop !== null) this.#moveTo(stop);
  }

  /** Where a key leads, `null` if nowhere, `undefined` if it is none of these. */
  #stopAt(key: string, picture: Picture, stop: Stop): Stop | null | undefined {
    if (isArrowKey(key)) return stopBehind(picture, stop, key);
    if (key === "Home") return outermostStop(picture, "first");
    if (key === "End") return outermostStop(picture, "last");
    return undefined;
  }

  #moveTo(stop: Stop): void {
    this.#setStop(stop);
    this.#elementOf(stop)?.focus({ preventScroll: true });
    this.#options.onMoved(stop);
  }

  #focused(target: EventTarget | null): void {
    const painted = this.#options.painting.at(target);
    if (painted?.is === "factor") {
      this.#setStop({ factor: painted.factor.id });
    } else if (painted?.is === "link") {
      const isStop = this.#stop && "link" in this.#stop && linkKey(this.#stop.link) === linkKey(painted.link);
      if (!isStop) this.#setStop({ link: painted.link, cameFrom: "from" });
    }
  }

  #setStop(stop: Stop | null): void {
    if (this.#stop) this.#elementOf(this.#stop)?.setAttribute("tabindex", "-1");
    this.#stop = stop;
    if (stop) this.#elementOf(stop)?.setAttribute("tabindex", "0");
  }

  #elementOf(stop: Stop): SVGGElement | undefined {
    const { painting } = this.#options;
    return "factor" in stop
      ? painting.elementOfFactor(stop.factor)
      : painting.elementOfLink(linkKey(stop.link));
  }
}

function isArrowKey(key: string): key is ArrowKey {
  return (arrowKeys as readonly string[]).includes(key);
}

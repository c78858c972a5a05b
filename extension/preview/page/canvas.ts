import { setAttributes, svgElement } from "./svg-elements.ts";
import {
  type Area,
  anchoredView,
  boundedView,
  fittingViewBeside,
  type Point,
  type Size,
  type View,
  viewShowing,
  zoomedView,
} from "./view.ts";

/** Further than a hand trembles, in pixels: the pointer drags. */
const dragsFrom = 4;
const lineHeight = 16;
export const zoomStep = 1.25;
const margin = 24;

/** What the pointer drags, if not the picture: by so many units of the picture. */
export interface Grip {
  move(right: number, down: number): void;
  drop(): void;
}

/** A picture's size, and where it begins in its own measure. */
export interface PlacedPicture extends Size {
  readonly corner: Point;
}

/** The window onto a picture: moved by dragging and by the wheel, zoomed by the wheel with Ctrl held. */
export class Canvas {
  readonly element = svgElement("svg", { class: "canvas", id: "web" });
  readonly #content: SVGGElement;
  readonly #onMoved: () => void;
  /** What stands in its lower left corner, before the picture. */
  readonly #corner: () => Size;
  readonly #grip: (target: EventTarget | null) => Grip | null;
  #picture: PlacedPicture = { width: 0, height: 0, corner: { x: 0, y: 0 } };
  /** Of the window; `null` where it may be another by now. To ask the page again after each picture would lay it out twice. */
  #measured: Size | null = null;
  /** As if the picture began at (0, 0), wherever it does. */
  #view: View;
  /** All is shown, and stays so while the picture and the window change their size. */
  #isFitted: boolean;

  /** Begins with a view that was kept, or showing all. */
  constructor(
    content: SVGGElement,
    kept: View | null,
    onMoved: () => void,
    corner: () => Size,
    grip: (target: EventTarget | null) => Grip | null,
  ) {
    this.#content = content;
    this.#onMoved = onMoved;
    this.#corner = corner;
    this.#grip = grip;
    this.#view = kept ?? { scale: 1, left: 0, top: 0 };
    this.#isFitted = kept === null;
    this.element.append(content);
    this.element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    this.element.addEventListener("pointerdown", (event) => this.#press(event));
    new ResizeObserver(() => this.#resized()).observe(this.element);
  }

  /** Another picture is in it; `kept` is a point of the one before that moved, and should not seem to. */
  pictureChanged(
    picture: PlacedPicture,
    kept: { readonly before: Point; readonly after: Point } | null,
  ): void {
    const before = kept && this.#fromCorner(kept.before);
    this.#picture = picture;
    if (this.#isFitted) this.fit();
    else if (before) this.#show(anchoredView(this.#view, before, this.#fromCorner(kept.after)));
    else this.#show(this.#view);
  }

  /** What is seen; `null`: all. */
  get view(): View | null {
    return this.#isFitted ? null : this.#view;
  }

  /** What is in its corner has another size now. */
  cornerChanged(): void {
    if (this.#isFitted) this.fit();
  }

  /** From now on as if no part of the picture had been chosen to be seen. */
  forget(): void {
    this.#isFitted = true;
  }

  fit(): void {
    this.#isFitted = true;
    this.#show(fittingViewBeside(this.#picture, this.#size(), this.#corner()));
  }

  /** About the middle of the window unless told. */
  zoom(by: number, about?: Point): void {
    this.#isFitted = false;
    const { width, height } = this.#size();
    this.#show(zoomedView(this.#view, by, about ?? { x: width / 2, y: height / 2 }));
  }

  pan(right: number, down: number): void {
    this.#isFitted = false;
    this.#show({ ...this.#view, left: this.#view.left - right, top: this.#view.top - down });
  }

  /** Moves the picture if these areas of it cannot be seen. */
  reveal(areas: readonly Area[]): void {
    const inPicture = areas.map((area) => ({ ...area, ...this.#fromCorner(area) }));
    const view = viewShowing(this.#view, inPicture, this.#size(), margin);
    if (view.left === this.#view.left && view.top === this.#view.top) return;
    this.#isFitted = false;
    this.#show(view);
  }

  /** The point of the picture in the middle of the window. */
  middle(): Point {
    const { width, height } = this.#size();
    const { scale, left, top } = this.#view;
    const { corner } = this.#picture;
    return { x: (width / 2 - left) / scale + corner.x, y: (height / 2 - top) / scale + corner.y };
  }

  #fromCorner({ x, y }: Point): Point {
    const { corner } = this.#picture;
    return { x: x - corner.x, y: y - corner.y };
  }

  #show(view: View): void {
    const size = this.#size();
    if (size.width === 0 || this.#picture.width === 0) return; // not on the screen, or nothing to show
    this.#view = boundedView(view, this.#picture, size);
    const { scale, left, top } = this.#view;
    const { x, y } = this.#picture.corner;
    setAttributes(this.#content, {
      transform: `translate(${left - x * scale} ${top - y * scale}) scale(${scale})`,
    });
    this.#onMoved();
  }

  #resized(): void {
    this.#measured = null;
    if (this.#isFitted) this.fit();
    else this.#show(this.#view);
  }

  #size(): Size {
    this.#measured ??= { width: this.element.clientWidth, height: this.element.clientHeight };
    return this.#measured;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1;
    // A pinch on a touch pad arrives as a wheel with Ctrl held.
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = this.element.getBoundingClientRect();
      const by = Math.exp(-clamp(event.deltaY * unit, 100) / 300);
      this.zoom(by, { x: event.clientX - left, y: event.clientY - top });
    } else if (event.shiftKey && event.deltaX === 0) {
      this.pan(event.deltaY * unit, 0);
    } else {
      this.pan(event.deltaX * unit, event.deltaY * unit);
    }
  }

  #press(press: PointerEvent): void {
    if (press.button !== 0 && press.button !== 1) return;
    const { pointerId } = press;
    let last: Point = { x: press.clientX, y: press.clientY };
    let isDragged = false;
    const grip = press.button === 0 ? this.#grip(press.target) : null;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const [right, down] = [last.x - event.clientX, last.y - event.clientY];
      if (!isDragged) {
        if (Math.hypot(right, down) < dragsFrom) return;
        isDragged = true;
        // From now on the picture gets all of this pointer's events, also the click at the end: no factor does.
        this.element.setPointerCapture(pointerId);
        this.element.classList.add("dragging");
      }
      last = { x: event.clientX, y: event.clientY };
      if (grip) grip.move(-right / this.#view.scale, -down / this.#view.scale);
      else this.pan(right, down);
    };
    const stop = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      this.element.removeEventListener("pointermove", move);
      for (const end of ["pointerup", "pointercancel"] as const) this.element.removeEventListener(end, stop);
      this.element.classList.remove("dragging");
      if (isDragged) grip?.drop();
    };
    this.element.addEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"] as const) this.element.addEventListener(end, stop);
  }
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(value, most));
}

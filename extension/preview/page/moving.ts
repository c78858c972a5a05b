import type { Picture } from "../../../language/web/drawing/shapes.ts";

/** How long things take to their new places. */
const movingMs = 200;
/** More than this is not moved, as it would stutter. */
const mostMoving = 600;
/** What moves, and the attribute that says where it is. */
const movable = { transform: ".factor, .badge", d: ".line, .head" } as const;

interface Place {
  readonly element: Element;
  readonly attribute: keyof typeof movable;
  readonly value: string;
}

interface Way extends Place {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What was written last; what is there instead, somebody else has written. */
  written: string;
}

/**
 * Lets what is in two pictures, one after the other, move to its new place before the eye. Not by transitions of
 * the style sheet: a browser gives each of some hundred elements a layer of its own then, and takes several times
 * as long to the first frame.
 */
export class Moving {
  readonly #element: Element;
  #before: readonly Place[] = [];
  #ways: readonly Way[] = [];
  #frame = 0;

  /** The element that a picture is painted in, which moves too. */
  constructor(element: Element) {
    this.#element = element;
  }

  /** Before the next picture is painted. */
  begin({ factors, links }: Picture): void {
    this.#before = factors.length + links.length <= mostMoving && !wantsLessMotion() ? this.#places() : [];
    cancelAnimationFrame(this.#frame);
    for (const way of this.#ways) write(way, way.value);
    this.#ways = [];
  }

  /** When it has been painted, and has its place in the window: begins where things were before. */
  go(): void {
    this.#ways = this.#before.flatMap((place) => wayFrom(place) ?? []);
    this.#before = [];
    for (const way of this.#ways) write(way, at(way, 0));
    let started = 0;
    const step = (now: number) => {
      started ||= now;
      const passed = Math.min(1, (now - started) / movingMs);
      this.#ways = this.#ways.filter((way) => write(way, passed === 1 ? way.value : at(way, passed)));
      if (passed < 1 && this.#ways.length > 0) this.#frame = requestAnimationFrame(step);
      else this.#ways = [];
    };
    if (this.#ways.length > 0) this.#frame = requestAnimationFrame(step);
  }

  #places(): readonly Place[] {
    const place = (element: Element, attribute: Place["attribute"]): Place[] => {
      const value = element.getAttribute(attribute);
      return value === null ? [] : [{ element, attribute, value }];
    };
    return [
      ...place(this.#element, "transform"),
      ...(["transform", "d"] as const).flatMap((attribute) =>
        [...this.#element.querySelectorAll(movable[attribute])].flatMap((one) => place(one, attribute)),
      ),
    ];
  }
}

/** From where something was to where it is now; none where it has not moved, or is gone, or has another shape. */
function wayFrom({ element, attribute, value: before }: Place): Way | null {
  const value = element.isConnected ? element.getAttribute(attribute) : null;
  if (value === null || value === before || shapeOf(value) !== shapeOf(before)) return null;
  return { element, attribute, value, from: numbersOf(before), to: numbersOf(value), written: value };
}

/** Whether it was still for us to write. */
function write(way: Way, value: string): boolean {
  const { element, attribute, written } = way;
  if (element.getAttribute(attribute) !== written) return false;
  if (value !== written) element.setAttribute(attribute, value);
  way.written = value;
  return true;
}

/** The place on the way when so much of the time has passed: fast at first. */
function at({ value, from, to }: Way, passed: number): string {
  const share = 1 - (1 - passed) ** 3;
  let i = 0;
  return value.replace(number, () => {
    const [start = 0, end = 0] = [from[i], to[i]];
    i++;
    return String(Math.round((start + (end - start) * share) * 1000) / 1000);
  });
}

const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

function numbersOf(text: string): number[] {
  return (text.match(number) ?? []).map(Number);
}

function shapeOf(text: string): string {
  return text.replace(number, "0");
}

function wantsLessMotion(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}

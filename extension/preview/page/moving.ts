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

interface Way {
  readonly element: Element;
  readonly attribute: keyof typeof movable;
  readonly from: string;
  readonly to: string;
  /** What is between the numbers, and how these change; found with the first step, after the first look at the picture. */
  numbers: {
    readonly between: readonly string[];
    readonly from: readonly number[];
    readonly to: readonly number[];
  } | null;
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
    for (const way of this.#ways) write(way, way.to);
    this.#ways = [];
  }

  /** When it has been painted, and has its place in the window: begins where things were before. */
  go(): void {
    this.#ways = this.#before.flatMap((place) => wayFrom(place) ?? []);
    this.#before = [];
    for (const way of this.#ways) write(way, way.from);
    let started = 0;
    const step = (now: number) => {
      started ||= now;
      const passed = Math.min(1, (now - started) / movingMs);
      this.#ways = this.#ways.filter((way) => write(way, at(way, passed)));
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
function wayFrom({ element, attribute, value: from }: Place): Way | null {
  const to = element.isConnected ? element.getAttribute(attribute) : null;
  if (to === null || to === from || commandsIn(to) !== commandsIn(from)) return null;
  return { element, attribute, from, to, numbers: null, written: to };
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
function at(way: Way, passed: number): string {
  if (passed === 0) return way.from;
  if (passed === 1) return way.to;
  way.numbers ??= { between: way.to.split(number), from: numbersOf(way.from), to: numbersOf(way.to) };
  const { between, from, to } = way.numbers;
  const share = 1 - (1 - passed) ** 3;
  let place = between[0] ?? "";
  for (const [i, start] of from.entries()) {
    const value = start + ((to[i] ?? start) - start) * share;
    // A scale needs its thousandths; of lengths, nobody sees less than a tenth.
    const fineness = Math.abs(start) < 5 ? 1000 : 10;
    place += Math.round(value * fineness) / fineness + (between[i + 1] ?? "");
  }
  return place;
}

const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

function numbersOf(text: string): number[] {
  return (text.match(number) ?? []).map(Number);
}

/** What is done with the numbers of a place: alike for two places that something can move between. */
function commandsIn(text: string): string {
  return text.replace(/[^A-Za-df-z]+/g, "");
}

function wantsLessMotion(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}

import type { TheoryReading } from "../theory/theory-reading.ts";
import type { Point } from "./layout/graph.ts";

/** The file in the folder of a review that keeps where factors are pinned. */
export const PINS_FILE = "causal-web.layout.json";

/**
 * Where factors are pinned, by the key of the factor, in each view by its name; "" is the view that shows all. Units
 * are those of the picture, from its `origin`, in whole numbers.
 */
export type Pins = ReadonlyMap<string, ReadonlyMap<string, Point>>;

/** Why a file of pins cannot be read: in a sentence. */
export interface UnreadablePins {
  readonly fault: string;
}

export const NO_PINS: Pins = new Map();

const ABOUT = "Where factors of the causal web stand that were dragged to a place, in each view.";
/** Further out nobody drags a factor. */
const furthest = 1_000_000;
const mostPins = 20_000;

/** Reads a file of pins; what is wrong in it makes all of it unreadable, so that nothing of it is lost in writing. */
export function readPins(text: string): Pins | UnreadablePins {
  let content: unknown;
  try {
    content = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch {
    return unreadable("it is no JSON file: perhaps a bracket, a quotation mark or a comma is missing");
  }
  const views = isRecord(content) ? content.views : undefined;
  if (!isRecord(views)) return unreadable("it has no “views”");
  const pins = new Map<string, ReadonlyMap<string, Point>>();
  let count = 0;
  for (const [view, factors] of Object.entries(views)) {
    if (!isRecord(factors)) return unreadable(`its view “${shown(view)}” lists no factors`);
    const points = new Map<string, Point>();
    for (const [factor, place] of Object.entries(factors)) {
      const point = pointOf(place);
      if (!point) return unreadable(`the place of “${shown(factor)}” is not of two numbers, as in [120, 40]`);
      points.set(factor, point);
    }
    count += points.size;
    if (count > mostPins) return unreadable(`it has more than ${mostPins.toLocaleString("en")} places`);
    pins.set(view, points);
  }
  return pins;
}

/** The file: a line for each factor, in the order of their keys, so that a change is a line. */
export function writePins(pins: Pins): string {
  const views = sorted(pins).flatMap(([view, points]) => {
    const lines = sorted(points).map(
      ([factor, { x, y }]) => `      ${JSON.stringify(factor)}: [${Math.round(x)}, ${Math.round(y)}]`,
    );
    return lines.length === 0 ? [] : [`    ${JSON.stringify(view)}: {\n${lines.join(",\n")}\n    }`];
  });
  const content = views.length === 0 ? "{}" : `{\n${views.join(",\n")}\n  }`;
  return `{\n  "about": ${JSON.stringify(ABOUT)},\n  "views": ${content}\n}\n`;
}

/** With a factor pinned in a view, or no longer pinned there (`null`). */
export function withPin(pins: Pins, view: string, factor: string, at: Point | null): Pins {
  const points = new Map(pins.get(view));
  if (at === null) points.delete(factor);
  else points.set(factor, { x: bounded(at.x), y: bounded(at.y) });
  return new Map(pins).set(view, points);
}

/** With the pins of a factor under its new key; `null` where it is pinned nowhere, or nothing would change. */
export function withRenamedPins(pins: Pins, before: string, after: string): Pins | null {
  if (before === after || ![...pins.values()].some((points) => points.has(before))) return null;
  return new Map(
    [...pins].map(([view, points]) => {
      const at = points.get(before);
      if (!at) return [view, points];
      const renamed = new Map(points);
      renamed.delete(before);
      // One that it becomes the same as stays where it is.
      if (!renamed.has(after)) renamed.set(after, at);
      return [view, renamed];
    }),
  );
}

/** A pinned factor of one view. */
export interface Pin extends Point {
  readonly view: string;
  /** The id of a factor of the web. */
  readonly factor: string;
}

/**
 * The pins of the factors that a review has now. Words that have become another name of a factor pin that one, unless
 * it is pinned itself; those that name nothing any more are kept in the file and passed over.
 */
export function pinsIn(theory: Pick<TheoryReading, "identityOf">, pins: Pins): Pin[] {
  return [...pins].flatMap(([view, points]) => {
    const placed = new Map<string, Point>();
    for (const [words, point] of points) {
      const { key } = theory.identityOf(words);
      if (key === words || !points.has(key)) placed.set(key, placed.get(key) ?? point);
    }
    return [...placed].map(([factor, { x, y }]): Pin => ({ view, factor, x, y }));
  });
}

/** The pins of one view, by the ids of its factors. */
export function pinnedIn(pins: readonly Pin[], view: string): ReadonlyMap<string, Point> {
  return new Map(pins.filter((pin) => pin.view === view).map(({ factor, x, y }) => [factor, { x, y }]));
}

function pointOf(place: unknown): Point | null {
  if (!Array.isArray(place) || place.length !== 2) return null;
  const [x, y]: readonly unknown[] = place;
  const isLength = (value: unknown): value is number =>
    typeof value === "number" && Math.abs(value) <= furthest;
  return isLength(x) && isLength(y) ? { x, y } : null;
}

function bounded(length: number): number {
  return Math.round(Math.max(-furthest, Math.min(furthest, length))) || 0;
}

function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

function unreadable(why: string): UnreadablePins {
  return {
    fault: `The places of dragged factors are not used, because ${PINS_FILE} cannot be read: ${why}. Mend the file or delete it.`,
  };
}

function shown(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60).toWellFormed()}…`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

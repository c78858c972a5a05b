import { foldName } from "../theory/labels.ts";

/** A value and the words it can be written with, the usual ones first. */
export interface Choice<T> {
  readonly value: T;
  readonly written: readonly string[];
}

export function chosenFrom<T>(choices: readonly Choice<T>[], text: string): Choice<T> | undefined {
  const asked = foldName(text);
  return choices.find(({ written }) => written.some((one) => foldName(one) === asked));
}

/** How many steps around a factor are shown where a view does not say. */
export const usualSteps = 2;

/** A number of things, at least one and of a sensible size; `null` where it is not written as one. */
export function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : null;
}

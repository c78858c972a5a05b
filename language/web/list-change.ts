import isEqual from "fast-deep-equal";

/** A list told by what it shares with the one before: runs of that, by their first place, and items that are new. */
export type ListChange<T> = readonly (Run | New<T>)[];

interface Run {
  readonly first: number;
  readonly count: number;
}

interface New<T> {
  readonly item: T;
}

/** So many items one after the other may come or go, and what follows them is found again. */
const farthest = 16;

/** Items that say the same are the same. Where much has changed places, more may be told than is new. */
export function listChange<T extends object>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const change: (Run | New<T>)[] = [];
  let at = 0;
  for (const [place, item] of after.entries()) {
    const gone = stepsTo((steps) => at + steps < before.length && isEqual(before[at + steps], item));
    if (gone === null) {
      change.push({ item });
      const come = stepsTo(
        (steps) => place + steps < after.length && isEqual(before[at], after[place + steps]),
      );
      if (come === null) at++; // replaced
      continue;
    }
    at += gone;
    const last = change.at(-1);
    if (last && "first" in last && last.first + last.count === at)
      change[change.length - 1] = { first: last.first, count: last.count + 1 };
    else change.push({ first: at, count: 1 });
    at++;
  }
  return change;
}

function stepsTo(isThere: (steps: number) => boolean): number | null {
  for (let steps = 0; steps <= farthest; steps++) if (isThere(steps)) return steps;
  return null;
}

/** Keeps the items that were there before; `null` where the change is not one of this list. */
export function changedList<T>(before: readonly T[], change: ListChange<T>): readonly T[] | null {
  const after: T[] = [];
  for (const part of change) {
    if ("item" in part) after.push(part.item);
    else if (part.first + part.count > before.length) return null;
    else after.push(...before.slice(part.first, part.first + part.count));
  }
  return after;
}

/** Whether a change of a list of this length leaves it as it is. */
export function isUnchanged(change: ListChange<unknown>, length: number): boolean {
  const [only, ...rest] = change;
  if (only === undefined) return length === 0;
  return rest.length === 0 && "first" in only && only.first === 0 && only.count === length;
}

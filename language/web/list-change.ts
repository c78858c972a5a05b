/** A list told by what it shares with the one before: runs of that, by their first place, and items that are new. */
export type ListChange<T> = readonly (Run | New<T>)[];

interface Run {
  readonly first: number;
  readonly count: number;
}

interface New<T> {
  readonly item: T;
}

/** Items that say the same are the same: they are compared as JSON. */
export function listChange<T extends object>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const places = new Map<string, number>();
  for (const [at, item] of before.entries()) places.set(told(item), at);
  const change: (Run | New<T>)[] = [];
  for (const item of after) {
    const at = places.get(told(item));
    const last = change.at(-1);
    if (at === undefined) change.push({ item });
    else if (last && "first" in last && last.first + last.count === at)
      change[change.length - 1] = { first: last.first, count: last.count + 1 };
    else change.push({ first: at, count: 1 });
  }
  return change;
}

/** Keeps the items that were there before; `null` where the change is not one of this list. */
export function changedList<T>(before: readonly T[], change: ListChange<T>): readonly T[] | null {
  const after: T[] = [];
  for (const part of change) {
    if ("item" in part) after.push(part.item);
    else if (part.first + part.count > before.length) return null;
    else for (let at = part.first; at < part.first + part.count; at++) after.push(before[at] as T); // within it
  }
  return after;
}

/** Whether a change of a list of this length leaves it as it is. */
export function isUnchanged(change: ListChange<unknown>, length: number): boolean {
  const [only, ...rest] = change;
  if (only === undefined) return length === 0;
  return rest.length === 0 && "first" in only && only.first === 0 && only.count === length;
}

/** Each item is written down once, although it is compared after every edit. */
const written = new WeakMap<object, string>();

/** What an item says, as JSON. */
export function told(item: object): string {
  const known = written.get(item);
  if (known !== undefined) return known;
  const text = JSON.stringify(item);
  written.set(item, text);
  return text;
}

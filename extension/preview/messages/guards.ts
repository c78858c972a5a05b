/** Whether a value that came from elsewhere is what it should be. */
export type Guard<T> = (value: unknown) => value is T;

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A whole number, 0 or more. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function isMeasure(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

export function oneOf<const T>(...values: readonly T[]): Guard<T> {
  const all: ReadonlySet<unknown> = new Set(values);
  return (value): value is T => all.has(value);
}

export function nullOr<T>(isIt: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || isIt(value);
}

export function listOf<T>(isItem: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isItem);
}

type Fields<T> = { readonly [Key in keyof T]-?: Guard<Exclude<T[Key], undefined>> };

/** A record with at least these members, each of its kind; what else is in it is not looked at. */
export function recordOf<T>(fields: Fields<T>): Guard<T> {
  return partlyRecordOf<T, never>(fields);
}

/** The same; the members that are named may be missing. */
export function partlyRecordOf<T, Missing extends keyof T>(
  fields: Fields<T>,
  ...missing: readonly Missing[]
): Guard<T> {
  const entries = Object.entries(fields) as [string, Guard<unknown>][];
  const may = new Set<string>(missing as readonly string[]);
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    entries.every(([name, isIt]) => {
      const member: unknown = Reflect.get(value, name);
      return (member === undefined && may.has(name)) || isIt(member);
    });
}

/** One of several kinds of record, told apart by a member. */
export function byKind<T extends object>(
  member: keyof T & string,
  kinds: ReadonlyMap<unknown, (value: unknown) => boolean>,
): Guard<T> {
  return (value): value is T =>
    typeof value === "object" && value !== null && (kinds.get(Reflect.get(value, member))?.(value) ?? false);
}

/**
 * Plain data of a summary, moved by a number of UTF-16 units: every `start` and `end` in it. What is not moved
 * is not copied.
 */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : (movedValue(value, by) as T); // the same shape, with other numbers
}

function movedValue(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.length === 0 ? value : value.map((one) => movedValue(one, by));
  if (value === null || typeof value !== "object") return value;
  const copy: { [key: string]: unknown } = {};
  for (const key in value) {
    const inner: unknown = (value as { readonly [key: string]: unknown })[key]; // plain data has no other keys
    copy[key] =
      typeof inner === "number" && (key === "start" || key === "end") ? inner + by : movedValue(inner, by);
  }
  return copy;
}

const startsLarge = (name: string) => /^\p{Lu}/u.test(name);
/** Only its first letter is large: “Trust”, and not “NHS trust”. */
const isCapitalised = (name: string) => /^\p{Lu}(?!\p{Lu})/u.test(name);

/**
 * A new name with the first letter as the place had it: large where the old name was written large only there, at the
 * start of a sentence. `usual` is the old name as it is mostly written, beside which the new one was typed.
 */
export function inCaseOf(typed: string, before: string, usual: string): string {
  if (startsLarge(before) === startsLarge(usual)) return typed;
  const [first = ""] = typed;
  if (isCapitalised(before)) return first.toUpperCase() + typed.slice(first.length);
  return isCapitalised(usual) && isCapitalised(typed)
    ? first.toLowerCase() + typed.slice(first.length)
    : typed;
}

/** The name as it is usually written: with a small letter first, if some place has it so. */
export function usualName(name: string, others: Iterable<string>): string {
  if (!isCapitalised(name)) return name;
  const [first = ""] = name;
  const small = first.toLowerCase() + name.slice(first.length);
  for (const other of others) if (other.startsWith(first.toLowerCase())) return small;
  return name;
}

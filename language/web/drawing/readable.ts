/**
 * Text that every reader and every file format can hold: no control characters, no signs that turn the direction
 * of writing or are not seen, no halves of characters, no characters that XML 1.0 forbids, single spaces.
 */
export function readable(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, " ")
      .replace(/[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, "")
      .replace(/ {2,}/g, " ")
      .trim()
  );
}

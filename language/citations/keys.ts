/**
 * Citation keys as pandoc reads them (manual, "Citation syntax"): a letter, digit or `_`, then more of these
 * with single punctuation marks of `:.#$%&-+?<>~/` between them; a mark at the end is not part of the key.
 * As pandoc does, `://` may stand in a key. Letters of every script, with their combining marks.
 */
const PLAIN_KEY = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const AT = 64;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;

/** Where a key stands behind its `@`. Offsets are of the searched text. */
export interface KeyPlace {
  /** Start of the `@`, or of the `-` before it. */
  readonly start: number;
  readonly end: number;
  readonly authorSuppressed: boolean;
  /** `null`: there is an `@`, but no key that could be read behind it. */
  readonly key: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** Whether a curly bracket was opened behind the `@` and not closed. */
  readonly unclosed: boolean;
}

/** Whether the text is a key that can stand behind `@` without curly brackets. */
export function isPlainKey(text: string): boolean {
  PLAIN_KEY.lastIndex = 0;
  return PLAIN_KEY.test(text) && PLAIN_KEY.lastIndex === text.length;
}

/**
 * The first `@` at or behind `from` and before `end` that can begin a citation: one behind a word (as in an
 * e-mail address) or a backslash cannot.
 *
 * @param closes for each `{` of the text the offset of the `}` that closes it
 */
export function findKey(
  text: string,
  from: number,
  end: number,
  closes: ReadonlyMap<number, number>,
): KeyPlace | null {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== AT) continue;
    const before = text.slice(Math.max(0, at - 2), at);
    if (before.endsWith("\\") || WORD_BEFORE.test(before)) continue;
    const authorSuppressed = before.endsWith("-") && !WORD_BEFORE.test(before.slice(0, -1));
    const start = authorSuppressed ? at - 1 : at;
    if (text.charAt(at + 1) === "{") {
      const close = closes.get(at + 1);
      if (close === undefined) return { start, end: at + 2, authorSuppressed, key: null, unclosed: true };
      const inside = text.slice(at + 2, close);
      const key = inside.trim();
      const keyStart = at + 2 + inside.indexOf(key);
      return {
        start,
        end: close + 1,
        authorSuppressed,
        key:
          key === "" ? null : { text: key.replace(/\s+/g, " "), start: keyStart, end: keyStart + key.length },
        unclosed: false,
      };
    }
    PLAIN_KEY.lastIndex = at + 1;
    const key = PLAIN_KEY.exec(text)?.[0];
    const keyEnd = at + 1 + (key?.length ?? 0);
    return {
      start,
      end: keyEnd,
      authorSuppressed,
      key: key === undefined ? null : { text: key, start: at + 1, end: keyEnd },
      unclosed: false,
    };
  }
  return null;
}

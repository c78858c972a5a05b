import { asName, quoted } from "../fixes/writing.ts";
import { phraseEnd } from "../syntax/tokens/phrase-end.ts";
import type { Span } from "../text/span.ts";
import type { Mention } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { type Place, type Refusal, shownName, type Written } from "./renaming.ts";

/** The name itself where it is mentioned: of a factor without its direction words, and without quotation marks. */
export function nameSpan(theory: TheoryReading, mention: Mention, { text, span }: Place): Span {
  const { words, what, half } = mention;
  const inner = words.quoted ? { start: span.start + 1, end: span.end - 1 } : span;
  const typed = text.slice(inner.start, inner.end);
  if (half) {
    const slash = typed.lastIndexOf("/");
    const own = half === "label" ? typed.slice(slash + 1) : typed.slice(0, slash);
    const start = inner.start + (half === "label" ? slash + 1 : 0);
    const trimmed = own.trimStart();
    const from = start + own.length - trimmed.length;
    return { start: from, end: from + trimmed.trimEnd().length };
  }
  if (what !== "factor" || words.quoted) return inner;
  const { directionLength } = theory.read({ text: typed, quoted: false, span: inner });
  return { start: inner.start + directionLength, end: inner.end };
}

/** A name as it stands somewhere, white space collapsed. */
export function nameAt(theory: TheoryReading, mention: Mention, place: Place): string {
  const { start, end } = nameSpan(theory, mention, place);
  return place.text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** Whether a remark stands between the words, which new ones would take out. */
export function hidesRemark({ text, span }: Place): boolean {
  return /\s\/\//.test(text.slice(span.start, span.end));
}

/** Where a mention stands, for a sentence: “a.cmoc, line 3”. */
export function shownPlace(mention: Mention, { text, span }: Place): string {
  const line = text.slice(0, span.start).split(/\r\n|\r|\n/).length;
  const file = mention.uri.slice(mention.uri.lastIndexOf("/") + 1);
  return `${decoded(file)}, line ${line}`;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** Whether words stay together as one item of a list. */
export function isOneItem(words: string): boolean {
  return phraseEnd(words, 0) === words.length && !/^\?+$/.test(words) && !/^["“]/.test(words);
}

/** A name in place of another where it stands alone: between a keyword and its colon, or as one of a list. */
export function plainlyWritten(
  theory: TheoryReading,
  mention: Mention,
  place: Place,
  name: string,
): Written | Refusal {
  const { words, half } = mention;
  const span = nameSpan(theory, mention, place);
  if (words.quoted) {
    if (!/["“”]/.test(name)) return { span, newText: name };
    return unwritable(name, mention, place);
  }
  const isDeclared = mention.place === "declared" && mention.what !== "value";
  if (isDeclared) {
    const written = asName(name);
    return written === null ? unwritable(name, mention, place) : { span, newText: written };
  }
  if (isOneItem(name)) return { span, newText: name };
  if (!half) {
    const written = quoted(name);
    return written === null ? unwritable(name, mention, place) : { span, newText: written };
  }
  // The quotation marks stand around both halves.
  const { text } = place;
  const whole = text.slice(place.span.start, span.start) + name + text.slice(span.end, place.span.end);
  const written = quoted(whole);
  return written === null ? unwritable(name, mention, place) : { span: place.span, newText: written };
}

export function unwritable(name: string, mention: Mention, place: Place): Refusal {
  return {
    refused: `“${shownName(name)}” cannot be written in ${shownPlace(mention, place)}: it would be read as something else there. Choose a name without arrows, brackets, quotation marks, colons and plus signs.`,
  };
}

import { isPlainKey } from "../citations/keys.ts";
import { asKey, quoted } from "../fixes/writing.ts";
import { type Mention, mentionsOf } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { nameSpan, unwritable } from "./places.ts";
import { type Question, type Refusal, type Renaming, shownName } from "./renaming.ts";

/** A citation key, in the statements of a review: where it is cited, and where a `source` statement has it. */
export function renameSource(
  theory: TheoryReading,
  asked: Pick<Mention, "what" | "key">,
  typed: string,
): Renaming | Refusal {
  const now = typed
    .replace(/^@/, "")
    .replace(/^\{(.*)\}$/, "$1")
    .trim();
  if (now === "") return { refused: "Type a key: nothing is left of an empty one." };
  if (/[{}[\];@]/.test(now)) {
    return {
      refused: `“${shownName(now)}” cannot be a citation key: it has a bracket, a semicolon or an @ in it.`,
    };
  }
  const mentions = mentionsOf(theory, asked);
  return {
    theory,
    mentions,
    write: (mention, place) => {
      const { text, span } = place;
      const isInBraces = mention.place === "named" && text[span.start - 1] === "{";
      if (isInBraces) return { span, newText: now };
      if (mention.place === "named") return { span, newText: asKey(now) };
      if (mention.words.quoted) return { span: nameSpan(theory, mention, place), newText: now };
      const name = isPlainKey(now) ? now : quoted(now);
      return name === null ? unwritable(now, mention, place) : { span, newText: name };
    },
    keyAfter: ({ what, key }) => (what === "source" && key === asked.key ? now : key),
    question: now === asked.key ? null : meetingQuestion(theory, asked.key, now),
  };
}

/** What is asked where both keys are known: the citations of one source become citations of another. */
function meetingQuestion(theory: TheoryReading, before: string, now: string): Question | null {
  if (!theory.isKnownKey(now) || !theory.isKnownKey(before)) return null;
  const cited = (key: string) => {
    const number = theory.citationsOf(key).length;
    return number === 1 ? "cited once" : `cited ${number} times`;
  };
  return {
    label: `Cites “${shownName(now)}” (${cited(now)}) in place of “${shownName(before)}” (${cited(before)})`,
    description:
      "Both are sources of the review. The two become one here, and nothing but Undo tells them apart again.",
  };
}

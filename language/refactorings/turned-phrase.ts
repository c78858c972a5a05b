import { isOnePhrase, quoted } from "../fixes/writing.ts";
import type { Words } from "../summary/summary.ts";
import { factorName } from "../theory/factor-name.ts";
import { directionOf } from "../theory/identity.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { turnedLead } from "./opposites.ts";

/** A factor, and whether it goes down; no direction counts as presence (rule 15). */
export interface Sense {
  readonly factor: string;
  readonly isDown: boolean;
}

export function senseOf(theory: TheoryReading, words: Words): Sense {
  const { key, direction } = theory.read(words);
  const { key: factor, turned } = theory.identityOf(key);
  return { factor, isDown: directionOf(direction, turned) === "down" };
}

/**
 * The same factor going the other way, as it is written in a part: *more trust* for *less trust*, *shared vision*
 * for *lack of a shared vision*. `null` where no words for it are known.
 */
export function turnedPhrase(theory: TheoryReading, words: Words): string | null {
  const { name, directionLength, direction } = theory.read(words);
  const { factor, isDown } = senseOf(theory, words);
  const lead = words.text.slice(0, directionLength);
  const turned = direction === null ? null : turnedLead(lead);
  const behind = words.text.slice(directionLength);
  const candidates = [
    ...(turned === null ? [] : [`${turned} ${behind}`.trim(), `${turned.toLowerCase()} ${behind}`.trim()]),
    ...namings(theory, { factor, isDown: !isDown }, words.quoted ? null : name),
  ];
  return firstThatMeans(theory, { factor, isDown: !isDown }, candidates);
}

/** A factor going some way under the name it is known by. */
export function phraseFor(theory: TheoryReading, sense: Sense): string | null {
  return firstThatMeans(theory, sense, namings(theory, sense, null));
}

/** Words for a factor going some way: those at hand first, then its name, then its other names. */
function namings(theory: TheoryReading, { factor, isDown }: Sense, atHand: string | null): string[] {
  const names = [
    ...(atHand === null ? [] : [atHand]),
    factorName(theory, factor),
    ...theory.wordsFor(factor).map((words) => factorName(theory, words)),
  ];
  const isTurned = (name: string) => senseOf(theory, { text: name, quoted: true, span: NOWHERE }).isDown;
  const plain = names
    .filter((name) => isTurned(name) === isDown)
    .flatMap((name) => [name, quoted(name) ?? name]);
  const led = names
    .filter((name) => isTurned(name) !== isDown)
    .flatMap((name) => [`lack of ${name}`, `less ${name}`, `more ${name}`]);
  // Where the factor itself is there, that says it best; where it is not, its author may have meant more by a word for it.
  return isDown ? [...led, ...plain] : [...plain, ...led];
}

const NOWHERE = { start: 0, end: 0 };

function firstThatMeans(theory: TheoryReading, sense: Sense, candidates: readonly string[]): string | null {
  return candidates.find((candidate) => means(theory, candidate, sense)) ?? null;
}

/** Whether words stand in a part as one phrase with this sense. */
function means(theory: TheoryReading, candidate: string, { factor, isDown }: Sense): boolean {
  const inQuotes = /^["“].*["”]$/.test(candidate);
  const text = inQuotes ? candidate.slice(1, -1) : candidate;
  if (!inQuotes && !isOnePhrase(candidate)) return false;
  const read = senseOf(theory, { text, quoted: inQuotes, span: NOWHERE });
  return read.factor === factor && read.isDown === isDown;
}

import type { FileChange } from "../fixes/fix.ts";
import { asItem, isOnePhrase, quoted } from "../fixes/writing.ts";
import { endsPhrase, isFirstInLine } from "../syntax/tokens/line-start.ts";
import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import { type FactorUse, ROLES } from "../theory/uses.ts";
import { viewNamesIn } from "../theory/view-names.ts";
import { counted, type Rewriting, type TextOf } from "./refactoring.ts";
import { phraseFor, senseOf } from "./turned-phrase.ts";

/** Every use of just these words, by file and place. */
export function usesOfWords(theory: Theory, words: string): FactorUse[] {
  const { key } = theory.identityOf(words);
  return theory.usesOf(key).filter((use) => use.reading.key === words);
}

export function countOfWords(theory: Theory, words: string): number {
  return ROLES.reduce((sum, role) => sum + theory.countOfWords(words, role), 0);
}

/** “4 uses in 2 files”. */
export function spread(uses: readonly FactorUse[]): string {
  const files = new Set(uses.map(({ uri }) => uri)).size;
  return counted(uses.length, "use") + (files > 1 ? ` in ${counted(files, "file")}` : "");
}

/**
 * Writes other words at every use of some, with the direction words that stand there. Where the other words name the
 * opposite, the direction words are turned round. `null` where one of the uses cannot be written so.
 */
export function reworded(
  theory: Theory,
  words: string,
  { words: others, keepsSense }: { readonly words: string; readonly keepsSense: boolean },
  textOf: TextOf,
): Rewriting | null {
  const changes: FileChange[] = [];
  for (const use of usesOfWords(theory, words)) {
    const text = textOf(use.uri);
    const change = text === null ? null : rewordedUse(theory, use, others, keepsSense, text);
    if (!change) return null;
    changes.push(change);
  }
  return { changes };
}

/** What else names these words, `part of:` and saved views, with other words in their place. */
export function rewordedMentions(theory: Theory, words: string, others: string): FileChange[] {
  const item = asItem(theory, factorName(theory, others));
  if (item === null) return [];
  return theory.summaries().flatMap((file) => {
    const larger = file.factors
      .flatMap(({ attributes }) => attributes)
      .filter(({ name }) => name === "part of")
      .flatMap(({ items }) => items)
      .filter((one) => theory.read(one).key === words);
    const viewed = viewNamesIn(file, (one) => theory.read(one))
      .filter(({ what, key }) => what === "factor" && key === words)
      .map((one) => one.words);
    return [...larger, ...viewed].map(({ span }) => ({ uri: file.uri, span, newText: item }));
  });
}

/** One use under another name. `keepsSense`: the name is already known to be of the same factor. */
function rewordedUse(
  theory: Theory,
  { uri, item: { phrase, span }, reading }: FactorUse,
  words: string,
  keepsSense: boolean,
  text: string,
): FileChange | null {
  // A remark inside the words would be lost.
  if (!phrase || /\s\/\//.test(text.slice(span.start, span.end))) return null;
  const name = factorName(theory, words);
  const phrases = [phrase.text.slice(0, reading.directionLength) + name];
  if (reading.direction === null) phrases.push(quoted(name) ?? name);
  if (keepsSense) {
    const sense = senseOf(theory, phrase);
    if (senseOf(theory, { ...phrase, text: phrases[0] ?? name, quoted: false }).isDown !== sense.isDown)
      phrases.splice(0, phrases.length, phraseFor(theory, sense) ?? "");
  }
  for (const newText of phrases) {
    const inQuotes = /^["“]/.test(newText);
    const read = theory.read({ text: inQuotes ? newText.slice(1, -1) : newText, quoted: inQuotes, span });
    const isRead =
      (keepsSense ? theory.identityOf(read.key).key === theory.identityOf(words).key : read.key === words) &&
      (keepsSense || read.direction === reading.direction) &&
      (inQuotes || isOnePhrase(newText)) &&
      !(isFirstInLine(text, span.start) && endsPhrase(newText, 0));
    if (newText !== "" && isRead) return { uri, span, newText };
  }
  return null;
}

import type { DirectionVocabularyIndex } from "../phrases/direction-index.ts";
import { type PhraseReading, readPhrase } from "../phrases/phrase.ts";
import type { Words } from "../summary/summary.ts";

/** From so many on, what was read is forgotten: an author types a new phrase with every key. */
const MOST_READINGS = 50_000;

/** What phrases were read as, so that the same words are read once and their uses share the reading. */
export class PhraseReadings {
  readonly #plain = new Map<string, PhraseReading>();
  readonly #quoted = new Map<string, PhraseReading>();
  #vocabulary: DirectionVocabularyIndex | null = null;

  read({ text, quoted }: Words, vocabulary: DirectionVocabularyIndex): PhraseReading {
    const read = quoted ? this.#quoted : this.#plain;
    if (vocabulary !== this.#vocabulary || read.size >= MOST_READINGS) {
      this.#plain.clear();
      this.#quoted.clear();
      this.#vocabulary = vocabulary;
    }
    let reading = read.get(text);
    if (!reading) {
      reading = readPhrase(text, { quoted, vocabulary });
      read.set(text, reading);
    }
    return reading;
  }
}

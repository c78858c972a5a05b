import { nearestKeys } from "../bibliography/nearest-keys.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

const NEW_KEY = "Add it to the bibliography, or declare it as a source.";

/** Every key cited stands in a bibliography of the review or is declared as a source (rule 9). */
export const unknownCitation: FileCheck = {
  code: "unknown-citation",
  severity: "error",
  check: (file, theory) => {
    if (!theory.keysAreKnown) return [];
    const viewed = theory.viewNamesIn(file.uri).filter(({ what }) => what === "source");
    const cited = [
      ...theory.citationsIn(file.uri),
      ...viewed.map(({ key, words: { span } }) => ({ key, span })),
    ];
    const unknown = cited.filter(({ key }) => !theory.isKnownKey(key));
    const nearest = new Map<string, string[]>();
    return unknown.map(({ key, span }) => {
      const near = nearest.get(key) ?? nearestKeys(key, theory.knownKeys());
      nearest.set(key, near);
      return {
        span,
        message: inOtherCase(key, near) ?? `No source has the key “${key}”. ${didYouMean(near, NEW_KEY)}`,
      };
    });
  },
};

/** Keys that differ in capital letters are two keys, as in pandoc; one that is cited so has a message of its own. */
function inOtherCase(key: string, [nearest = ""]: readonly string[]): string | null {
  if (nearest.toLowerCase() !== key.toLowerCase()) return null;
  return `The key “${key}” is written “${nearest}” where its source is told. Capital letters matter in keys: write “${nearest}” here.`;
}

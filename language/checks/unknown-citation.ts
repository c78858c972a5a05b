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
    const unknown = theory.citationsIn(file.uri).filter(({ key }) => !theory.isKnownKey(key));
    const nearest = new Map<string, string[]>();
    return unknown.map(({ key, span }) => {
      const near = nearest.get(key) ?? nearestKeys(key, theory.knownKeys());
      nearest.set(key, near);
      return {
        span,
        message: `No source has the key “${key}”. ${didYouMean(near, NEW_KEY)}`,
      };
    });
  },
};

import { nearestKeys } from "../bibliography/nearest-keys.ts";
import type { FileCheck } from "./check.ts";

/** Every key cited stands in a bibliography of the review or is declared as a source (rule 9). */
export const unknownCitation: FileCheck = {
  code: "unknown-citation",
  severity: "error",
  check: (file, theory) => {
    if (!theory.keysAreKnown) return [];
    const unknown = theory.citationsIn(file.uri).filter(({ key }) => !theory.isKnownKey(key));
    const nearest = new Map<string, string>();
    return unknown.map(({ key, span }) => {
      const advice = nearest.get(key) ?? adviceFor(nearestKeys(key, theory.knownKeys()));
      nearest.set(key, advice);
      return { span, message: `No source has the key “${key}”. ${advice}` };
    });
  },
};

function adviceFor(nearest: readonly string[]): string {
  if (nearest.length === 0) return "Add it to the bibliography, or declare it as a source.";
  const keys = nearest.map((key) => `“${key}”`);
  const listed = keys.length === 1 ? keys[0] : `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}`;
  return `Did you mean ${listed}?`;
}

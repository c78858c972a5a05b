import type { Reference } from "../../language/bibliography/reference.ts";
import { referenceOf } from "../../language/bibliography/reference-of.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { ShelvedBibliography } from "./bibliographies.ts";
import { nameIn } from "./uris.ts";

/** Keys that are gone from a bibliography. */
export interface KeyLoss {
  readonly uri: string;
  readonly keys: readonly string[];
  /** Those of them that are cited, and that no other bibliography has. */
  readonly cited: readonly string[];
}

/** More are not remembered of one bibliography. */
const MOST_REMEMBERED = 500;
const MOST_NAMED = 5;

/** What is remembered of keys that were lost, so that what was meant by them can still be told. */
export class LostKeys {
  readonly #lost = new Map<string, Map<string, Reference>>();

  /** Notes which keys a bibliography lost, and which are there again; `null` where none was lost. */
  note(
    {
      uri,
      before,
      now,
      keys,
    }: {
      readonly uri: string;
      readonly before: ShelvedBibliography | undefined;
      readonly now: ShelvedBibliography;
      readonly keys: readonly string[];
    },
    theories: readonly Theory[],
  ): KeyLoss | null {
    const remembered = this.#lost.get(uri) ?? new Map<string, Reference>();
    for (const key of [...remembered.keys()]) if (now.read?.entries.has(key)) remembered.delete(key);
    const isElsewhere = (theory: Theory, key: string) =>
      theory.bibliographies.some((other) => other.uri !== uri && other.entries?.has(key));
    const cited = keys.filter((key) =>
      theories.some((theory) => theory.isCited(key) && !isElsewhere(theory, key)),
    );
    for (const key of cited) {
      const entry = before?.read?.entries.get(key);
      if (before?.read && entry && remembered.size < MOST_REMEMBERED)
        remembered.set(key, referenceOf(before.read, entry));
    }
    if (remembered.size > 0) this.#lost.set(uri, remembered);
    else this.#lost.delete(uri);
    return keys.length > 0 ? { uri, keys, cited } : null;
  }

  /** What is remembered of the bibliographies that a review names, by key. */
  references(theory: Theory): ReadonlyMap<string, Reference> {
    return new Map(theory.bibliographies.flatMap(({ uri }) => [...(this.#lost.get(uri) ?? [])]));
  }
}

/** What is said of a loss: "12 keys that were here a moment ago are gone from “references.bib”." */
export function lossInWords({ uri, keys, cited }: KeyLoss): string {
  const name = nameIn(uri);
  const [first = ""] = keys;
  const gone =
    keys.length === 1
      ? `The key “${first}”, which was here a moment ago, is gone from “${name}”.`
      : `${keys.length} keys that were here a moment ago are gone from “${name}”.`;
  if (cited.length === 0) return `${gone} Nothing cites ${keys.length === 1 ? "it" : "them"}.`;
  if (keys.length === 1) return `${gone} It is cited.`;
  const named = cited.slice(0, MOST_NAMED).join(", ");
  const rest = cited.length > MOST_NAMED ? ` and ${cited.length - MOST_NAMED} more` : "";
  return `${gone} ${cited.length === 1 ? "One of them is" : `${cited.length} of them are`} cited: ${named}${rest}.`;
}

import type { FileSummary } from "../summary/summary.ts";
import type { Shared } from "./file-share.ts";

export function changedKeys(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  return [...gone, ...[...after.keys()].filter((key) => !before.has(key))];
}

/** The keys of sources that are stated otherwise: more or less often, or with words and without. */
export function changedSources({ sources: before }: Shared, { sources: after }: Shared): string[] {
  const shape = (stated: Shared["sources"], key: string) =>
    (stated.get(key) ?? []).map(({ statement }) => (statement.description ? "words" : "none")).join();
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => shape(before, key) !== shape(after, key),
  );
}

/** The factor names in a file: how they are declared, and how often they are used. */
export function namesIn({ uses, factors }: Shared): Map<string, string> {
  const numbers = new Map<string, number>();
  for (const used of uses.values()) {
    const key = used[0]?.reading.key;
    if (key !== undefined) numbers.set(key, (numbers.get(key) ?? 0) + used.length);
  }
  const names = new Map([...numbers].map(([key, number]) => [key, `${number}`]));
  for (const [key, declared] of factors) {
    names.set(key, `${names.get(key) ?? 0} ${declared.map(({ reading }) => reading.name).join()}`);
  }
  return names;
}

/** The names that a file declares otherwise, or uses more or less often, than before. */
export function changedNames(old: Shared, now: Shared): string[] {
  const [before, after] = [namesIn(old), namesIn(now)];
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((name) => before.get(name) !== after.get(name));
}

/** Whether a file has statements that set something for the whole review. */
export function setsSomething(summary: FileSummary | null | undefined): boolean {
  return summary ? summary.reviews.length + summary.dimensions.length > 0 : false;
}

/** A text that is equal for equal aliases. */
export function aliasText({ aliasesFrom }: Shared): string {
  return JSON.stringify([...aliasesFrom.values()].flat().map(({ from, to, turns }) => [from, to, turns]));
}

/** A text that is equal for equal labels. */
export function labelText({ labels }: Shared): string {
  return JSON.stringify(
    [...labels.values()].flat().map(({ configuration }) => [configuration.theory, configuration.label?.text]),
  );
}

/** A text that is equal for equal theories. */
export function theoryText({ theories }: Shared): string {
  return JSON.stringify(
    [...theories.values()].flat().map(({ statement }) => [statement.name.text, statement.title?.text]),
  );
}

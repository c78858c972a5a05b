import { addAll } from "./affected-files.ts";
import type { FileIndex } from "./file-index.ts";
import type { Pattern } from "./patterns.ts";

/** Adds the files whose CMOCs are told of one in this file: it is the first alike, or the opposite. */
export function addAlike(
  patterns: FileIndex<Pattern>,
  uri: string,
  key: string,
  affected: Set<string>,
): void {
  if (!patterns.inSeveralFiles(key)) return;
  const first = patterns.first(key);
  const opposes = () => patterns.some(key, ({ outcome }) => isDown(outcome) !== isDown(first?.outcome));
  if (first?.uri === uri || opposes()) addAll(affected, patterns.uris(key));
}

const isDown = (outcome: Pattern["outcome"] | undefined) => outcome?.direction === "down";

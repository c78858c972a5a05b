import type { Indices } from "./indices.ts";
import type { TheoryReading } from "./theory-reading.ts";

/** Where it is looked up which files a change affects: what the theory tells now, and which files say what. */
export interface Folded {
  readonly theory: TheoryReading;
  readonly indices: Indices;
}

/** Adds files to those that a change affects, all by their URIs. */
export function addAll(affected: Set<string>, more: Iterable<string>): void {
  for (const uri of more) affected.add(uri);
}

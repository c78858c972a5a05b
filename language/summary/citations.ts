import { type Citation, readCitationGroup } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type { Piece } from "./pieces.ts";

export interface ReadCitations {
  readonly citations: readonly Citation[];
  readonly posited: boolean;
}

/** The citations of brackets, in order; what is wrong inside a bracket is reported. */
export function readCitations(groups: readonly Piece[], problems: Problem[]): ReadCitations {
  const citations: Citation[] = [];
  let posited = false;
  for (const group of groups) {
    const read = readCitationGroup(group.text, group.start);
    citations.push(...read.citations);
    posited ||= read.posited;
    for (const problem of read.problems) problems.push({ ...problem, severity: "error" });
  }
  return { citations, posited };
}

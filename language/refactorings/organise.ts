import type { FileChange } from "../fixes/fix.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Offering } from "./refactoring.ts";

/** The order of what a file declares at its top. A theory says where the CMOCs below it belong, so theories keep theirs. */
const ORDER: readonly string[] = ["review", "dimension", "theory", "factor", "source", "view"];

/**
 * Puts what a file declares at its top, above its first section or CMOC, in order, and a blank line between
 * statements. Nothing else moves: below a heading or among CMOCs, a statement stands where its author put it. Remarks
 * stay with the statement they stand above.
 */
export const organise: Offering = (subject) => {
  const { file, text } = subject;
  const title = "Organise this file: declarations in order, a blank line between statements";
  const kind = "source.organize.cmoc";
  const changes = organising(
    file.uri,
    text,
    file.problems.some(({ severity }) => severity === "error"),
  );
  if (changes.length === 0) return [{ title, kind, reason: "This file is in order already." }];
  return [{ title, kind, work: () => ({ changes }) }];
};

function organising(uri: string, text: string, hasErrors: boolean): FileChange[] {
  const blocks = blocksOf(text);
  const firstOther = blocks.findIndex(({ keyword }) => !ORDER.includes(keyword));
  const declared = blocks.slice(0, firstOther < 0 ? blocks.length : firstOther);
  const sorted = [...declared].sort(
    (one, other) => ORDER.indexOf(one.keyword) - ORDER.indexOf(other.keyword),
  );
  // What cannot be read yet may belong to what stands beside it.
  const isSorted = hasErrors || sorted.every((block, at) => block === declared[at]);
  const changes: FileChange[] = [];
  const last = declared.at(-1);
  const [first] = declared;
  if (!isSorted && first && last) {
    // Remarks at the very top that a blank line sets apart are about the whole file.
    const start = first.start;
    const from = (block: Block) => (block === first ? block.start : block.lead);
    const written = sorted.map((block, at) => {
      const above = sorted[at - 1];
      const gap = above ? (isCompact(text, above, block) ? "\n" : "\n\n") : "";
      return gap + text.slice(from(block), block.end);
    });
    changes.push({ uri, span: { start, end: last.end }, newText: written.join("") });
  }
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1];
    if (!above || (!isSorted && at < declared.length)) continue;
    const gap = text.slice(above.end, block.lead);
    if (blankLine.test(gap) || isCompact(text, above, block)) continue;
    changes.push({ uri, span: { start: above.end, end: above.end }, newText: "\n" });
  }
  return changes;
}

const blankLine = /(?:\n|\r(?!\n))[^\S\n\r]*[\n\r]/;

/** Short lines of one kind may stand together: the values of three dimensions, a heading and the one below it. */
function isCompact(text: string, above: Block, block: Block): boolean {
  const isLine = ({ lead, end }: Block) => !/[\n\r]/.test(text.slice(lead, end));
  return (
    above.keyword === block.keyword &&
    SHORT.has(above.keyword) &&
    isLine(block) &&
    !/[\n\r]/.test(text.slice(above.statement, above.end))
  );
}
const SHORT: ReadonlySet<string> = new Set(["dimension", "source", "theory", "factor", "#"]);

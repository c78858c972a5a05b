import type { FileChange } from "../fixes/fix.ts";
import { lineStart } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { bracketsIn, type CitationItem, type CitedBracket } from "./citation-items.ts";
import type { Offer, Offering, RefactoringSubject } from "./refactoring.ts";
import { touches } from "./under-selection.ts";

const SORTED = "The citations are in order already.";

/** Puts the sources of a bracket, or of all brackets of a statement, in the order of their keys. */
export const sortCitations: Offering = (subject) => {
  const { selection } = subject;
  const brackets = bracketsOfStatement(subject);
  const several = brackets.filter(({ items }) => items.length > 1);
  const under = several.find(({ span }) => touches(selection, span));
  const kind = "refactor.rewrite";
  return [
    ...(under ? [offer("Sort the citations of this bracket", [under])] : []),
    ...(several.length > 1
      ? [offer("Sort the citations of this statement, bracket by bracket", several)]
      : []),
  ];

  function offer(title: string, chosen: readonly CitedBracket[]): Offer {
    const changes = chosen.flatMap((bracket) => sorting(subject.file.uri, bracket));
    return changes.length === 0
      ? { title, kind, reason: SORTED }
      : { title, kind, work: () => ({ changes }) };
  }
};

/** The same for the whole file. */
export const sortAllCitations: Offering = ({ file, text }) => {
  const title = "Sort the citations in every bracket of this file";
  const kind = "source.sortCitations.cmoc";
  const changes = bracketsIn(text, { start: 0, end: text.length }).flatMap((bracket) =>
    sorting(file.uri, bracket),
  );
  return [
    changes.length === 0 ? { title, kind, reason: SORTED } : { title, kind, work: () => ({ changes }) },
  ];
};

function bracketsOfStatement({ file, text, selection }: RefactoringSubject): CitedBracket[] {
  const statement = [...file.configurations, ...file.factors].find(({ span }) => touches(selection, span));
  if (!statement) return [];
  const span: Span = { start: lineStart(file.lines, statement.span.start), end: statement.span.end };
  return bracketsIn(text, span);
}

/** Each citation takes the place of another, so that the lines and spaces between them stay. */
function sorting(uri: string, { items }: CitedBracket): FileChange[] {
  const sorted = [...items].sort(byKey);
  return items.flatMap(({ span, text }, at) => {
    const newText = sorted[at]?.text ?? text;
    return newText === text ? [] : [{ uri, span, newText }];
  });
}

/** By key in the order of a dictionary; `posited` last. */
function byKey({ key: one }: CitationItem, { key: other }: CitationItem): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [folded, otherFolded] = [one.toLowerCase(), other.toLowerCase()];
  if (folded !== otherFolded) return folded < otherFolded ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

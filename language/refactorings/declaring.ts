import type { FileChange } from "../fixes/fix.ts";
import { asFactorName, asItem } from "../fixes/writing.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { RefactoringSubject } from "./refactoring.ts";

/** What stands at the top of a file, in front of its sections and CMOCs. */
const DECLARED_FIRST: ReadonlySet<string> = new Set([
  "review",
  "dimension",
  "theory",
  "source",
  "view",
  "factor",
]);

/**
 * A new statement of a factor: behind the last one of the file, else behind what the file declares at its top, else
 * in front of its first statement.
 */
export function newDeclaration({ file, text }: RefactoringSubject, statement: string): FileChange {
  const { uri } = file;
  const blocks = blocksOf(text);
  const behind = (block: Block): FileChange => ({
    uri,
    span: { start: block.end, end: block.end },
    newText: `\n\n${statement}`,
  });
  const lastFactor = blocks.findLast(({ keyword }) => keyword === "factor");
  if (lastFactor) return behind(lastFactor);
  const firstOther = blocks.findIndex(({ keyword }) => !DECLARED_FIRST.has(keyword));
  const lastDeclared = blocks[(firstOther < 0 ? blocks.length : firstOther) - 1];
  if (lastDeclared) return behind(lastDeclared);
  const at = blocks[0]?.start ?? text.length;
  return { uri, span: { start: at, end: at }, newText: `${statement}\n\n` };
}

/** A line `also:` or `inverse:` for other words of a factor: under its statement, or under a new one. */
export function declaredAlso(
  subject: RefactoringSubject,
  kind: "also" | "inverse",
  factor: string,
  otherName: string,
): FileChange | null {
  const { theory } = subject;
  const item = asItem(theory, otherName);
  if (!item) return null;
  const [declared] = theory.declarationsNamed(factor);
  if (!declared) {
    const name = asFactorName(theory, factorName(theory, factor));
    return name ? newDeclaration(subject, `factor ${name}:\n  ${kind}: ${item}`) : null;
  }
  const { uri, statement } = declared;
  const last = statement.attributes.findLast((line) => line.name === kind)?.items.at(-1)?.span.end;
  if (last !== undefined) return { uri, span: { start: last, end: last }, newText: `, ${item}` };
  return belowStatement(theory, uri, statement.span.end, `  ${kind}: ${item}`);
}

/** New lines right behind the line in which a statement ends. */
export function belowStatement(theory: Theory, uri: string, end: number, lines: string): FileChange {
  const summary = theory.summaryOf(uri);
  const at = summary ? lineEnd(summary.lines, end) : end;
  return { uri, span: { start: at, end: at }, newText: `\n${lines}` };
}

/** Whether only white space stands in front of an offset in its line. */
export function beginsLine({ file, text }: RefactoringSubject, at: number): boolean {
  return text.slice(lineStart(file.lines, at), at).trim() === "";
}

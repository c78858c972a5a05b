import type { ConfigurationStatement, FileSummary } from "../summary/summary.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Alias } from "../theory/aliases.ts";
import type { FactorDeclaration } from "../theory/file-share.ts";
import type { FactorUse } from "../theory/uses.ts";
import type { RefactoringSubject } from "./refactoring.ts";

/** Whether a selection, or the cursor, touches a stretch of text. */
export function touches(selection: Span, { start, end }: Span): boolean {
  return start <= selection.end && selection.start <= end;
}

/** The CMOC or demi-regularity that the selection begins in: anywhere on its lines. */
export function configurationUnder({ file, selection }: RefactoringSubject): ConfigurationStatement | null {
  const { lines, configurations } = file;
  const at = selection.start;
  return (
    configurations.find(({ span }) => lineStart(lines, span.start) <= at && at <= lineEnd(lines, span.end)) ??
    null
  );
}

/** Whether a mistake is told in a statement that makes its text unsure to rewrite. */
export function isSound({ problems }: FileSummary, { start, end }: Span): boolean {
  return !problems.some(
    ({ severity, span }) => severity === "error" && start <= span.start && span.start <= end,
  );
}

export const MEND_FIRST = "Something in this CMOC cannot be read yet. Put right what is told there first.";

/** Words under the selection that name a factor: in a CMOC, in a factor's statement, or as another name there. */
export type NamedFactor =
  | { readonly kind: "use"; readonly words: string; readonly name: string; readonly use: FactorUse }
  | {
      readonly kind: "declaration";
      readonly words: string;
      readonly name: string;
      readonly declaration: FactorDeclaration;
    }
  | { readonly kind: "alias"; readonly words: string; readonly name: string; readonly alias: Alias };

/** Every factor that is named where the selection touches, in the order of the text. */
export function factorsUnder({ file, theory, selection }: RefactoringSubject): NamedFactor[] {
  const uses = theory
    .usesIn(file.uri)
    .filter(({ item }) => touches(selection, item.span))
    .map((use): NamedFactor => ({ kind: "use", words: use.reading.key, name: use.reading.name, use }));
  const declared = theory
    .factorDeclarationsIn(file.uri)
    .filter(({ statement }) => touches(selection, statement.name.span))
    .map((declaration): NamedFactor => {
      const { key, name } = declaration.reading;
      return { kind: "declaration", words: key, name, declaration };
    });
  const aliases = theory
    .aliasesIn(file.uri)
    .filter(({ span }) => touches(selection, span))
    .map((alias): NamedFactor => {
      return { kind: "alias", words: alias.from, name: theory.read(alias.words).name, alias };
    });
  return [...uses, ...declared, ...aliases];
}

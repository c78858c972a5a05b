import { CodeActionKind } from "vscode-languageserver-protocol";
import { REFACTORING_KINDS } from "../../../language/refactorings/refactoring.ts";

/** Everything of a kind in a file mended at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.cmoc`;

/** All kinds of code actions that there are. */
export const CODE_ACTION_KINDS: string[] = [CodeActionKind.QuickFix, ...REFACTORING_KINDS, FIX_ALL];

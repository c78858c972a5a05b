import type { CodeLens } from "vscode-languageserver-protocol";
import type { LensSettings } from "../reading-aids.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { bibliographyLenses, resolvedBibliographyLens } from "./code-lens/bibliography.ts";
import { resolvedStatementLens, statementLenses } from "./code-lens/statements.ts";

/**
 * Remarks above the lines of a document. What a remark says is worked out when it comes into view: it carries its kind
 * and what it is about as `data`, and `resolvedCodeLens` adds its words.
 */
export function codeLenses(workspace: Workspace, uri: string, shown: LensSettings): CodeLens[] {
  if (workspace.reviewOf(uri)) return statementLenses(workspace, uri, shown);
  return shown.citations ? bibliographyLenses(workspace, uri) : [];
}

/** `shown` gives the settings of a file. */
export function resolvedCodeLens(
  workspace: Workspace,
  lens: CodeLens,
  shown: (uri: string) => LensSettings,
): CodeLens {
  return resolvedBibliographyLens(workspace, lens) ?? resolvedStatementLens(workspace, lens, shown) ?? lens;
}

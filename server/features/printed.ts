import type { CompletionItem, Position } from "vscode-languageserver-protocol";
import { offsetIn } from "../places.ts";
import type { ReferencesParams, ReferencesResult } from "../protocol.ts";
import type { PrintedReferences } from "../references/printed-references.ts";
import { citedKeys, styleChoice } from "../references/printed-sources.ts";
import { referenceList } from "../references/reference-list.ts";
import { normalUri } from "../workspace/uris.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { underCursor } from "./under-cursor.ts";

/** Has the source under the cursor printed, where that is soon done, so that what is told of it holds its reference. */
export async function printUnderCursor(
  workspace: Workspace,
  printed: PrintedReferences,
  uri: string,
  position: Position,
): Promise<void> {
  const offset = offsetIn(workspace, uri, position);
  const pointed = offset === null ? null : underCursor(workspace, uri, offset);
  if (pointed?.kind !== "citation") return;
  await Promise.all(pointed.reviews.slice(0, 1).map(({ theory }) => printed.soon(theory, pointed.key)));
}

/** The same for the source that an item of a completion names. */
export async function printForItem(
  workspace: Workspace,
  printed: PrintedReferences,
  { data }: CompletionItem,
): Promise<void> {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("key" in data)) return;
  const theory = workspace.reviewOf(String(data.uri))?.theory;
  if (theory) await printed.soon(theory, String(data.key));
}

/** The references of the review that a file belongs to, or some of them; `null` where it belongs to none. */
export async function referencesResult(
  workspace: Workspace,
  printed: PrintedReferences,
  { uri, keys }: ReferencesParams,
): Promise<ReferencesResult | null> {
  const theory = workspace.reviewOf(normalUri(uri))?.theory;
  if (!theory) return null;
  const files = theory.summaries().map((summary) => summary.uri);
  const { references, unknown } = await referenceList(workspace, theory, printed.printing, {
    style: styleChoice(workspace, theory),
    keys: keys ?? citedKeys(theory, files),
    citations: [],
  });
  return { references, unknown };
}

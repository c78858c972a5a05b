import type { ClientCapabilities } from "vscode-languageserver-protocol";
import type { TextOf } from "../../../language/refactorings/refactoring.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** What code actions are worked out from. */
export interface Asking {
  readonly workspace: Workspace;
  capabilities(): ClientCapabilities;
  /** The text of an open document. */
  textOf(uri: string): string;
  /** An open document as the client spells its URI, and its version. */
  openDocument(uri: string): { readonly uri: string; readonly version: number } | undefined;
}

/** Whether the client asks for the edit of an action when it is chosen. */
export function asksLater(asking: Asking): boolean {
  const { resolveSupport, dataSupport } = asking.capabilities().textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes("edit") === true;
}

/** Whether a kind of action is wanted: one that is named, or of a kind that is named. */
export function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  if (only) return only.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`));
  // What changes a whole file is offered to those who ask for it.
  return !kind.startsWith("source.");
}

/** The texts of files: of an open document as it is now, of others as they are on disk and in the review. */
export async function textsOf(
  { workspace, textOf, openDocument }: Asking,
  uris: Iterable<string>,
): Promise<TextOf> {
  const asked = new Set(uris);
  const versions = new Map([...asked].map((uri) => [uri, openDocument(uri)?.version]));
  const texts = new Map<string, string | null>();
  await Promise.all(
    [...asked].map(async (uri) => {
      texts.set(uri, versions.get(uri) === undefined ? await workspace.textOnDisk(uri) : textOf(uri));
    }),
  );
  // A document may have been changed, opened or closed while others were read.
  return (uri) => (openDocument(uri)?.version === versions.get(uri) ? (texts.get(uri) ?? null) : null);
}

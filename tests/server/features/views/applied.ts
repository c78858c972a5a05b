import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { uriOf } from "../../client/places.ts";

/** Texts by path, after an edit of them. */
export function applied(
  files: { readonly [path: string]: string },
  { changes = {}, documentChanges = [] }: WorkspaceEdit,
): { [path: string]: string } {
  const byUri = new Map<string, TextEdit[]>(Object.entries(changes));
  for (const change of documentChanges) {
    if (!TextDocumentEdit.is(change)) throw new Error("The edit does more than change texts.");
    byUri.set(
      change.textDocument.uri,
      change.edits.flatMap((edit) => ("newText" in edit ? [edit] : [])),
    );
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const document = TextDocument.create(uriOf(path), "cmoc", 1, text);
      return [path, TextDocument.applyEdits(document, byUri.get(uriOf(path)) ?? [])];
    }),
  );
}

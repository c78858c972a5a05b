import type { FileRename, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { URI } from "vscode-uri";
import type { Words } from "../../language/summary/summary.ts";
import { rangeOf } from "../places.ts";
import { folderOf, normalUri, resolvedUri } from "../workspace/uris.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Where files and folders are about to be moved to; the longest way first, so that the nearest counts. */
type Moves = readonly { readonly from: string; readonly to: string }[];

/**
 * Files or folders are about to be renamed: the ways to bibliographies that would lead nowhere then are written anew,
 * whether the bibliography moves or the file that names it. `null` where none would.
 *
 * `versionOf` gives the version of a document that is open, with its URI as the client spells it; `takesVersions`
 * tells whether the client can be told of which versions the edits are.
 */
export function editsForRenames(
  workspace: Workspace,
  files: readonly FileRename[],
  versionOf: (uri: string) => { readonly uri: string; readonly version: number } | undefined,
  takesVersions: boolean,
): WorkspaceEdit | null {
  const moves = files
    .map(({ oldUri, newUri }) => ({ from: normalUri(oldUri), to: normalUri(newUri) }))
    .sort((one, other) => other.from.length - one.from.length);
  const documentChanges = workspace.files().flatMap((uri): TextDocumentEdit[] => {
    const edits = editsIn(workspace, uri, moves);
    if (edits.length === 0) return [];
    const open = versionOf(uri);
    return [{ textDocument: { uri: open?.uri ?? uri, version: open?.version ?? null }, edits }];
  });
  if (documentChanges.length === 0) return null;
  if (takesVersions) return { documentChanges };
  const edits = documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]);
  return { changes: Object.fromEntries(edits) };
}

function editsIn(workspace: Workspace, file: string, moves: Moves): TextEdit[] {
  const summary = workspace.summaryOf(file);
  if (!summary) return [];
  const named = summary.reviews
    .flatMap(({ attributes }) => attributes)
    .filter(({ name }) => name === "bibliography")
    .flatMap(({ items }) => items);
  const movedFile = moved(file, moves);
  return named.flatMap((words): TextEdit[] => {
    const before = resolvedUri(file, words.text);
    const now = moved(before, moves);
    if (resolvedUri(movedFile, words.text) === now) return [];
    const way = isAbsolute(words.text) ? URI.parse(now).fsPath : wayBetween(movedFile, now);
    return way === null ? [] : [{ range: rangeOf(summary.lines, words.span), newText: written(way, words) }];
  });
}

function moved(uri: string, moves: Moves): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    const folder = from.endsWith("/") ? from : `${from}/`;
    if (uri.startsWith(folder)) return `${to.replace(/\/$/, "")}/${uri.slice(folder.length)}`;
  }
  return uri;
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[a-zA-Z]:[/\\])/.test(path);
}

/** The way from the folder of a file to another, as an author writes it; `null` between different drives or hosts. */
function wayBetween(file: string, other: string): string | null {
  const [from, to] = [URI.parse(folderOf(file)), URI.parse(other)];
  if (from.scheme !== to.scheme || from.authority !== to.authority) return null;
  const [folders, names] = [from.path.split("/").slice(0, -1), to.path.split("/")];
  let same = 0;
  while (same < folders.length && same < names.length - 1 && folders[same] === names[same]) same++;
  return [...folders.slice(same).map(() => ".."), ...names.slice(same)].join("/");
}

/** In quotation marks where its author wrote it so, or where a mark in it would end it. */
function written(way: string, { quoted }: Words): string {
  return quoted || /,|(?:^|\s)\/\/|\s\+\s|[[\]]/.test(way) ? `"${way}"` : way;
}

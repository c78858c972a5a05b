import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  LIST_FOLDER_REQUEST,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
} from "../server/protocol.ts";

/** Reads files for the server that only the editor can reach, such as those of a remote repository. */
export function readFilesFor(client: LanguageClient): void {
  client.onRequest<ReadFileResult, void>(READ_FILE_REQUEST, (params: ReadFileParams) => readFile(params));
  client.onRequest<ListFolderResult, void>(LIST_FOLDER_REQUEST, (params: ListFolderParams) =>
    listFolder(params),
  );
}

async function readFile({ uri, atMost }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const file = vscode.Uri.parse(uri);
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (type & vscode.FileType.Directory) return { failure: "folder" };
    if (size > atMost) return { failure: "too-large" };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
    return { failure: isMissing ? "missing" : "unreadable" };
  }
}

async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return {
      entries: entries.flatMap(([name, type]): ListFolderResult["entries"] => {
        if (type === vscode.FileType.Directory) return [{ name, kind: "folder" }];
        return type & vscode.FileType.File ? [{ name, kind: "file" }] : [];
      }),
    };
  } catch {
    return { entries: [] }; // its provider is gone; there is nothing to read then
  }
}

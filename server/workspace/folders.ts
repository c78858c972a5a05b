import type { FileSystem } from "./file-system.ts";
import { entryUri, folderOf, isReviewFile } from "./uris.ts";

/** Visits every review file in a folder and the folders in it; the folder ends in a slash. */
export async function visitReviewFiles(
  files: FileSystem,
  folder: string,
  visit: (uri: string) => Promise<void>,
  cancelled: () => boolean,
): Promise<void> {
  const entries = await files.list(folder);
  if (cancelled()) return;
  const inside = entries.map(({ name, kind }) => {
    const uri = entryUri(folder, name);
    if (kind === "folder")
      return isPassedOver(name) ? null : visitReviewFiles(files, `${uri}/`, visit, cancelled);
    return isReviewFile(uri) ? visit(uri) : null;
  });
  await Promise.all(inside);
}

/** Whether a file or folder is met when folders are read; they end in a slash. */
export function isInFolders(folders: readonly string[], uri: string): boolean {
  return folders.some(
    (folder) =>
      uri.startsWith(folder) && !uri.slice(folder.length).split("/").slice(0, -1).some(isPassedOver),
  );
}

/** Folders that hold no author's files. */
function isPassedOver(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}

/** Whether a file lies under one of the folders, which are named without a slash at their ends. */
export function isUnderOneOf(folders: ReadonlySet<string>, uri: string): boolean {
  for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
    if (folders.has(folder.slice(0, -1))) return true;
    if (folder === folderOf(folder)) return false;
  }
}

/** What reading a file gave: its text, or why there is none. */
export type FileRead =
  | { readonly text: string }
  | { readonly failure: "missing" | "folder" | "too-large" | "unreadable" };

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** The only way the server reaches files; every file and folder is named by its URI. */
export interface FileSystem {
  /** Never throws: a failure is a value. */
  read(uri: string): Promise<FileRead>;
  /** The entries of a folder; none where it cannot be listed. Links to folders are left out, so no walk is endless. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** Files larger than this are not read: no review or bibliography comes near it. In bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

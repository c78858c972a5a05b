import { readdir, readFile, stat } from "node:fs/promises";
import { URI } from "vscode-uri";
import type { FileRead, FileSystem, FolderEntry } from "./file-system.ts";
import { LARGEST_FILE } from "./file-system.ts";

/** Files on this computer's disk. */
export const nodeFileSystem: FileSystem = { read, list };

/** An editor may tell of thousands of changed files at once, and a process may have only so many open. */
const MOST_READS_AT_ONCE = 32;
let reading = 0;
const waiting: (() => void)[] = [];

async function read(uri: string): Promise<FileRead> {
  const path = pathOf(uri);
  if (path === null) return { failure: "missing" };
  if (reading === MOST_READS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
  const found = await readPath(path);
  const next = waiting.shift(); // takes over the place of the read that is done
  if (next) next();
  else reading--;
  return found;
}

async function readPath(path: string): Promise<FileRead> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { failure: "folder" };
    if (!found.isFile()) return { failure: "unreadable" };
    if (found.size > LARGEST_FILE) return { failure: "too-large" };
    return { text: decoded(await readFile(path)) };
  } catch (error) {
    return { failure: isMissing(error) ? "missing" : "unreadable" };
  }
}

async function list(folder: string): Promise<readonly FolderEntry[]> {
  const path = pathOf(folder);
  if (path === null) return [];
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const kinds = await Promise.all(
      entries.map(async (entry): Promise<FolderEntry | null> => {
        if (entry.isDirectory()) return { name: entry.name, kind: "folder" };
        if (entry.isFile()) return { name: entry.name, kind: "file" };
        const linked = entry.isSymbolicLink() ? await stat(`${path}/${entry.name}`).catch(() => null) : null;
        return linked?.isFile() ? { name: entry.name, kind: "file" } : null;
      }),
    );
    return kinds.filter((entry) => entry !== null).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    // A folder that vanished or may not be read holds nothing for us; its files are told of when they are named.
    return [];
  }
}

function pathOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** UTF-8, or the Western European encoding of older reference managers where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

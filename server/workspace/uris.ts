import { URI, Utils } from "vscode-uri";
import { formatOf } from "../../language/bibliography/read-bibliography.ts";

/** One spelling for every URI, whichever way a client escapes it. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * Whether a document is another state of a file than the one that the author works on: editors name an earlier
 * revision of a file by a query behind its path. Such a document is a review of its own, and nothing is told of it.
 */
export function isRevision(uri: string): boolean {
  return uri.includes("?");
}

/**
 * The folder that a file or folder stands in; ends in a slash. The top folder stands in itself, and so does a
 * revision of a file.
 */
export function folderOf(uri: string): string {
  if (isRevision(uri)) return uri;
  const authority = uri.indexOf("://");
  const top = authority < 0 ? 0 : uri.indexOf("/", authority + 3);
  const slash = (uri.endsWith("/") ? uri.slice(0, -1) : uri).lastIndexOf("/");
  return slash < top ? uri : uri.slice(0, slash + 1);
}

/** A folder's URI with one slash at its end. */
export function folderUri(uri: string): string {
  const normal = normalUri(uri);
  return normal.endsWith("/") ? normal : `${normal}/`;
}

export function entryUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** A path as an author writes it beside `file`, or an absolute one. */
export function resolvedUri(file: string, path: string): string {
  const base = URI.parse(folderOf(file.split("?", 1)[0] ?? file));
  const plain = path.toWellFormed().replace(/\\/g, "/"); // half a character cannot be written in a URI
  if (/^[a-zA-Z]:\//.test(plain)) return base.with({ path: `/${plain}` }).toString();
  return Utils.resolvePath(base, plain).toString();
}

export function isReviewFile(uri: string): boolean {
  return withoutQuery(uri).endsWith(".cmoc");
}

/** Whether a file's name says that it is a bibliography, of any format that is read. */
export function isBibliographyFile(uri: string): boolean {
  return formatOf(withoutQuery(uri)) !== null;
}

/** Whether a client that watches the bibliographies of its folders (they end in a slash) watches this one. */
export function isWatchedAnyway(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri.startsWith(folder)) && !uri.toLowerCase().endsWith(".json");
}

/** What a file is called, without the way to it. */
export function nameIn(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Whether an author means a file on another computer or on the web: `\\host\share`, `//host/x`, `https://...`. */
export function isFarAway(path: string): boolean {
  return /^\s*(?:[\\/]{2}|[a-z][a-z\d+.-]+:[\\/]{2})/i.test(path);
}

function withoutQuery(uri: string): string {
  return (uri.split("?", 1)[0] ?? uri).toLowerCase();
}

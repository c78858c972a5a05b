import { URI, Utils } from "vscode-uri";

/** One spelling for every URI, whichever way a client escapes it. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder that a file or folder stands in; ends in a slash. The top folder stands in itself. */
export function folderOf(uri: string): string {
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
  const base = URI.parse(folderOf(file));
  const plain = path.toWellFormed().replace(/\\/g, "/"); // half a character cannot be written in a URI
  if (/^[a-zA-Z]:\//.test(plain)) return base.with({ path: `/${plain}` }).toString();
  return Utils.resolvePath(base, plain).toString();
}

export function isReviewFile(uri: string): boolean {
  return uri.toLowerCase().endsWith(".cmoc");
}

export function isBibliographyFile(uri: string): boolean {
  return uri.toLowerCase().endsWith(".bib");
}

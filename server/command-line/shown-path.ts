import { relative } from "node:path";
import { URI } from "vscode-uri";

/** A file's path as a person would type it: from the folder one is in, where it lies under it. */
export function shownPath(uri: string): string {
  const path = URI.parse(uri).fsPath;
  const fromHere = relative(process.cwd(), path);
  return fromHere === "" || fromHere.startsWith("..") ? path : fromHere;
}

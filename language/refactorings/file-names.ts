import type { Theory } from "../theory/theory.ts";

/** The files of the review as they are shown: by the way from the folder that holds them all. */
export function shownPaths(theory: Theory): ReadonlyMap<string, string> {
  const uris = theory.summaries().map(({ uri }) => uri);
  const common = commonFolder(uris);
  return new Map(uris.map((uri) => [uri, decoded(uri.slice(common.length))]));
}

function commonFolder(uris: readonly string[]): string {
  const [first = ""] = uris;
  let folder = first.slice(0, first.lastIndexOf("/") + 1);
  while (folder !== "" && !uris.every((uri) => uri.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  }
  return folder;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How many folders lie on the way from one file to another. */
export function stepsBetween(one: string, other: string): number {
  const [from, to] = [one.split("/").slice(0, -1), other.split("/").slice(0, -1)];
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return from.length + to.length - 2 * shared;
}

/** A file of the review that is not there yet, named after what it will hold, in the folder of another. */
export function newFileBeside(
  theory: Theory,
  uri: string,
  words: string,
): { readonly uri: string; readonly name: string } {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  const letters = [
    ...words
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-"),
  ];
  const plain = letters
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^-+|-+$/g, "");
  const base =
    /^\p{L}/u.test(plain) && !RESERVED.test(plain) ? plain : ["cmoc", plain].filter(Boolean).join("-");
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? "" : `-${number}`}.cmoc`;
    const made = folder + encodeURIComponent(name);
    if (!theory.summaryOf(made)) return { uri: made, name };
  }
}

const LONGEST_NAME = 40;
/** Names that no file can have on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

import { accessSync, constants, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { createCmocParser } from "../../language/syntax/parser.ts";
import { nodeFileSystem } from "../workspace/node-file-system.ts";
import type { Review } from "../workspace/reviews.ts";
import { UNREADABLE_FILE } from "../workspace/unreadable-file.ts";
import { entryUri, folderOf, folderUri, isBibliographyFile, isReviewFile } from "../workspace/uris.ts";
import { Workspace } from "../workspace/workspace.ts";
import { Unusable } from "./outcome.ts";

/** The files that a command is about, in their reviews. */
export interface Chosen {
  readonly workspace: Workspace;
  /** Whether a file was chosen: named, or in a folder that was. */
  readonly includes: (uri: string) => boolean;
  /** The chosen `.cmoc` files, in order. */
  readonly files: readonly string[];
  /** The reviews of the chosen files. */
  readonly reviews: readonly Review[];
  /** The chosen files that could not be opened, and why, in a sentence. */
  readonly unopened: readonly { readonly uri: string; readonly reason: string }[];
}

/**
 * Reads the reviews that the paths stand in: the paths choose the statements, their review gives them meaning.
 * Without a path, the folder one is in. Throws `Unusable` where a path does not exist or holds no `.cmoc` file.
 */
export async function choose(paths: readonly string[]): Promise<Chosen> {
  const chosen = (paths.length > 0 ? paths : ["."]).map(placeOf);
  const folders = await Promise.all(
    chosen.map(({ uri, isFolder }) => reviewFolder(isFolder ? uri : folderOf(uri))),
  );
  const faults: unknown[] = [];
  const workspace = new Workspace(nodeFileSystem, createCmocParser(), {
    changed: () => {},
    failed: (fault) => faults.push(fault),
  });
  await workspace.setFolders(outermost(folders));
  if (faults.length > 0) throw faults[0];
  const includes = (uri: string) =>
    chosen.some((place) => (place.isFolder ? uri.startsWith(place.uri) : uri === place.uri));
  const files = workspace.files().filter(includes).sort();
  for (const { path, uri, isFolder } of chosen) {
    if (!files.some((file) => (isFolder ? file.startsWith(uri) : file === uri))) {
      throw new Unusable(
        isFolder
          ? `There is no .cmoc file in “${path}”.`
          : `“${path}” lies in a folder that is passed over: it is called node_modules, or its name begins with a dot.`,
      );
    }
  }
  const reviews = new Set(files.flatMap((uri) => workspace.reviewOf(uri) ?? []));
  const unopened = files.flatMap((uri) => {
    const problems = workspace.summaryOf(uri)?.problems ?? [];
    return problems
      .filter(({ code }) => code === UNREADABLE_FILE)
      .map(({ message }) => ({ uri, reason: message }));
  });
  return { workspace, includes, files, reviews: [...reviews], unopened };
}

function placeOf(path: string): { path: string; uri: string; isFolder: boolean } {
  const uri = URI.file(resolve(path)).toString();
  const found = foundAt(path);
  if (!found) throw new Unusable(`“${path}” does not exist. Name a .cmoc file, or a folder that holds some.`);
  if (found.isDirectory()) return { path, uri: folderUri(uri), isFolder: true };
  if (isBibliographyFile(uri))
    throw new Unusable(`“${path}” is a bibliography. Name the folder of the review that cites it.`);
  if (!isReviewFile(uri)) throw new Unusable(`“${path}” is not a .cmoc file.`);
  return { path, uri, isFolder: false };
}

function foundAt(path: string): Stats | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found) accessSync(path, found.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return found;
  } catch {
    throw new Unusable(`“${path}” cannot be opened. Check that you may read it.`);
  }
}

const reviewStatement = /^[^\S\n]*review(?=[\s:"“]|$)/im;

/** The folder of the nearest `review` statement at or above a folder, or the folder itself. */
async function reviewFolder(folder: string): Promise<string> {
  for (let above = folder; ; above = folderOf(above)) {
    if (await statesReview(above)) return above;
    if (above === folderOf(above)) return folder;
  }
}

async function statesReview(folder: string): Promise<boolean> {
  for (const { name, kind } of await nodeFileSystem.list(folder)) {
    const uri = entryUri(folder, name); // in a bare name, a ? would be taken for the end of the path
    if (kind !== "file" || !isReviewFile(uri)) continue;
    const read = await nodeFileSystem.read(uri);
    if ("text" in read && reviewStatement.test(read.text)) return true;
  }
  return false;
}

/** Folders without those that lie in another of them. */
function outermost(folders: readonly string[]): string[] {
  const each = [...new Set(folders)];
  return each.filter((folder) => !each.some((other) => other !== folder && folder.startsWith(other)));
}

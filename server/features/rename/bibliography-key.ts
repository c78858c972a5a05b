import type { FileChange } from "../../../language/fixes/fix.ts";
import type { Refusal } from "../../../language/renaming/renaming.ts";
import { shelved } from "../../workspace/bibliographies.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { AskedName } from "./asked.ts";

/** The key of an entry, changed in its bibliography; `null` where it has no entry, or the new key already has one. */
export function keyInBibliography(
  workspace: Workspace,
  asked: AskedName,
  now: string,
): FileChange | Refusal | null {
  const { mention, reviews, isInBibliography } = asked;
  const uri = isInBibliography
    ? asked.uri
    : reviews.map(({ theory }) => theory.entryOf(mention.key)?.uri).find((one) => one !== undefined);
  const read = uri === undefined ? undefined : workspace.bibliographyAt(uri)?.read;
  const entry = read?.entries.get(mention.key);
  if (uri === undefined || !read || !entry || now === mention.key) return null;
  if (reviews.some(({ theory }) => theory.isKnownKey(now))) return null;
  const { start, end } = entry.keySpan;
  const after = shelved(uri, { text: read.text.slice(0, start) + now + read.text.slice(end) }).read;
  const isRead =
    after?.entries.has(now) &&
    !after.entries.has(mention.key) &&
    after.entries.size === read.entries.size &&
    after.bibliography.problems.length === read.bibliography.problems.length;
  if (isRead) return { uri, span: entry.keySpan, newText: now };
  return {
    refused: `“${now}” cannot be a key in ${nameOf(uri)}: it would be read otherwise there. Use letters, digits and hyphens.`,
  };
}

/** The name of a file without its folders. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

import type { DocumentLink } from "vscode-languageserver-protocol";
import { addressesIn } from "../../language/text/addresses.ts";
import type { Span } from "../../language/text/span.ts";
import { rangeOf } from "../places.ts";
import { isFarAway, resolvedUri } from "../workspace/uris.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The lines of a review that name files. */
const NAMING_FILES: ReadonlySet<string> = new Set(["bibliography", "citation style"]);

/**
 * Web addresses and DOIs of a document, and the files that a review names: in statements, and in the bibliographies
 * of a review. None where the document is of no review.
 *
 * @param text the text of the open document
 */
export function documentLinks(workspace: Workspace, uri: string, text: string): DocumentLink[] {
  const isOfReview = workspace.reviewOf(uri) !== undefined || workspace.reviewsNaming(uri).length > 0;
  const lines = workspace.linesOf(uri);
  if (!isOfReview || !lines || lines.length !== text.length) return [];
  const link = (span: Span, target: string): DocumentLink => ({ range: rangeOf(lines, span), target });
  return [
    ...addressesIn(text).map(({ span, target }) => link(span, target)),
    ...namedFiles(workspace, uri).map(({ span, target }) => link(span, target)),
  ];
}

/** The files named in a review's statement that are there, none of them on another computer. */
function namedFiles(workspace: Workspace, uri: string): { readonly span: Span; readonly target: string }[] {
  const attributes = workspace.summaryOf(uri)?.reviews.flatMap((review) => review.attributes) ?? [];
  return attributes
    .filter(({ name }) => NAMING_FILES.has(name))
    .flatMap(({ items }) => items)
    .filter(({ text }) => !isFarAway(text))
    .map(({ text, span }) => ({ span, target: resolvedUri(uri, text) }))
    .filter(({ target }) => isThere(workspace, target));
}

function isThere(workspace: Workspace, uri: string): boolean {
  const shelved = workspace.bibliographyAt(uri);
  if (shelved) return shelved.failure !== "missing" && shelved.failure !== "folder";
  return uri.toLowerCase().endsWith(".csl");
}

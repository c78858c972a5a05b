import type { Position } from "vscode-languageserver-protocol";
import { nameAt, nameSpan } from "../../../language/renaming/places.ts";
import type { Span } from "../../../language/text/span.ts";
import { type Mention, mentionAt } from "../../../language/theory/mentions.ts";
import { offsetIn, touches } from "../../places.ts";
import type { Review } from "../../workspace/reviews.ts";
import { type Asking, textsOf } from "../code-actions/asking.ts";

/** The name that an author wants to change. */
export interface AskedName {
  readonly uri: string;
  /** Where the name stands. */
  readonly span: Span;
  /** As it stands there. */
  readonly here: string;
  readonly mention: Mention;
  /** The reviews that may speak of it: of a source, all that name its bibliography. */
  readonly reviews: readonly Review[];
  readonly isInBibliography: boolean;
}

/** What is named at a place of a review or a bibliography, or `null`. */
export async function askedName(asking: Asking, uri: string, position: Position): Promise<AskedName | null> {
  const { workspace } = asking;
  if (!workspace.reviewOf(uri)) return inBibliography(asking, uri, position);
  const texts = await textsOf(asking, [uri]);
  const text = texts(uri);
  const [review, file] = [workspace.reviewOf(uri), workspace.summaryOf(uri)];
  const offset = offsetIn(workspace, uri, position);
  // A text and its summary that are not of one moment would be cut in the wrong place.
  if (!review || !file || text === null || text.length !== file.lines.length || offset === null) return null;
  const mention = mentionAt(file, review.theory, offset);
  if (!mention) return null;
  const place = { text, span: mention.words.span };
  return {
    uri,
    span: nameSpan(review.theory, mention, place),
    here: nameAt(review.theory, mention, place),
    mention,
    reviews: mention.what === "source" ? sharing(asking, review, mention.key) : [review],
    isInBibliography: false,
  };
}

/** The review, and those with which it shares the bibliography that has a key. */
function sharing({ workspace }: Asking, review: Review, key: string): Review[] {
  const entry = review.theory.entryOf(key);
  return [...new Set([review, ...(entry ? workspace.reviewsNaming(entry.uri) : [])])];
}

function inBibliography({ workspace }: Asking, uri: string, position: Position): AskedName | null {
  const read = workspace.bibliographyAt(uri)?.read;
  const offset = offsetIn(workspace, uri, position);
  const reviews = workspace.reviewsNaming(uri);
  if (!read || offset === null || reviews.length === 0) return null;
  for (const { key, keySpan } of read.entries.values()) {
    if (!touches(keySpan, offset)) continue;
    const words = { text: key, quoted: false, span: keySpan };
    const mention: Mention = {
      uri,
      what: "source",
      key,
      place: "declared",
      words,
      half: null,
      direction: null,
    };
    return { uri, span: keySpan, here: key, mention, reviews, isInBibliography: true };
  }
  return null;
}

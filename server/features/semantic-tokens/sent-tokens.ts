import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-protocol";

/** So many documents' colours are remembered: an editor shows no more at once. */
const MOST_DOCUMENTS = 32;

/** How many numbers tell of one stretch of colour. */
const NUMBERS_EACH = 5;

/** The colours that a client was last sent of each document, so that only what differs is sent again. */
export class SentTokens {
  /** The document that was sent last is the last. */
  readonly #sent = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #last = 0;

  /** All colours of a document. */
  whole(uri: string, { data }: SemanticTokens): SemanticTokens & { readonly resultId: string } {
    const id = String(++this.#last);
    this.#sent.delete(uri);
    this.#sent.set(uri, { id, data });
    const [longestAgo] = this.#sent.keys();
    if (this.#sent.size > MOST_DOCUMENTS && longestAgo !== undefined) this.#sent.delete(longestAgo);
    return { resultId: id, data };
  }

  /** What differs from the colours with an id; all of them where these are not remembered. */
  difference(uri: string, previous: string, tokens: SemanticTokens): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    const whole = this.whole(uri, tokens);
    if (before?.id !== previous) return whole;
    return { resultId: whole.resultId, edits: editsBetween(before.data, tokens.data) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}

/** The one stretch in which two lists differ, in whole stretches of colour; none where they are equal. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensDelta["edits"] {
  const shortest = Math.min(before.length, now.length);
  let start = 0;
  while (start < shortest && before[start] === now[start]) start++;
  if (start === before.length && start === now.length) return [];
  start -= start % NUMBERS_EACH;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  end -= end % NUMBERS_EACH;
  const deleteCount = before.length - start - end;
  const data = now.slice(start, now.length - end);
  return [{ start, deleteCount, ...(data.length > 0 ? { data } : {}) }];
}

import { readStatement, type StatementText, statementsOf } from "../summary/statement-memo.ts";
import { assembled } from "../summary/statements.ts";
import { emptySummary } from "../summary/summarise.ts";
import type { FileSummary, Words } from "../summary/summary.ts";
import type { CmocParser } from "../syntax/parser.ts";
import { type Mention, type MentionReading, mentionsIn } from "../theory/mentions.ts";
import { shownPlace } from "./places.ts";
import { type Refusal, type Renaming, shownName } from "./renaming.ts";

/** A file's text before and after it was changed. */
export interface ChangedText {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Whether a file whose text was changed by a renaming says what it said, but for the new name: the same statements,
 * each place naming what it should, and nothing told wrong that was not before. Gives the reason where it does not.
 * Only the statements that changed are read.
 */
export function differenceFrom(
  renaming: Renaming,
  { uri, before, after }: ChangedText,
  parse: CmocParser,
): Refusal | null {
  const [was, is] = [statementsOf(before), statementsOf(after)];
  if (was.length !== is.length) return OTHERWISE;
  for (const [at, one] of was.entries()) {
    const other = is[at];
    if (!other || one.text === other.text) continue;
    const read = (piece: StatementText): FileSummary => ({
      ...emptySummary(uri, []),
      ...assembled([readStatement(piece, parse)]),
    });
    const difference = differenceOf(renaming, read(one), read(other), after);
    if (difference) return difference;
  }
  return null;
}

const OTHERWISE: Refusal = {
  refused:
    "With this name, something else in the text would be read otherwise. Nothing was renamed. Choose another name.",
};

function differenceOf(
  { keyAfter, theory }: Renaming,
  before: FileSummary,
  after: FileSummary,
  text: string,
): Refusal | null {
  const [was, is] = [mentionsIn(before, theory), mentionsIn(after, readAnew(theory, before, keyAfter))];
  for (let at = 0; at < Math.max(was.length, is.length); at++) {
    const [one, other] = [was[at], is[at]];
    if (one && other && sameBut(one, other, keyAfter(one))) continue;
    const shown = other ?? one;
    const place = other && shownPlace(other, { text, span: other.words.span });
    return {
      refused: `With this name, ${place ? `${place} would be read otherwise` : "something would be read otherwise"}${shown ? ` (“${shownName(shown.words.text)}”)` : ""}. Nothing was renamed. Choose another name.`,
    };
  }
  return rest(before, was) === rest(after, is) && codes(before) === codes(after) ? null : OTHERWISE;
}

/** A dimension is known by its new name in the changed text. */
function readAnew(
  reading: MentionReading,
  before: FileSummary,
  keyAfter: Renaming["keyAfter"],
): MentionReading {
  const names = new Map(
    [...reading.settings.dimensions].map(([key, dimension]) => [keyOf(key, before, keyAfter), dimension]),
  );
  return {
    read: (words) => reading.read(words),
    // What a new label means is not known yet: `sameBut` sees to it.
    configurationsLabelled: () => [],
    theories: () => [],
    settings: { ...reading.settings, dimensions: names },
  };
}

function keyOf(dimension: string, { uri }: FileSummary, keyAfter: Renaming["keyAfter"]): string {
  const words = { text: dimension, quoted: false, span: { start: 0, end: 0 } };
  return keyAfter({
    uri,
    what: "dimension",
    key: dimension,
    place: "named",
    words,
    half: null,
    direction: null,
  });
}

function sameBut(was: Mention, is: Mention, key: string): boolean {
  return (
    is.what === was.what &&
    is.place === was.place &&
    is.half === was.half &&
    is.direction === was.direction &&
    (is.key === key || (is.what === "label" && is.key.startsWith("/") && key.endsWith(is.key)))
  );
}

/** What stands in a file beside the names in it, and not where it stands. */
function rest(file: FileSummary, mentions: readonly Mention[]): string {
  const named = new Set(mentions.map(({ words }) => words.span.start));
  // The words `@key` begin before the key.
  const isNamed = ({ text, span: { start } }: Words) =>
    named.has(start) || (text.startsWith("@") && named.has(start + 1));
  const { uri: _, lines: __, problems: ___, ...statements } = file;
  return JSON.stringify(statements, (name, value: unknown) => {
    if (isWords(value)) return isNamed(value) ? "named" : [value.text, value.quoted];
    if (name === "span" || name === "nameSpan" || name === "keyword") return undefined;
    // Told by the places that name it.
    if (name === "theory" || name === "key" || name === "name") return typeof value === "string" ? "" : value;
    return value;
  });
}

function isWords(value: unknown): value is Words {
  return (
    typeof value === "object" && value !== null && "quoted" in value && "span" in value && "text" in value
  );
}

function codes({ problems }: FileSummary): string {
  return problems
    .map(({ code }) => code)
    .sort()
    .join(" ");
}

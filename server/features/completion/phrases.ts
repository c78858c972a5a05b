import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-protocol";
import { foldPhrase } from "../../../language/phrases/folding.ts";
import type { Words } from "../../../language/summary/summary.ts";
import { phraseEnd } from "../../../language/syntax/tokens/phrase-end.ts";
import { factorName } from "../../../language/theory/factor-name.ts";
import { ROLES, type Role } from "../../../language/theory/uses.ts";
import { type Cursor, MOST, orderText, rangeAround, restOfLine, spaceBefore } from "./cursor.ts";
import { type FactorName, factorNames } from "./factor-names.ts";
import type { TypedWords } from "./place.ts";

export interface PhraseAsked {
  readonly words: TypedWords;
  /** The part it is to stand in; `null` where it names a factor outside a CMOC. */
  readonly role: Role | null;
  /** A factor that is not asked for. */
  readonly without?: string | undefined;
  /** Which names are asked for; all where nothing is said. */
  readonly only?: (name: FactorName) => boolean;
}

/** What is typed, divided: direction words stay as they are, and a name takes the place of what is behind them. */
interface Divided {
  /** The direction words, with the white space behind. */
  readonly lead: string;
  /** The words of the name on the lines before, which stay. */
  readonly earlier: string;
  /** Those on the line of the cursor. */
  readonly current: string;
}

/** Factors in use, the likeliest first; direction words that are typed already are kept. */
export function phraseItems(cursor: Cursor, asked: PhraseAsked): CompletionItem[] {
  const { words, role, without, only = () => true } = asked;
  const { theory } = cursor;
  const written = writtenAt(cursor, role);
  const rest = wordsBehind(cursor, words);
  const whole: Divided = { lead: "", earlier: words.earlier, current: words.current };
  const behindDirection = withoutDirection(cursor, words);
  // "low back" may be the start of "low back pain", whose "low" is no direction.
  const divisions = behindDirection ? [whole, behindDirection] : [whole];
  const items = new Map<string, CompletionItem>();
  for (const divided of divisions) {
    const { earlier, current } = divided;
    const fromStart = earlier !== "" || (divided === whole && behindDirection !== null);
    const names = factorNames(theory, { typed: earlier + current, role, written, without, fromStart }, MOST);
    for (const name of names.filter(only)) {
      const newText = textFor(cursor, name, divided, asked);
      if (newText === null || items.has(name.words)) continue;
      const behind = current === "" ? 0 : replacedBehind(rest, name.name);
      items.set(name.words, {
        label: name.name,
        detail: detailOf(cursor, name),
        kind: CompletionItemKind.Class,
        filterText: current === "" ? name.name : current,
        sortText: orderText(items.size),
        textEdit: {
          range: rangeAround(cursor, current.length, behind),
          newText: spaceBefore(cursor, current) + newText,
        },
        data: { uri: cursor.file.uri, factor: name.factor },
      });
    }
  }
  return [...items.values()].slice(0, MOST);
}

/** `null` where no direction words are typed with something to come behind them. */
function withoutDirection(
  { theory, offset }: Cursor,
  { earlier, current, quoted }: TypedWords,
): Divided | null {
  const typed = earlier + current;
  const { directionLength: end } = theory.read({
    text: `${typed}x`,
    quoted,
    span: { start: offset, end: offset },
  });
  if (end === 0) return null;
  const cut = Math.max(end, earlier.length);
  return { lead: typed.slice(0, end), earlier: typed.slice(end, cut), current: typed.slice(cut) };
}

/** What is to be written for a name, in quotation marks where it needs them; `null` where it cannot stand here. */
function textFor(
  { theory, offset }: Cursor,
  { words, name }: FactorName,
  { lead, earlier }: Divided,
  { words: typed, role }: PhraseAsked,
): string | null {
  const span = { start: offset, end: offset };
  const hasQuotes = /["“”]/.test(name);
  if (typed.quoted) return hasQuotes ? null : wordsFrom(name, earlier);
  const text = lead + name;
  if (theory.read({ text, quoted: false, span }).key === words && isOnePhrase(text, role === null))
    return wordsFrom(name, earlier);
  return lead === "" && earlier === "" && !hasQuotes ? `"${name}"` : null;
}

/** The words of a name that come behind those typed on the lines before. */
function wordsFrom(name: string, earlier: string): string {
  const before = earlier.trim() === "" ? 0 : earlier.trim().split(/\s+/).length;
  return name.split(" ").slice(before).join(" ");
}

/** Whether words are read as one phrase; in a list, a comma divides them. */
function isOnePhrase(text: string, inList: boolean): boolean {
  const pieces = inList ? [text] : text.split(/,\s+/);
  return pieces.every((piece) => phraseEnd(piece, 0) === piece.length) && !/^\?+$/.test(text);
}

/** The words behind the cursor that belong to the phrase it stands in, as far as its line reaches. */
function wordsBehind(cursor: Cursor, { from, quoted }: TypedWords): string {
  const line = restOfLine(cursor);
  if (quoted) return /^[^"”]*/.exec(line)?.[0] ?? "";
  if (from >= cursor.offset) return "";
  const end = phraseEnd(cursor.text, from) - cursor.offset;
  return /^[^:]*/.exec(line.slice(0, Math.max(end, 0)))?.[0] ?? "";
}

/** The rest of the word at the cursor gives way to a name; so do the words behind it that the name has too. */
function replacedBehind(rest: string, name: string): number {
  const word = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(rest)?.[0].length ?? 0;
  const others = foldPhrase(rest.slice(word));
  return others !== "" && foldPhrase(name).endsWith(` ${others}`) ? rest.trimEnd().length : word;
}

/** What stands at the cursor and is still being written, as the review has read it. */
function writtenAt({ theory, file, text, offset }: Cursor, role: Role | null) {
  const isHere = ({ span }: Pick<Words, "span">) =>
    span.start <= offset && text.slice(span.end, offset).trim() === "";
  if (role === null) {
    const words = file.factors
      .filter(isHere)
      .flatMap(({ also, inverse }) => [...also, ...inverse])
      .find(isHere);
    return words ? { words: theory.read(words).key, role } : null;
  }
  for (const { contexts, mechanisms, outcomes } of file.configurations.filter(isHere)) {
    const parts = { context: contexts, mechanism: mechanisms, outcome: outcomes };
    for (const one of ROLES) {
      const phrase = parts[one].find(isHere)?.phrase;
      if (phrase) return { words: theory.read(phrase).key, role: one };
    }
  }
  return null;
}

function detailOf({ theory }: Cursor, { kind, factor, uses }: FactorName): string {
  const other = { own: "", also: "another name for", inverse: "the opposite of" }[kind];
  const roles = ROLES.flatMap((role) => (uses[role] > 0 ? [`${role} ${uses[role]}×`] : []));
  return [
    ...(other ? [`${other} ${factorName(theory, factor)}`] : []),
    roles.length > 0 ? roles.join(", ") : "not used in a CMOC yet",
  ].join("; ");
}

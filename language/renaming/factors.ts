import { isOnePhrase, quoted } from "../fixes/writing.ts";
import { foldPhrase } from "../phrases/folding.ts";
import { endsPhrase, isFirstInLine } from "../syntax/tokens/line-start.ts";
import { factorName } from "../theory/factor-name.ts";
import { type Mention, mentionsOf } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { ROLES } from "../theory/uses.ts";
import { inCaseOf } from "./letter-case.ts";
import { hidesRemark, isOneItem, nameAt, nameSpan, shownPlace, unwritable } from "./places.ts";
import {
  areAt,
  isRefusal,
  type Place,
  type Question,
  type Refusal,
  type Renaming,
  shownName,
  type TypedName,
  type Written,
} from "./renaming.ts";

/**
 * A factor's name, wherever it is written in these words: in CMOCs, in its statement, as another name, as what
 * others are part of, in views. Its other names stay, and so do direction words and quotation marks.
 *
 * `usual` is the old name as the author saw it when typing the new one.
 */
export function renameFactor(
  theory: TheoryReading,
  asked: Mention,
  usual: string,
  typed: TypedName,
): Renaming | Refusal {
  const { name } = typed;
  const words = asked.key;
  const now = foldPhrase(name);
  const isQuoted = typed.inQuotes || asked.words.quoted;
  const reading = theory.read({ text: name, quoted: isQuoted, span: { start: 0, end: name.length } });
  if (reading.directionLength > 0) {
    const direction = shownName(name.slice(0, reading.directionLength).trim());
    return {
      refused: `“${direction}” says which way a factor goes and is no part of its name. Type the name without it: the direction of every use stays as it is.`,
    };
  }
  const meeting = meetingOf(theory, words, now);
  if (isRefusal(meeting)) return meeting;
  const own = mentionsOf(theory, asked);
  // Another name of the factor that becomes its first name changes places with it.
  const swapped = meeting.swaps ? mentionsOf(theory, { what: "factor", key: now }).filter(isAlias) : [];
  const mentions = meeting.keepsAliases ? own.filter((one) => !isAlias(one)) : own;
  const [isNamed, isSwapped] = [areAt(mentions), areAt(swapped)];
  return {
    theory,
    mentions: [...mentions, ...swapped].sort(byPlace),
    write: (mention, place) =>
      isSwapped(mention)
        ? written(theory, mention, place, usual)
        : written(
            theory,
            mention,
            place,
            inCaseOf(name, nameAt(theory, mention, place), usual),
            typed.inQuotes,
          ),
    keyAfter: (mention) => (isSwapped(mention) ? words : isNamed(mention) ? now : mention.key),
    question: meeting.question,
  };
}

interface Meeting {
  readonly question: Question | null;
  /** Whether other names stay as they are declared: the new words already name the factor. */
  readonly keepsAliases: boolean;
  readonly swaps: boolean;
}

/** What happens where the new words already mean something. */
function meetingOf(theory: TheoryReading, words: string, now: string): Meeting | Refusal {
  const alone: Meeting = { question: null, keepsAliases: false, swaps: false };
  if (now === words || !isKnown(theory, now)) return alone;
  const [own, other] = [theory.identityOf(words), theory.identityOf(now)];
  const [ownName, otherName] = [nameOf(theory, words), nameOf(theory, now)];
  const factor = nameOf(theory, other.key);
  if (own.key === other.key) {
    if (own.turned !== other.turned) {
      return {
        refused: `“${otherName}” is declared as the opposite of “${ownName}”. Written in its place it would turn round what every CMOC says.`,
      };
    }
    return { ...alone, keepsAliases: words !== own.key, swaps: words === own.key };
  }
  if (own.key !== words) {
    return {
      refused: `“${ownName}” is another name of “${nameOf(theory, own.key)}”, and “${otherName}” is ${other.key === now ? "a factor of its own" : `another name of “${factor}”`}. Take “${ownName}” out of the statement of “${nameOf(theory, own.key)}” first.`,
    };
  }
  if (other.key !== now) {
    return {
      refused: other.turned
        ? `“${otherName}” is declared as the opposite of “${factor}”, so the CMOCs would say the reverse. Rename to “${factor}” to make one factor of the two.`
        : `“${otherName}” is another name of “${factor}”. Rename to “${factor}” to make one factor of the two.`,
    };
  }
  if (isPart(theory, words, now) || isPart(theory, now, words)) {
    return {
      refused: `One of “${ownName}” and “${otherName}” is part of the other. Take the line “part of” out first.`,
    };
  }
  return { ...alone, question: mergeQuestion(theory, words, now) };
}

function isKnown(theory: TheoryReading, words: string): boolean {
  return (
    theory.declarationsNamed(words).length > 0 ||
    theory.aliasesFrom(words).length > 0 ||
    ROLES.some((role) => theory.countOfWords(words, role) > 0)
  );
}

function isPart(theory: TheoryReading, part: string, whole: string): boolean {
  return theory
    .declarationsOf(part)
    .flatMap(({ statement }) => statement.attributes.filter(({ name }) => name === "part of"))
    .flatMap(({ items }) => items)
    .some((words) => theory.identityOf(theory.read(words).key).key === whole);
}

function mergeQuestion(theory: TheoryReading, words: string, now: string): Question {
  const [own, other] = [theory.usesOf(words), theory.usesOf(now)];
  const there = new Set(other.map(({ configuration }) => configuration));
  const both = new Set(own.map(({ configuration }) => configuration).filter((one) => there.has(one))).size;
  const twice =
    both === 0
      ? ""
      : ` ${both === 1 ? "One CMOC has" : `${both} CMOCs have`} both, and will have the same factor twice.`;
  return {
    label: `Merges “${nameOf(theory, words)}” (${uses(own.length)}) into “${nameOf(theory, now)}” (${uses(other.length)})`,
    description: `The two become one factor, and nothing but Undo tells them apart again.${twice}`,
  };
}

function uses(number: number): string {
  return number === 1 ? "1 use" : `${number} uses`;
}

function nameOf(theory: TheoryReading, words: string): string {
  return shownName(factorName(theory, words));
}

function isAlias({ place }: Mention): boolean {
  return place === "also" || place === "inverse";
}

function byPlace(one: Mention, other: Mention): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.words.span.start - other.words.span.start;
}

/** The new name at one place, with the direction words that stand there; in quotation marks where it needs them. */
function written(
  theory: TheoryReading,
  mention: Mention,
  place: Place,
  name: string,
  inQuotes = false,
): Written | Refusal {
  const { text, span: whole } = place;
  const { words } = mention;
  if (hidesRemark(place)) {
    return {
      refused: `A remark stands between the words in ${shownPlace(mention, place)}, and would be lost. Move it behind them first.`,
    };
  }
  const span = nameSpan(theory, mention, place);
  if (words.quoted) {
    return /["“”]/.test(name) ? unwritable(name, mention, place) : { span, newText: name };
  }
  const direction = text.slice(whole.start, span.start);
  if (!inQuotes && isReadAsNamed(theory, mention, place, direction, name)) return { span, newText: name };
  const newText = quoted(name);
  if (newText === null) return unwritable(name, mention, place);
  if (direction !== "") {
    return {
      refused: `“${shownName(name)}” has to stand in quotation marks, and behind “${direction.trim()}” in ${shownPlace(mention, place)} it cannot: a name in quotation marks has no direction. Choose a name without arrows, brackets and plus signs.`,
    };
  }
  return { span: whole, newText };
}

/** Whether a name can stand without quotation marks, and its direction words mean there what they did. */
function isReadAsNamed(
  theory: TheoryReading,
  mention: Mention,
  { text, span }: Place,
  direction: string,
  name: string,
): boolean {
  const phrase = direction + name;
  const read = theory.read({ text: phrase, quoted: false, span });
  if (read.key !== foldPhrase(name) || read.direction !== mention.direction) return false;
  if (/^\?+$/.test(name)) return false;
  switch (mention.place) {
    case "declared":
      return !/[[\]"“”]|:(?:\s|$)|:[^/]|\s\/\//.test(name) && isOnePhrase(phrase);
    case "context":
    case "mechanism":
    case "outcome":
      return isOnePhrase(phrase) && !(isFirstInLine(text, span.start) && endsPhrase(phrase, 0));
    default:
      return isOneItem(phrase) && !(isFirstInLine(text, span.start) && endsPhrase(phrase, 0));
  }
}

import type { ConfigurationStatement, PartItem } from "../summary/summary.ts";
import { isClause, isGerund } from "./clause.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { insideSentence } from "./small-start.ts";

/** What a CMOC says, as a sentence. */
export interface Reading {
  /** `labelled` where it is not certain that the words fit into an if-then-because sentence. */
  readonly form: "if-then-because" | "labelled";
  readonly text: string;
}

const UNKNOWN = "something still to be found";

/**
 * The if-then-because reading of a CMOC, the propositional form of programme theory (Husk 2020):
 *
 *     If there are unambitious aims, then there is increased trust, because of easier task achievement.
 *
 * The author's words are kept; only articles are added. Where a phrase is quoted, or cannot be told to be a noun
 * phrase or a clause, all phrases stand as labels in a sentence that is right whatever they are:
 *
 *     In the context of “quick wins”, the mechanism “staff see it work” leads to “more faith”.
 *
 * A part still unknown is “something still to be found” in both.
 */
export function readingOf({ contexts, mechanisms, outcomes }: Parts): Reading {
  const [context, mechanism, outcome] = [contexts, mechanisms, outcomes].map(fittingParts);
  const ifClause = context && thereIs(context);
  const thenClause = outcome && thereIs(outcome);
  const because = mechanism && becauseOf(mechanism);
  return ifClause && thenClause && because
    ? { form: "if-then-because", text: `If ${ifClause}, then ${thenClause}, ${because}.` }
    : { form: "labelled", text: labelled(contexts, mechanisms, outcomes) };
}

/** The reading alone, whichever its form. */
export function ifThenBecause(configuration: Parts): string {
  return readingOf(configuration).text;
}

type Parts = Pick<ConfigurationStatement, "contexts" | "mechanisms" | "outcomes">;
type Items = readonly PartItem[];

/** How the things in a part fit into a sentence: all that have a verb of their own, and all that have none. */
interface Fitting {
  readonly things: readonly { readonly text: string; readonly isPlural: boolean }[];
  readonly clauses: readonly string[];
  readonly hasGerund: boolean;
}

/** `null` where one of them does not fit for certain. */
function fittingParts(items: Items): Fitting | null {
  const things: { text: string; isPlural: boolean }[] = [];
  const clauses: string[] = [];
  let hasGerund = false;
  if (items.length === 0) things.push({ text: UNKNOWN, isPlural: false });
  for (const { phrase } of items) {
    if (phrase === null) {
      things.push({ text: UNKNOWN, isPlural: false });
      continue;
    }
    const text = phrase.quoted ? null : insideSentence(phrase.text);
    if (text === null) return null;
    const thing = isClause(text) ? null : nounPhrase(text);
    if (thing) things.push(thing);
    else if (isClause(text)) clauses.push(text);
    else if (isGerund(text)) {
      hasGerund = true;
      things.push({ text, isPlural: false });
    } else return null;
  }
  return { things, clauses, hasGerund };
}

function thereIs({ things, clauses, hasGerund }: Fitting): string | null {
  const [first] = things;
  if (hasGerund) return null;
  if (!first) return listed(clauses);
  const there = `there ${first.isPlural ? "are" : "is"} ${listed(things.map(({ text }) => text))}`;
  return clauses.length > 0 ? `${there}, and ${listed(clauses)}` : there;
}

function becauseOf({ things, clauses }: Fitting): string {
  const of = things.length > 0 ? [`because of ${listed(things.map(({ text }) => text))}`] : [];
  return [...of, ...(clauses.length > 0 ? [`because ${listed(clauses)}`] : [])].join(", and ");
}

function labelled(contexts: Items, mechanisms: Items, outcomes: Items): string {
  const known = mechanisms.filter(({ phrase }) => phrase !== null).length;
  const the = known === 0 ? "" : known === 1 ? "the mechanism " : "the mechanisms ";
  const lead = mechanisms.length > 1 ? "lead" : "leads";
  return `In the context of ${labels(contexts)}, ${the}${labels(mechanisms)} ${lead} to ${labels(outcomes)}.`;
}

function labels(items: Items): string {
  if (items.length === 0) return UNKNOWN;
  return listed(items.map(({ phrase }) => (phrase === null ? UNKNOWN : `“${phrase.text}”`)));
}

/** "a", "a and b", "a, b and c". */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  const others = items.slice(0, -1);
  if (others.length === 0) return last;
  // A comma tells apart what an "and" inside would join.
  const and = others.length > 1 && items.some((item) => item.includes(" and ")) ? ", and " : " and ";
  return others.join(", ") + and + last;
}

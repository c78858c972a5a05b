import {
  Alternation,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from "chevrotain";

/** The parser as its lookahead sees it. */
interface Looking {
  LA_FAST(howMuch: number): IToken;
}

const CLASS_OF: { readonly [type: string]: new (...from: never) => Parts } = {
  Option,
  Repetition,
  RepetitionMandatory,
};

/**
 * Decides by the next token alone, which the grammar allows everywhere: what can go on, goes on. Chevrotain's own
 * strategies come to the same, but take most of the parser's making to find it out. The development mode of the
 * parser uses them, and tells where one token is not enough.
 */
export const NEXT_TOKEN: ILookaheadStrategy = {
  validate: () => [],
  buildLookaheadForAlternation({ rule, prodOccurrence }) {
    const alternation = find(rule, Alternation, prodOccurrence);
    const chosen: (number | undefined)[] = [];
    for (const [at, definition] of alternativesOf(alternation).entries())
      for (const type of firstOf(definition)) chosen[type] ??= at;
    return function (this: unknown) {
      return chosen[(this as Looking).LA_FAST(1).tokenTypeIdx]; // Chevrotain calls it on the parser
    };
  },
  buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
    const kind = CLASS_OF[prodType];
    if (!kind) throw new Error(`No grammar of Langium has a ${prodType}.`);
    const production = find(rule, kind, prodOccurrence);
    const begins: (true | undefined)[] = [];
    for (const type of firstOf(production.definition)) begins[type] = true;
    return function (this: unknown) {
      return begins[(this as Looking).LA_FAST(1).tokenTypeIdx] === true;
    };
  },
};

interface Parts extends IProduction {
  readonly idx: number;
  readonly definition: IProduction[];
}

/** The production of a kind that stands in a rule under a number. */
function find<T extends Parts>(rule: Rule, kind: new (...from: never) => T, number: number): T {
  const inside: IProduction[] = [...rule.definition];
  for (const production of inside) {
    if (production instanceof kind && production.idx === number) return production;
    if ("definition" in production && !(production instanceof NonTerminal))
      inside.push(...(production.definition as IProduction[])); // every production that has parts lists them so
  }
  throw new Error(`The rule ${rule.name} has no such part with the number ${number}.`);
}

/** The types of the tokens that productions one after another can begin with. */
function firstOf(productions: readonly IProduction[]): Set<number> {
  const first = new Set<number>();
  for (const production of productions) {
    for (const type of beginningsOf(production)) first.add(type);
    if (!(production instanceof Option || production instanceof Repetition)) break;
  }
  return first;
}

function beginningsOf(production: IProduction): Iterable<number> {
  if (production instanceof Terminal) return [production.terminalType.tokenTypeIdx ?? -1];
  if (production instanceof NonTerminal) return firstOf(production.referencedRule.definition);
  if (production instanceof Alternation)
    return alternativesOf(production).flatMap((alternative) => [...firstOf(alternative)]);
  return firstOf((production as Parts).definition); // all others have parts one after another
}

function alternativesOf({ definition }: Alternation): IProduction[][] {
  return definition.map((alternative) => (alternative as Parts).definition);
}

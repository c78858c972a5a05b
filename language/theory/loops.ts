import type { ConfigurationStatement } from "../summary/summary.ts";
import type { CausalWeb, LinkSign } from "../web/causal-web.ts";
import { type FactorGraph, type LoopBounds, LoopSearch, type StoppedBy } from "./loop-search.ts";
import type { TheoryReading } from "./theory-reading.ts";
import type { FactorUse, Role } from "./uses.ts";

export type { LoopBounds, StoppedBy } from "./loop-search.ts";

/** Reinforcing: more of a factor comes back as more of it; balancing: as less. Unknown where a link's sign is. */
export type LoopSign = "reinforcing" | "balancing" | "unknown";

/** A feedback loop: factors, each of which leads to the next, and the last to the first. */
export interface Loop {
  /** Keys of the factors. */
  readonly factors: readonly string[];
  readonly sign: LoopSign;
}

export interface Loops {
  /** The shortest first. */
  readonly loops: readonly Loop[];
  /** The most factors in a loop that was looked for. */
  readonly longest: number;
  /** `null`: these are all the loops of at most that length. */
  readonly stoppedBy: StoppedBy | null;
}

/** Milliseconds for the web of a review of the usual size, and under a second for any. */
export const WEB_BOUNDS: LoopBounds = { length: 8, number: 1000, steps: 5_000_000 };

/** Milliseconds in a review of any size. */
export const PLACE_BOUNDS: LoopBounds = { length: 8, number: 100, steps: 20_000 };

/** The feedback loops of a causal web. Each begins at the first of its factors in the order of the web. */
export function loopsOf(web: CausalWeb, bounds: LoopBounds = WEB_BOUNDS): Loops {
  const links = new Links();
  for (const { id } of web.factors) links.numberOf(id);
  for (const { from, to, sign } of web.links) links.add(links.numberOf(from), links.numberOf(to), sign);
  const search = new LoopSearch(links, bounds);
  const turning = links.inLoops();
  for (let length = 2; length <= bounds.length && !search.stoppedBy; length++) {
    for (const start of turning) {
      search.look({ start, within: (factor) => factor >= start }, length);
      if (search.stoppedBy) break;
    }
  }
  return told(links, search, bounds);
}

/** The feedback loops that a factor stands in; each begins at it. Sees only what is near the factor. */
export function loopsThroughFactor(
  theory: TheoryReading,
  factor: string,
  bounds: LoopBounds = PLACE_BOUNDS,
): Loops {
  const links = new LinksOfTheory(theory);
  const search = new LoopSearch(links, bounds);
  const start = links.numberOf(factor);
  for (let length = 2; length <= bounds.length; length++) search.look({ start }, length);
  return told(links, search, bounds);
}

/** The feedback loops that go along a link between a context and a mechanism of a CMOC, or a mechanism and an outcome. */
export function loopsThroughConfiguration(
  theory: TheoryReading,
  uri: string,
  configuration: ConfigurationStatement,
  bounds: LoopBounds = PLACE_BOUNDS,
): Loops {
  const links = new LinksOfTheory(theory);
  const own = new Links();
  const numbers = (role: Role) => links.numbersIn(uri, configuration, role);
  for (const mechanism of numbers("mechanism")) {
    for (const context of numbers("context")) own.add(context, mechanism, "?");
    for (const outcome of numbers("outcome")) own.add(mechanism, outcome, "?");
  }
  const search = new LoopSearch(links, bounds);
  const starts = [...new Set([...numbers("mechanism"), ...numbers("outcome")])];
  for (let length = 2; length <= bounds.length; length++) {
    for (const start of starts) search.look({ start, backFrom: new Set(own.from(start)) }, length);
  }
  return told(links, search, bounds);
}

function told(links: Links | LinksOfTheory, { found, stoppedBy }: LoopSearch, { length }: LoopBounds): Loops {
  const loops = new Map<string, Loop>();
  for (const loop of found) {
    // One loop is found from each of its links that was asked for.
    const key = fromLeast(loop).join(" ");
    if (!loops.has(key))
      loops.set(key, { factors: loop.map((one) => links.nameOf(one)), sign: links.signOf(loop) });
  }
  return { loops: [...loops.values()], longest: length, stoppedBy };
}

function fromLeast(loop: readonly number[]): number[] {
  const at = loop.indexOf(Math.min(...loop));
  return [...loop.slice(at), ...loop.slice(0, at)];
}

/** Links between numbered factors, with the sign that all who state a link agree on. */
class Links implements FactorGraph {
  looked = 0;
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #to: (number[] | undefined)[] = [];
  readonly #from: (number[] | undefined)[] = [];
  readonly #signs: (Map<number, LinkSign> | undefined)[] = [];

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  nameOf(factor: number): string {
    return this.#names[factor] ?? "";
  }

  add(from: number, to: number, sign: LinkSign): void {
    if (from === to) return;
    this.#signs[from] ??= new Map();
    const signs = this.#signs[from];
    const before = signs.get(to);
    signs.set(to, before === undefined || before === sign ? sign : "?");
    if (before !== undefined) return;
    this.#to[from] ??= [];
    this.#to[from].push(to);
    this.#from[to] ??= [];
    this.#from[to].push(from);
  }

  to(factor: number): readonly number[] {
    return this.#to[factor] ?? [];
  }

  from(factor: number): readonly number[] {
    return this.#from[factor] ?? [];
  }

  signOf(loop: readonly number[]): LoopSign {
    let balances = false;
    for (const [at, factor] of loop.entries()) {
      const sign = this.#signs[factor]?.get(loop[at + 1] ?? loop[0] ?? factor);
      if (sign !== "+" && sign !== "-") return "unknown";
      balances = balances !== (sign === "-");
    }
    return balances ? "balancing" : "reinforcing";
  }

  /** The factors that are left once all are taken out that nothing leads to or that lead to nothing. */
  inLoops(): number[] {
    const left = new Set(this.#names.keys());
    const ends = [...left];
    const isEnd = (near: readonly number[]) => !near.some((other) => left.has(other));
    for (let one = ends.pop(); one !== undefined; one = ends.pop()) {
      if (!left.has(one) || !(isEnd(this.to(one)) || isEnd(this.from(one)))) continue;
      left.delete(one);
      for (const other of [...this.to(one), ...this.from(one)]) ends.push(other);
    }
    return [...left];
  }
}

/** The links of a review, each factor's told from its uses when it is first asked for. */
class LinksOfTheory implements FactorGraph {
  looked = 0;
  readonly #theory: TheoryReading;
  readonly #told = new Links();
  readonly #from = new Map<number, readonly number[]>();
  readonly #to = new Set<number>();

  constructor(theory: TheoryReading) {
    this.#theory = theory;
  }

  numberOf(name: string): number {
    return this.#told.numberOf(name);
  }

  nameOf(factor: number): string {
    return this.#told.nameOf(factor);
  }

  signOf(loop: readonly number[]): LoopSign {
    return this.#told.signOf(loop);
  }

  to(factor: number): readonly number[] {
    if (!this.#to.has(factor)) {
      this.#to.add(factor);
      for (const [role, next] of LEADS) {
        this.#beside(factor, role, next, (use, other) =>
          this.#told.add(factor, this.#factor(other), this.#sign(use, other)),
        );
      }
    }
    return this.#told.to(factor);
  }

  from(factor: number): readonly number[] {
    let from = this.#from.get(factor);
    if (!from) {
      const found = new Set<number>();
      for (const [before, role] of LEADS)
        this.#beside(factor, role, before, (_, other) => found.add(this.#factor(other)));
      found.delete(factor);
      from = [...found];
      this.#from.set(factor, from);
    }
    return from;
  }

  /** The factors that stand in a part of one CMOC. */
  numbersIn(uri: string, configuration: ConfigurationStatement, role: Role): number[] {
    const uses = this.#theory.usesByConfiguration(uri).get(configuration) ?? [];
    return uses.filter((use) => use.role === role).map((use) => this.#factor(use));
  }

  /** Each use of a factor in a role, with what stands in another role of its CMOC. */
  #beside(factor: number, role: Role, other: Role, see: (use: FactorUse, beside: FactorUse) => void): void {
    for (const use of this.#theory.usesOf(this.nameOf(factor), role)) {
      for (const beside of this.#theory.usesByConfiguration(use.uri).get(use.configuration) ?? []) {
        this.looked++;
        if (beside.role === other) see(use, beside);
      }
    }
  }

  #factor(use: FactorUse): number {
    return this.numberOf(this.#theory.factorOf(use).key);
  }

  #sign(one: FactorUse, other: FactorUse): LinkSign {
    const isDown = (use: FactorUse) => this.#theory.factorOf(use).direction === "down";
    return isDown(one) === isDown(other) ? "+" : "-";
  }
}

/** A context leads to the mechanisms of its CMOC, and those to its outcomes. */
const LEADS: readonly (readonly [from: Role, to: Role])[] = [
  ["context", "mechanism"],
  ["mechanism", "outcome"],
];

import { describe, expect, test } from "vitest";
import {
  type LoopBounds,
  loopsOf,
  loopsThroughConfiguration,
  loopsThroughFactor,
} from "../../../language/theory/loops.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { seededRandom } from "../../../language/web/layout/random.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { ROOT, theoryOf, uriOf } from "./reviews.ts";

const ALL: LoopBounds = { length: 8, number: 100_000, steps: 10_000_000 };

/** "a > b > c reinforcing", each from the least of its factors, in order. */
function shown(loops: ReturnType<typeof loopsOf>): string[] {
  return loops.loops.map(({ factors, sign }) => `${fromLeast(factors).join(" > ")} ${sign}`);
}

function fromLeast(factors: readonly string[]): string[] {
  const at = factors.indexOf([...factors].sort()[0] ?? "");
  return [...factors.slice(at), ...factors.slice(0, at)];
}

function loopsIn(theory: Theory): string[] {
  return shown(loopsOf(webOf(theory, { root: ROOT }).web, ALL)).sort();
}

describe("feedback loops are found, with their sign", () => {
  test.each<[what: string, text: string, loops: string[]]>([
    ["none in a chain", "cmoc: a -> b -> c\ncmoc: c -> d -> e", []],
    [
      "one that gives more of itself",
      "cmoc: trust -> a -> b\ncmoc: b -> c -> more trust",
      ["a > b > c > trust reinforcing"],
    ],
    [
      "two that go down together give more",
      "cmoc: less trust -> a -> less b\ncmoc: less b -> c -> less trust",
      ["a > b > c > trust reinforcing"],
    ],
    [
      "one that holds itself back",
      "cmoc: trust -> a -> b\ncmoc: b -> c -> less trust",
      ["a > b > c > trust balancing"],
    ],
    [
      "one whose CMOCs disagree",
      "cmoc: trust -> a -> b\ncmoc: b -> c -> less trust\ncmoc: b -> c -> more trust",
      ["a > b > c > trust unknown"],
    ],
    [
      "one over an opposite",
      "factor trust\n  inverse: distrust\ncmoc: trust -> a -> b\ncmoc: b -> c -> distrust",
      ["a > b > c > trust balancing"],
    ],
    ["one within a CMOC", "cmoc: trust -> a -> trust", ["a > trust reinforcing"]],
    ["none of a factor with itself", "cmoc: trust -> trust -> b", []],
    ["none over a part not known", "cmoc: trust -> ? -> b\ncmoc: b -> c -> trust", []],
    [
      "two that share a factor",
      "cmoc: a -> b -> c + d\ncmoc: c -> e -> a\ncmoc: d -> f -> less a",
      ["a > b > c > e reinforcing", "a > b > d > f balancing"],
    ],
    [
      "factors named like parts of objects",
      "cmoc: __proto__ -> constructor -> toString\ncmoc: toString -> b -> __proto__",
      ["__proto__ > constructor > tostring > b reinforcing"],
    ],
  ])("%s", (_, text, loops) => {
    expect(loopsIn(theoryOf({ "a.cmoc": text }))).toEqual(loops);
  });
});

describe("the loops through one place", () => {
  const theory = theoryOf({
    "a.cmoc": "cmoc A: a -> b -> c + d\ncmoc C: c -> e -> a",
    "b.cmoc": "factor a\n  also: alpha\ncmoc D: d -> f -> less alpha\ncmoc N: a -> x -> y",
  });

  test.each<[factor: string, loops: string[]]>([
    ["a", ["a > b > c > e reinforcing", "a > b > d > f balancing"]],
    ["c", ["a > b > c > e reinforcing"]],
    ["y", []],
    ["nowhere", []],
  ])("a factor: %s", (factor, loops) => {
    const found = loopsThroughFactor(theory, factor);
    expect(shown(found)).toEqual(loops);
    expect(found.stoppedBy).toBeNull();
    for (const loop of found.loops) expect(loop.factors[0]).toBe(factor);
  });

  test.each<[label: string, loops: string[]]>([
    ["A", ["a > b > c > e reinforcing", "a > b > d > f balancing"]],
    ["C", ["a > b > c > e reinforcing"]],
    ["D", ["a > b > d > f balancing"]],
    ["N", []],
  ])("a CMOC: %s", (label, loops) => {
    const [{ uri, configuration } = { uri: "", configuration: undefined }] = theory.configurationsLabelled(
      `/${label.toLowerCase()}`,
    );
    expect(configuration).toBeDefined();
    if (configuration)
      expect(shown(loopsThroughConfiguration(theory, uri, configuration)).sort()).toEqual(loops);
  });
});

/** A review of CMOCs between random factors. */
function randomReview(seed: number, factors: number, statements: number): Theory {
  const random = seededRandom(seed);
  const factor = () => `${random() < 0.3 ? "less " : ""}f${Math.floor(random() * factors)}`;
  const lines = Array.from({ length: statements }, () => `cmoc: ${factor()} -> ${factor()} -> ${factor()}`);
  return theoryOf({ "a.cmoc": lines.join("\n") });
}

/** Every loop of at most `length` factors, by trying all ways. */
function byTryingAllWays(theory: Theory, length: number): string[] {
  const { factors, links } = webOf(theory, { root: ROOT }).web;
  const found = new Set<string>();
  const goOn = (path: readonly string[]) => {
    for (const { to } of links.filter(({ from }) => from === path.at(-1))) {
      if (to === path[0] && path.length > 1) found.add(fromLeast(path).join(" > "));
      if (path.length < length && !path.includes(to)) goOn([...path, to]);
    }
  };
  for (const { id } of factors) goOn([id]);
  return [...found].sort();
}

const ways = (loops: readonly string[]) => loops.map((one) => one.slice(0, one.lastIndexOf(" "))).sort();

describe("just the loops are found that trying all ways finds", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))("in random review %i", (seed) => {
    const theory = randomReview(seed, 5 + (seed % 9), 6 + (seed % 11));
    const all = byTryingAllWays(theory, 8);
    expect(ways(loopsIn(theory))).toEqual(all);
    const { web } = webOf(theory, { root: ROOT });
    for (const length of [2, 3, 5]) {
      expect(ways(shown(loopsOf(web, { ...ALL, length })).sort())).toEqual(byTryingAllWays(theory, length));
    }
    for (const { id } of web.factors) {
      const through = all.filter((loop) => loop.split(" > ").includes(id));
      expect(ways(shown(loopsThroughFactor(theory, id, ALL)).sort())).toEqual(through);
    }
    for (const configuration of theory.summaryOf(uriOf("a.cmoc"))?.configurations ?? []) {
      const [context, mechanism, outcome] = [
        configuration.contexts,
        configuration.mechanisms,
        configuration.outcomes,
      ].map(([item]) => item?.phrase && theory.identityOf(theory.read(item.phrase).key).key);
      const uses = (loop: string, from = "", to = "") => {
        const factors = loop.split(" > ");
        return factors.some((one, at) => one === from && (factors[at + 1] ?? factors[0]) === to);
      };
      const through = all.filter(
        (loop) => uses(loop, context ?? "", mechanism ?? "") || uses(loop, mechanism ?? "", outcome ?? ""),
      );
      expect(
        ways(shown(loopsThroughConfiguration(theory, uriOf("a.cmoc"), configuration, ALL)).sort()),
      ).toEqual(through);
    }
  });
});

test("the shortest come first, and what stopped the search is told", () => {
  const theory = randomReview(1, 12, 40);
  const { web } = webOf(theory, { root: ROOT });
  const all = loopsOf(web, ALL);
  expect(all.stoppedBy).toBeNull();
  const lengths = all.loops.map(({ factors }) => factors.length);
  expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
  const some = loopsOf(web, { ...ALL, number: 10 });
  expect(some).toEqual({ loops: all.loops.slice(0, 10), longest: 8, stoppedBy: "number" });
  expect(loopsOf(web, { ...ALL, number: all.loops.length }).stoppedBy).toBeNull();
  const few = loopsOf(web, { ...ALL, steps: 50 });
  expect(few.stoppedBy).toBe("steps");
  expect(loopsThroughFactor(theory, "f1", { ...ALL, steps: 50 }).stoppedBy).toBe("steps");
});

test("a web in which everything leads to everything comes to an end", () => {
  const names = Array.from({ length: 60 }, (_, at) => `f${at}`);
  const lines = names.map(
    (name) => `cmoc: ${name} -> ${names.filter((one) => one !== name).join(" + ")} -> z`,
  );
  const theory = theoryOf({ "a.cmoc": lines.join("\n") });
  const loops = loopsOf(webOf(theory, { root: ROOT }).web);
  expect(loops.stoppedBy).toBe("number");
  expect(loops.loops.length).toBe(1000);
  const through = loopsThroughFactor(theory, "f1");
  expect(through.stoppedBy).not.toBeNull();
  expect(through.loops.length).toBeLessThanOrEqual(100);
});

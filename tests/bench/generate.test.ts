import { describe, expect, test } from "vitest";
import { readPhrase } from "../../language/phrases/phrase.ts";
import { type GeneratedReview, generateReview } from "./generate.ts";
import { seededProblems } from "./measure.ts";

const sizes = [1, 2, 100, 101, 338, 2000];

function statementsOf(review: GeneratedReview) {
  return review.files.flatMap(({ statements }) => statements);
}

describe.each(sizes)("a generated review of %i statements", (statements) => {
  const review = generateReview({ statements });

  test("is the same for the same size and seed, and another for another seed", () => {
    expect(generateReview({ statements })).toEqual(review);
    expect(generateReview({ statements, seed: 3 })).not.toEqual(review);
  });

  test("has that many, a hundred a file, with labels of their own", () => {
    const counts = review.files.slice(1).map((file) => file.statements.length);
    expect(counts).toHaveLength(Math.ceil(statements / 100));
    expect(counts.slice(0, -1).every((count) => count === 100)).toBe(true);
    expect(new Set(statementsOf(review).map(({ label }) => label)).size).toBe(statements);
  });

  test("writes what it says it means", () => {
    for (const { text, statements } of review.files) {
      for (const { span, label, contexts, mechanisms, outcomes, sources } of statements) {
        const written = text.slice(span.start, span.end);
        expect(written.startsWith(`cmoc ${label}: ${contexts[0]?.text}`)).toBe(true);
        expect(written.match(/->/g)).toHaveLength(2);
        for (const part of [...contexts, ...mechanisms, ...outcomes]) expect(written).toContain(part.text);
        for (const key of sources) expect(written).toContain(`@${key}`);
        expect(text[span.end]).toBe("\n");
      }
    }
  });

  test("means by each phrase what the language reads in it", () => {
    const factors = new Map(review.factors.map((factor) => [factor.name, factor]));
    for (const { contexts, mechanisms, outcomes } of statementsOf(review)) {
      for (const { text, factor, direction } of [...contexts, ...mechanisms, ...outcomes]) {
        const reading = readPhrase(text);
        const { also = [], inverse = [] } = factors.get(factor) ?? {};
        expect([factor, ...also, ...inverse]).toContain(reading.name);
        const turned = inverse.includes(reading.name);
        expect(turned ? { up: "down", down: "up" }[reading.direction ?? "up"] : reading.direction).toBe(
          direction,
        );
      }
    }
  });

  test("has no problem but CMOCs without a source, at least one a file", () => {
    const keys = new Set(review.bibliography.keys);
    expect(keys.size).toBe(review.bibliography.keys.length);
    const earlier = new Set<string>();
    for (const { label, contexts, mechanisms, outcomes, sources, amplifies } of statementsOf(review)) {
      const factors = [...contexts, ...mechanisms, ...outcomes].map(({ factor }) => factor);
      expect(new Set(factors).size).toBe(factors.length);
      for (const key of sources) expect(keys).toContain(key);
      if (amplifies !== null) expect(earlier).toContain(amplifies);
      earlier.add(label);
    }
    for (const file of review.files.slice(1)) expect(seededProblems(file)).toBeGreaterThan(0);
  });

  test("names every factor once, and no name is another's alias or inverse", () => {
    const names = review.factors.flatMap(({ name, also, inverse }) => [name, ...also, ...inverse]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("a review of 10,000 statements has hubs with hundreds of uses and many factors with few", () => {
  const uses = new Map<string, number>();
  for (const { contexts, mechanisms, outcomes } of statementsOf(generateReview({ statements: 10_000 }))) {
    for (const { factor } of [...contexts, ...mechanisms, ...outcomes]) {
      uses.set(factor, (uses.get(factor) ?? 0) + 1);
    }
  }
  const counts = [...uses.values()].sort((a, b) => b - a);
  expect(uses.get("trust")).toBe(counts[0]);
  expect(counts[9]).toBeGreaterThan(150);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(15);
});

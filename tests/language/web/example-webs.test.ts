import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { CausalWeb, WebConfiguration } from "../../../language/web/causal-web.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { problemsOf, ROOT, theoryOf } from "../theory/reviews.ts";

function exampleTheory(name: string) {
  const folder = fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url));
  const files = readdirSync(folder).filter((file) => /\.(?:cmoc|bib)$/.test(file));
  return theoryOf(Object.fromEntries(files.map((file) => [file, readFileSync(folder + file, "utf8")])));
}

/** The groups of factors that links hold together, the largest first. */
function componentsOf({ factors, links }: Pick<CausalWeb, "factors" | "links">): string[][] {
  const group = new Map(factors.map(({ id }) => [id, new Set([id])]));
  for (const { from, to } of links) {
    const [one, other] = [group.get(from), group.get(to)];
    if (!one || !other || one === other) continue;
    for (const id of other) group.set(id, one.add(id));
  }
  return [...new Set(group.values())].map((ids) => [...ids]).sort((one, other) => other.length - one.length);
}

describe("the review of collaboration", () => {
  const theory = exampleTheory("collaboration");
  const { web } = webOf(theory, { root: ROOT });
  const under = (prefix: string) => web.configurations.filter(({ id }) => id.startsWith(prefix));
  const isSound = ({ mechanisms }: WebConfiguration) => mechanisms.length > 0;

  test("is one web, but for contexts that no row explains", () => {
    const [largest = [], ...others] = componentsOf(web);
    expect(largest.length).toBeGreaterThan(150);
    expect(largest).toEqual(
      expect.arrayContaining(["trust", "conflict", "faith", "risk threshold", "synergy", "task achievement"]),
    );
    for (const other of others) expect(other.length).toBe(1);
    expect(others.length).toBeLessThan(10);
  });

  test("has every CMOC of the text and every row of Table 3, each with a label of its own", () => {
    expect(under("phase 2/I").length).toBe(36);
    expect(under("phase 2/T").map(({ label }) => label)).toEqual(
      Array.from({ length: 41 }, (_, row) => `T${row + 1}`),
    );
    expect(under("phase 3/").length).toBeGreaterThan(100);
    expect(web.configurations.every(({ label }) => label !== null)).toBe(true);
    expect(new Set(web.configurations.map(({ id }) => id)).size).toBe(web.configurations.length);
  });

  test("has ? for the mechanism and the outcome of each of the 7 corrupt rows, and a note", () => {
    const corrupt = under("phase 2/T").filter((row) => !isSound(row));
    expect(corrupt.map(({ label }) => label)).toEqual(["T5", "T6", "T7", "T8", "T9", "T10", "T11"]);
    for (const { id, label, contexts, outcomes } of corrupt) {
      expect(contexts.length, id).toBe(1);
      expect(outcomes, id).toEqual([]);
      const statement = theory
        .summaries()
        .flatMap(({ configurations }) => configurations)
        .find((one) => one.label?.text === label);
      expect(
        statement?.mechanisms.map(({ phrase }) => phrase),
        id,
      ).toEqual([null]);
      expect(
        statement?.outcomes.map(({ phrase }) => phrase),
        id,
      ).toEqual([null]);
      expect(
        statement?.attributes.some(({ name }) => name === "note"),
        id,
      ).toBe(true);
    }
  });

  test("has about the factors and links in the sound rows of Table 3 that were counted by hand", () => {
    const rows = under("phase 2/T").filter(isSound);
    expect(rows.length).toBe(34);
    const contexts = new Set(rows.flatMap((row) => row.contexts.map(({ factor }) => factor)));
    const others = new Set(
      rows.flatMap((row) => [...row.mechanisms, ...row.outcomes].map(({ factor }) => factor)),
    );
    const ids = new Set(rows.map(({ id }) => id));
    const links = web.links.filter(({ configurations }) => configurations.some((id) => ids.has(id)));
    const factors = [...new Set([...contexts, ...others])];
    const onlyContexts = [...contexts].filter((factor) => !others.has(factor));
    // By hand: about 37 factors, 19 of them only contexts, 51 links, and one core.
    expect(factors.length).toBeGreaterThanOrEqual(35);
    expect(factors.length).toBeLessThanOrEqual(42);
    expect(onlyContexts.length).toBeGreaterThanOrEqual(18);
    expect(onlyContexts.length).toBeLessThanOrEqual(21);
    expect(links.length).toBeGreaterThanOrEqual(49);
    expect(links.length).toBeLessThanOrEqual(58);
    const [core = []] = componentsOf({
      factors: web.factors.filter(({ id }) => factors.includes(id)),
      links,
    });
    expect(core).toEqual(
      expect.arrayContaining(["trust", "conflict", "faith", "risk threshold", "synergy", "task achievement"]),
    );
  });

  test("names every link's configurations and every configuration's factors", () => {
    const factors = new Set(web.factors.map(({ id }) => id));
    const configurations = new Map(web.configurations.map((one) => [one.id, one]));
    for (const { from, to, kind, configurations: stating, sources } of web.links) {
      const stated = stating.map((id) => configurations.get(id));
      expect(stating.length).toBeGreaterThan(0);
      for (const one of stated) {
        const [causes, effects] =
          kind === "context-mechanism" ? [one?.contexts, one?.mechanisms] : [one?.mechanisms, one?.outcomes];
        expect(causes?.map(({ factor }) => factor)).toContain(from);
        expect(effects?.map(({ factor }) => factor)).toContain(to);
      }
      expect(new Set(sources)).toEqual(new Set(stated.flatMap((one) => one?.sources ?? [])));
    }
    for (const { contexts, mechanisms, outcomes } of web.configurations)
      for (const { factor } of [...contexts, ...mechanisms, ...outcomes]) expect(factors).toContain(factor);
  });

  test("has nothing told of it as an error", () => {
    const files = theory.summaries().map(({ uri }) => uri.slice(ROOT.length));
    expect(
      files.flatMap((file) => problemsOf(theory, file)).filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });
});

describe("the first steps", () => {
  const theory = exampleTheory("first-steps");
  const { web } = webOf(theory, { root: ROOT });

  test("are one web in which a chain comes back to where it began", () => {
    expect(componentsOf(web).length).toBe(1);
    expect(web.links).toContainEqual(
      expect.objectContaining({
        from: "loneliness",
        to: "ease in company",
        kind: "context-mechanism",
        sign: "-",
      }),
    );
  });

  test("have nothing told of them as an error or a warning", () => {
    const told = problemsOf(theory, "first-steps.cmoc").filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    expect(told).toEqual([]);
  });
});

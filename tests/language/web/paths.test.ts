import { describe, expect, test } from "vitest";
import { PATH_BOUNDS, pathsBetween } from "../../../language/web/paths.ts";

const links = (...ends: readonly string[]) =>
  ends.map((end) => {
    const [from = "", to = ""] = end.split(">");
    return { from, to };
  });

/** Every one of some factors leads to every other. */
function clique(size: number) {
  const factors = Array.from({ length: size }, (_, i) => `f${i}`);
  return factors.flatMap((from) => factors.filter((to) => to !== from).map((to) => ({ from, to })));
}

const written = (paths: readonly (readonly { from: string; to: string }[])[]) =>
  paths.map((path) => [...path.map(({ from }) => from), path.at(-1)?.to ?? ""].join(""));

describe("pathsBetween", () => {
  test.each([
    ["one", links("a>b", "b>c"), ["abc"]],
    ["the shortest first", links("a>b", "b>c", "c>d", "a>d", "b>d"), ["ad", "abd", "abcd"]],
    ["none the wrong way round", links("b>a", "c>b"), []],
    ["none that goes through a factor twice", links("a>b", "b>a", "b>c", "c>b", "c>d"), ["abcd"]],
    ["none over a factor's link to itself", links("a>a", "a>d"), ["ad"]],
    ["each of two links beside each other", links("a>d", "a>d"), ["ad", "ad"]],
  ])("%s", (_, web, paths) => {
    const end = web.some(({ to }) => to === "d") ? "d" : "c";
    const found = pathsBetween(web, "a", end);
    expect(written(found.paths)).toEqual(paths);
    expect(found.stopped).toBeNull();
  });

  test("gives the links that are on a path, in the order of the web", () => {
    const web = links("x>a", "b>d", "a>b", "b>c", "a>d");
    expect(pathsBetween(web, "a", "d").links).toEqual(links("b>d", "a>b", "a>d"));
  });

  test("none from a factor to itself", () => {
    expect(pathsBetween(links("a>b", "b>a"), "a", "a").paths).toEqual([]);
  });

  test.each([
    ["number", { number: 10 }, 10, "There are more than the 10 shortest paths shown here."],
    ["length", { length: 2 }, 8, "Paths of more than 2 links are left out."],
    ["steps", { steps: 50 }, undefined, "There are too many paths to look at; the shortest are shown."],
  ])("stops at a bound, and says so: %s", (_, bound, count, sentence) => {
    const found = pathsBetween(clique(9), "f0", "f8", { ...PATH_BOUNDS, ...bound });
    if (count !== undefined) expect(found.paths).toHaveLength(count);
    expect(found.stopped).toBe(sentence);
  });

  test("ends soon in a web that nobody can read", () => {
    const before = performance.now();
    expect(pathsBetween(clique(300), "f0", "f8").stopped).not.toBeNull();
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

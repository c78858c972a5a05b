import { describe, expect, test } from "vitest";
import type { CausalWeb } from "../../../../language/web/causal-web.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import type { Layout, LayoutInput, Point } from "../../../../language/web/layout/graph.ts";
import { layOut } from "../../../../language/web/layout/layout.ts";
import { collaborationWeb, madeUpWeb } from "../webs.ts";
import { laidBefore } from "./laid-before.ts";

function inputOf(web: CausalWeb): LayoutInput {
  const { factors } = drawWeb(web, { legend: false });
  return {
    factors: factors.map(({ id, width, height, outline }) => ({ id, width, height, outline })),
    links: web.links.map(({ from, to }) => ({ from, to })),
  };
}

/** What authors do at one key or one line. */
function editsOf({ factors, links }: LayoutInput): readonly (readonly [edit: string, after: LayoutInput])[] {
  const [first, last] = [factors.at(0)?.id ?? "", factors.at(-1)?.id ?? ""];
  const without = (k: number) => ({ factors, links: links.filter((_, i) => i !== k) });
  return [
    ["nothing", { factors, links }],
    ["one link fewer", without(0)],
    ["another link fewer", without(7)],
    ["one link more", { factors, links: [...links, { from: factors[3]?.id ?? "", to: last }] }],
    [
      "one factor more",
      {
        factors: [...factors, { id: "new", width: 90, height: 40 }],
        links: [...links, { from: "new", to: factors.at(-2)?.id ?? "" }],
      },
    ],
    [
      "one factor fewer",
      { factors: factors.slice(1), links: links.filter(({ from, to }) => from !== first && to !== first) },
    ],
    [
      "a longer name",
      { factors: factors.map((one, i) => (i === 4 ? { ...one, width: one.width + 40 } : one)), links },
    ],
  ];
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How far each factor that was there before has moved, against the picture as a whole. */
function movesOf(before: ReadonlyMap<string, Point>, after: readonly (Point & { readonly id: string })[]) {
  const both = after.flatMap(({ id, x, y }) => {
    const earlier = before.get(id);
    return earlier ? [{ x: x - earlier.x, y: y - earlier.y }] : [];
  });
  const whole = { x: median(both.map(({ x }) => x)), y: median(both.map(({ y }) => y)) };
  return both.map(({ x, y }) => Math.hypot(x - whole.x, y - whole.y));
}

const WEBS: readonly (readonly [name: string, web: CausalWeb])[] = [
  ["the collaboration web", collaborationWeb],
  ["30 factors, 60 links", madeUpWeb(30, 60, 1)],
  ["60 factors, 180 links", madeUpWeb(60, 180, 2)],
];

describe.each(WEBS)("an edit of %s", (_, web) => {
  const input = inputOf(web);
  const drawn = layOut(input);
  const before = laidBefore(input, drawn);

  test.each(editsOf(input))("%s: moves few factors, and most of them not at all", (_edit, after) => {
    const moves = movesOf(before.previous, layOut({ ...after, options: before }).factors);
    expect(moves.filter((move) => move < 0.01).length / moves.length).toBeGreaterThan(0.5);
    expect(moves.filter((move) => move > 30).length / moves.length).toBeLessThan(0.25);
  });

  test.each(editsOf(input))("%s: leaves the ways of many links", (edit, after) => {
    const laid = layOut({ ...after, options: before });
    const moves = laid.factors.flatMap(({ id, x, y }) => {
      const earlier = before.previous.get(id);
      return earlier ? [{ x: x - earlier.x, y: y - earlier.y }] : [];
    });
    const whole = { x: median(moves.map(({ x }) => x)), y: median(moves.map(({ y }) => y)) };
    const waysOf = ({ links }: Layout, by: Point) =>
      links.map(({ points }) =>
        points.map(({ x, y }) => `${Math.round(x - by.x)},${Math.round(y - by.y)}`).join(" "),
      );
    const ways = waysOf(drawn, { x: 0, y: 0 });
    const kept = waysOf(laid, whole).filter((way) => ways.includes(way));
    expect(kept.length / laid.links.length).toBeGreaterThan(edit === "nothing" ? 0.999 : 0.3);
  });
});

test.each([3, 4, 6])("a web that grows link by link is nearly as clear as one drawn at once: %i", (seed) => {
  const whole = inputOf(madeUpWeb(30, 70, seed));
  let links = whole.links.slice(0, 5);
  let laid = layOut({ factors: whole.factors, links });
  for (const link of whole.links.slice(5)) {
    const before = laidBefore({ links }, laid);
    links = [...links, link];
    laid = layOut({ factors: whole.factors, links, options: before });
  }
  expect(laid.crossings).toBeLessThanOrEqual(layOut(whole).crossings / 0.8 + 2);
});

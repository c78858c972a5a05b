import { describe, expect, it } from "vitest";
import type { CausalWeb } from "../../../../language/web/causal-web.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import type { Picture, PictureLink } from "../../../../language/web/drawing/shapes.ts";
import { distance, flattened, isInside, overlap, overlaps, pointsOfPath } from "../geometry.ts";
import { hostileNames } from "../labels.ts";
import { collaborationWeb, madeUpWeb, webOf } from "../webs.ts";
import { areaOf, corners } from "./text-areas.ts";

const hostileWeb: CausalWeb = {
  factors: hostileNames.map((name, i) => ({
    id: name,
    name,
    role: i % 2 === 0 ? "context" : "mechanism-outcome",
  })),
  links: hostileNames.slice(1).map((name, i) => ({
    from: hostileNames[i] ?? "",
    to: name,
    kind: i % 2 === 0 ? "context-mechanism" : "mechanism-outcome",
    sign: "?",
    sources: [name],
    configurations: [name],
  })),
  configurations: [],
};

const webs: readonly (readonly [name: string, web: CausalWeb])[] = [
  ["nothing", webOf([])],
  ["one CMOC", webOf(["unambitious aims -> easier task achievement -> +trust @vangen2003"])],
  ["both kinds of link between the same two, each way", webOf(["a -> b -> a", "b -> a -> b"])],
  ["a factor that leads to itself", webOf(["+trust -> +trust -> +trust @a", "-aims -> -trust -> -trust"])],
  ["the collaboration web", collaborationWeb],
  ["30 factors, 60 links", madeUpWeb(30, 60, 2)],
  ["60 factors, 180 links", madeUpWeb(60, 180, 3)],
  ["hostile names", hostileWeb],
];

function badgesOf(picture: Picture) {
  return picture.links.flatMap(({ badge }) => badge ?? []);
}

describe.each(["right", "down"] as const)("a picture with causes leading %s", (direction) => {
  describe.each(webs)("%s", (_, web) => {
    const picture = drawWeb(web, { direction, title: "A title" });

    it("keeps factors apart and every line of a label inside its shape", () => {
      expect(overlaps(picture.factors)).toEqual([]);
      const outside = picture.factors.flatMap((factor) =>
        factor.lines.filter((line) => corners(areaOf(line)).some((corner) => !isInside(corner, factor))),
      );
      expect(outside).toEqual([]);
    });

    it("puts a badge on every link, off every factor, its text inside", () => {
      for (const { badge, path, head, from, to } of picture.links) {
        if (!badge) throw new Error(`no badge from ${from} to ${to}`);
        expect(picture.factors.filter((factor) => overlap(badge, factor))).toEqual([]);
        const tip = pointsOfPath(head).slice(3, 4);
        expect(distance(badge, [...flattened(pointsOfPath(path), 40), ...tip])).toBeLessThan(1);
        expect(corners(areaOf(badge.text)).filter((corner) => !isInside(corner, badge))).toEqual([]);
      }
    });

    it("leads no link through a factor, and ends each with an arrowhead at its effect", () => {
      const through: string[] = [];
      for (const { from, to, path, head } of picture.links) {
        const line = flattened(pointsOfPath(path));
        for (const factor of picture.factors)
          if (line.some((point) => isInside(point, factor))) through.push(`${from} to ${to}: ${factor.name}`);
        const effect = picture.factors.find(({ id }) => id === to);
        const tip = pointsOfPath(head)[3];
        if (!effect || !tip) throw new Error("an arrow to nowhere");
        const { width, height, ...at } = effect;
        expect(isInside(tip, { ...at, width: width + 3, height: height + 3 })).toBe(true);
        expect(isInside(tip, effect, 3)).toBe(false);
      }
      expect(through).toEqual([]);
    });

    it("lies wholly on its page, its words apart from the web", () => {
      const words = [...picture.heading, ...picture.legend.map(({ text }) => text)].map(areaOf);
      const { width, height } = picture;
      const page = { x: width / 2, y: height / 2, width, height };
      const beside = [...picture.factors, ...badgesOf(picture), ...words].filter((area) =>
        corners(area).some((corner) => !isInside(corner, page)),
      );
      expect(beside).toEqual([]);
      expect(overlaps([...words, ...picture.factors])).toEqual([]);
    });
  });
});

describe("drawWeb", () => {
  it("draws contexts as boxes and all others as ellipses", () => {
    const picture = drawWeb(
      webOf(["early wins -> +trust -> +shared vision", "+trust -> +faith -> ambition"]),
    );
    expect(picture.factors.map(({ name, outline }) => `${name}: ${outline}`)).toEqual([
      "early wins: box",
      "trust: ellipse",
      "shared vision: ellipse",
      "faith: ellipse",
      "ambition: ellipse",
    ]);
  });

  it("says sign and number of sources of each link, on the badge and in words", () => {
    const told = ({ badge, title, isCited }: PictureLink) => [badge?.text.text, title, isCited];
    const picture = drawWeb(
      webOf(["+size -> -trust -> -faith @hunter2012 @cheng2010", "+size -> risk -> -aims"]),
    );
    expect(picture.links.map(told)).toEqual([
      [
        "− 2",
        "size activates trust; they change in opposite directions; 2 sources: hunter2012, cheng2010",
        true,
      ],
      [
        "+ 2",
        "trust produces faith; both change in the same direction; 2 sources: hunter2012, cheng2010",
        true,
      ],
      ["+", "size activates risk; both change in the same direction; no source cited", false],
      ["−", "risk produces aims; they change in opposite directions; no source cited", false],
    ]);
  });

  it("keeps what a click needs: ids of factors, and of links, in their order, configurations", () => {
    const { factors, links } = drawWeb(collaborationWeb);
    expect(factors.map(({ id }) => id)).toEqual(collaborationWeb.factors.map(({ id }) => id));
    expect(links.map(({ from, to, configurations }) => ({ from, to, configurations }))).toEqual(
      collaborationWeb.links.map(({ from, to, configurations }) => ({
        from,
        to,
        configurations,
      })),
    );
  });

  it("gives links that are not in each other's way badges that are not either", () => {
    const badges = badgesOf(drawWeb(collaborationWeb));
    expect(badges).toHaveLength(collaborationWeb.links.length);
    expect(overlaps(badges)).toEqual([]);
  });

  it("describes itself in words", () => {
    const { title, description } = drawWeb(collaborationWeb, { title: "Collaboration" });
    expect(title).toBe("Collaboration");
    expect(description).toMatch(
      /^47 factors, 24 of them only ever contexts .* 62 links from 34 configurations/,
    );
    expect(drawWeb(webOf([])).title).toBe("Causal web");
    expect(drawWeb(webOf([])).description).toBe("There is nothing in this causal web yet.");
  });

  it("has a heading only if it was given a title", () => {
    expect(drawWeb(collaborationWeb).heading).toEqual([]);
    expect(drawWeb(collaborationWeb, { title: "Collaboration" }).heading.map(({ text }) => text)).toEqual([
      "Collaboration",
    ]);
  });

  const links = "context activates mechanism, mechanism produces outcome";
  it.each([
    ["+a -> +b -> +c @x", `context only, mechanism or outcome, ${links}, same direction, number of sources`],
    [
      "+a -> -b -> -c",
      `context only, mechanism or outcome, ${links}, same direction, opposite direction, no source cited`,
    ],
    ["+a -> +b -> +a @x", `mechanism or outcome, ${links}, same direction, number of sources`],
  ])("%s: the legend names what is in the picture and nothing else", (row, words) => {
    expect(
      drawWeb(webOf([row]))
        .legend.map(({ text }) => text.text)
        .join(", "),
    ).toBe(words);
    expect(drawWeb(webOf([row]), { legend: false }).legend).toEqual([]);
  });

  it("keeps the legend of a small web from making a wide picture", () => {
    expect(drawWeb(webOf(["+a -> -b -> -c @x"])).width).toBeLessThan(640);
  });

  it("gives the same picture every time", () => {
    expect(drawWeb(collaborationWeb)).toEqual(drawWeb(structuredClone(collaborationWeb)));
  });

  it.each(["right", "down"] as const)("leading %s, has a shape that can be printed", (direction) => {
    const { width, height } = drawWeb(collaborationWeb, { direction });
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(2.5);
  });
});

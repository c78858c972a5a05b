import { describe, expect, it } from "vitest";
import type { CausalWeb } from "../../../../language/web/causal-web.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { escaped, svgOf } from "../../../../language/web/drawing/svg.ts";
import { hostileNames } from "../labels.ts";
import { collaborationWeb, webOf } from "../webs.ts";
import { everyElement, readXml, type XmlElement } from "../xml.ts";

const namesOf = (root: XmlElement) => new Set(everyElement(root).map(({ name }) => name));
const textsOf = (root: XmlElement) =>
  everyElement(root).flatMap(({ name, text }) => (name === "text" ? text : []));

function webNamed(name: string): CausalWeb {
  const link = { from: name, to: "b", kind: "context-mechanism", sign: "+" } as const;
  return {
    factors: [
      { id: name, name, role: "context" },
      { id: "b", name, role: "mechanism-outcome" },
    ],
    links: [{ ...link, sources: [name], configurations: [name] }],
    configurations: [],
  };
}

describe("svgOf", () => {
  const root = readXml(svgOf(drawWeb(collaborationWeb, { title: "Collaboration" })));

  it("is one picture for a screen reader, with a title and a description", () => {
    expect(root.name).toBe("svg");
    expect(root.attributes.get("role")).toBe("img");
    expect(root.attributes.get("aria-labelledby")).toBe("title description");
    expect(root.children[0]).toMatchObject({ name: "title", text: "Collaboration" });
    expect(root.children[1]?.text).toMatch(/^47 factors/);
  });

  it("writes every label as text in a named font", () => {
    expect(root.attributes.get("font-family")).toContain("Helvetica");
    expect(textsOf(root)).toEqual(expect.arrayContaining(["Collaboration", "trust", "faith in the", "+ 10"]));
  });

  it("draws a box for each context, an ellipse for each other factor, a line and a head for each link", () => {
    const count = (name: string) => everyElement(root).filter((element) => element.name === name).length;
    const { factors, links } = collaborationWeb;
    const contexts = factors.filter(({ role }) => role === "context").length;
    // One more of each in the legend: a box, an ellipse, three arrows and three badges; and the paper.
    expect(count("ellipse")).toBe(factors.length - contexts + 1);
    expect(count("rect")).toBe(contexts + 1 + links.length + 3 + 1);
    expect(count("path")).toBe(2 * (links.length + 3));
  });

  it("tells green boxes from blue ellipses, and open from filled arrowheads", () => {
    const svg = readXml(svgOf(drawWeb(webOf(["early wins -> +trust -> +faith @a"]), { legend: false })));
    const fills = everyElement(svg).map(({ name, attributes }) => `${name} ${attributes.get("fill")}`);
    expect(fills).toContain("rect #dff0d8");
    expect(fills).toContain("ellipse #deebf7");
    expect(fills.filter((fill) => fill.startsWith("path"))).toEqual([
      "path none",
      "path #ffffff",
      "path none",
      "path #2b5c9e",
    ]);
  });

  it.each(hostileNames)("stays an SVG file with nothing to run or fetch when a name is %j", (name) => {
    const svg = svgOf(drawWeb(webNamed(name), { title: name }));
    const hostile = readXml(svg);
    const known = ["svg", "title", "desc", "g", "rect", "ellipse", "path", "text"];
    expect([...namesOf(hostile)].filter((element) => !known.includes(element))).toEqual([]);
    const attributes = everyElement(hostile).flatMap((element) => [...element.attributes]);
    const suspicious = attributes.filter(
      ([attribute, value]) =>
        /^on|href|style|src/i.test(attribute) || (attribute !== "xmlns" && /url\(|:\/\//.test(value)),
    );
    expect(suspicious).toEqual([]);
  });

  it("writes nothing that is not a number where a number belongs", () => {
    expect(svgOf(drawWeb(collaborationWeb))).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("escaped", () => {
  it.each([
    ["a < b & c > 'd' \"e\"", "a &#60; b &#38; c &#62; &#39;d&#39; &#34;e&#34;"],
    ["]]>", "]]&#62;"],
    ["\u0000\u0008\ufffe\uffff", ""],
    ["\ud83d", "\ufffd"],
    ["😀 é\t", "😀 é\t"],
  ])("%j", (text, xml) => {
    expect(escaped(text)).toBe(xml);
  });
});

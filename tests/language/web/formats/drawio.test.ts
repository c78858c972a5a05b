import { describe, expect, it } from "vitest";
import { drawView, drawWeb } from "../../../../language/web/drawing/picture.ts";
import { drawioOf } from "../../../../language/web/formats/drawio.ts";
import { viewOf } from "../../../../language/web/view.ts";
import { WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { hostileNames } from "../labels.ts";
import { shown } from "../shown-webs.ts";
import { collaborationWeb, webOf } from "../webs.ts";
import { everyElement, readXml } from "../xml.ts";

const cellsOf = (text: string) =>
  everyElement(readXml(text))
    .filter(({ name }) => name === "mxCell")
    .map(({ attributes, children }) => ({
      ...Object.fromEntries(attributes),
      place: children[0]?.attributes,
    }));

describe("drawioOf", () => {
  it("puts every factor where it is drawn, and ties every link to its factors", () => {
    const picture = drawWeb(webOf(["early wins -> +trust -> -risk @a @b"]));
    const cells = cellsOf(drawioOf(picture));
    const [first] = picture.factors;
    expect(cells.find((cell) => "value" in cell && cell.value === "early wins")?.place?.get("x")).toBe(
      String(Math.round(((first?.x ?? 0) - (first?.width ?? 0) / 2) * 100) / 100),
    );
    const links = cells.flatMap((cell) => ("source" in cell ? [cell] : []));
    expect(links).toMatchObject([
      { source: "f1", target: "f2", value: "+ 2" },
      { source: "f2", target: "f3", value: "− 2" },
    ]);
  });

  it("has each id once, and every link between factors that are there", () => {
    const cells = cellsOf(drawioOf(drawWeb(collaborationWeb))) as {
      id?: string;
      source?: string;
      target?: string;
    }[];
    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = cells.filter(({ source }) => source !== undefined);
    expect(links).toHaveLength(collaborationWeb.links.length);
    for (const { source, target } of links) expect(ids).toEqual(expect.arrayContaining([source, target]));
  });

  it("draws the frames of groups first, so that they lie below their factors", () => {
    const web = shown("# Trust\ncmoc: x -> y -> z [@k]\n# Faith\ncmoc: u -> v -> w [@k]");
    const view = viewOf(web, { ...WHOLE_WEB, grouping: { form: "columns", by: "section" } });
    const values = cellsOf(drawioOf(drawView(view))).flatMap((cell) => ("value" in cell ? [cell.value] : []));
    expect(values.slice(0, 3)).toEqual(["Trust", "Faith", "x"]);
  });

  it.each(hostileNames)("stays a diagram of plain labels when a factor is called %j", (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const cells = cellsOf(drawioOf(drawWeb(web)));
    expect(cells).toHaveLength(3);
    expect(cells[2]).toMatchObject({ id: "f1", style: expect.stringContaining("html=0") });
  });
});

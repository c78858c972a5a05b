import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyElement, readXml } from "../../language/web/xml.ts";
import { cmoc, folderWith } from "./command.ts";

const review =
  "cmoc: size -> ease -> more trust [@ash2019]\nview Figure 1\n  theories: one\ntheory one\ncmoc: size -> ease -> trust [@ash2019]\n";
const pins = (view: string) => JSON.stringify({ views: { [view]: { size: [0, 0], ease: [400, 333] } } });

/** Where the centre of a factor is in a figure, against that of another. */
async function apart(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const folder = folderWith(files);
  const told = await cmoc(folder, ["web", "--out", "web.svg", ...args]);
  const elements = everyElement(readXml(readFileSync(join(folder, "web.svg"), "utf8")));
  const box = elements.find(({ name, attributes }) => name === "rect" && attributes.get("rx") === "3");
  const ellipse = elements.find(({ name }) => name === "ellipse");
  const of = (element: typeof box, attribute: string) => Number(element?.attributes.get(attribute));
  const x = of(ellipse, "cx") - (of(box, "x") + of(box, "width") / 2);
  const y = of(ellipse, "cy") - (of(box, "y") + of(box, "height") / 2);
  return { x: Math.round(x), y: Math.round(y), remarks: told.remarks };
}

test("a figure has factors where they are pinned", async () => {
  const pinned = await apart({ "a.cmoc": review, "causal-web.layout.json": pins("") });
  expect(pinned).toEqual({ x: 400, y: 333, remarks: "" });
});

test("but those of another view alone", async () => {
  const files = { "a.cmoc": review, "causal-web.layout.json": pins("Figure 1") };
  expect(await apart(files)).not.toMatchObject({ y: 333 });
  expect(await apart(files, ["--view", "Figure 1"])).toMatchObject({ x: 400, y: 333 });
});

test("a broken file of pins is told of, and the figure drawn without", async () => {
  const { remarks, y } = await apart({ "a.cmoc": review, "causal-web.layout.json": "{" });
  expect(remarks).toContain("causal-web.layout.json cannot be read");
  expect(y).not.toBe(333);
});

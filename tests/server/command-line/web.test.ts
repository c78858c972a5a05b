import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cmoc, contentsOf, folderWith } from "./command.ts";

const files = {
  "a.cmoc":
    'review "Why do <some> work?"\n\ntheory phase 2: "Initial"\ncmoc T1: small aims (context) -> ease -> more trust [@ash2019]\n',
  "sub/b.cmoc": "cmoc: less trust -> ? -> small aims [@birch2021]\n  contradicted by: [@casey2008]\n",
  "references.bib": "@article{ash2019,\n}\n",
};

test("the JSON of a web", async () => {
  const folder = folderWith(files);
  expect(await cmoc(folder, ["web", "--out", "web.json"])).toEqual({
    code: 0,
    out: "web.json: 3 factors, 2 links, 2 CMOCs.\n",
    remarks: "",
  });
  expect(contentsOf(folder)).toEqual(["a.cmoc", "references.bib", "sub", "sub/b.cmoc", "web.json"]);
  expect(JSON.parse(readFileSync(join(folder, "web.json"), "utf8"))).toEqual({
    factors: [
      { id: "small aims", name: "small aims", role: "mechanism-outcome" },
      { id: "ease", name: "ease", role: "mechanism-outcome" },
      { id: "trust", name: "trust", role: "mechanism-outcome" },
    ],
    links: [
      {
        from: "small aims",
        to: "ease",
        kind: "context-mechanism",
        sign: "+",
        sources: ["ash2019"],
        configurations: ["phase 2/T1"],
      },
      {
        from: "ease",
        to: "trust",
        kind: "mechanism-outcome",
        sign: "+",
        sources: ["ash2019"],
        configurations: ["phase 2/T1"],
      },
    ],
    configurations: [
      {
        id: "phase 2/T1",
        label: "T1",
        theory: "phase 2",
        contexts: [{ factor: "small aims", direction: null }],
        mechanisms: [{ factor: "ease", direction: null }],
        outcomes: [{ factor: "trust", direction: "up" }],
        sources: ["ash2019"],
      },
      {
        id: "sub/b#1",
        label: null,
        theory: null,
        contexts: [{ factor: "trust", direction: "down" }],
        mechanisms: [],
        outcomes: [{ factor: "small aims", direction: null }],
        sources: ["birch2021"],
      },
    ],
  });
});

test("the paths choose the statements of the web", async () => {
  const folder = folderWith(files);
  expect((await cmoc(folder, ["web", "--out", "web.json", "a.cmoc"])).code).toBe(0);
  const { factors, configurations } = JSON.parse(readFileSync(join(folder, "web.json"), "utf8"));
  expect(configurations).toHaveLength(1);
  expect(factors).toContainEqual({ id: "small aims", name: "small aims", role: "context" });
});

test.each([
  ["web.svg", /^(<\?xml[^>]*>\s*)?<svg [\s\S]*<\/svg>\s*$/],
  ["web.SVG", /<svg /],
  ["web.dot", /^(strict )?digraph [\s\S]*\}\s*$/],
  ["out of the way/web.json", /^\{/],
])("a web is written as %s", async (out, text) => {
  const folder = folderWith({ ...files, "out of the way/x": "" });
  expect((await cmoc(folder, ["web", `--out=${out}`])).code).toBe(0);
  expect(readFileSync(join(folder, out), "utf8")).toMatch(text);
});

test("a web takes the place of an older one", async () => {
  const folder = folderWith({ ...files, "web.svg": "old" });
  expect((await cmoc(folder, ["web", "--out", "web.svg"])).code).toBe(0);
  expect(readFileSync(join(folder, "web.svg"), "utf8")).toContain("<svg ");
  expect(contentsOf(folder)).toHaveLength(5);
});

test("a review that states nothing yet has an empty web", async () => {
  const folder = folderWith({ "a.cmoc": "" });
  for (const out of ["web.svg", "web.dot", "web.json"])
    expect(await cmoc(folder, ["web", "--out", out])).toMatchObject({ code: 0, remarks: "" });
  expect(JSON.parse(readFileSync(join(folder, "web.json"), "utf8"))).toEqual({
    factors: [],
    links: [],
    configurations: [],
  });
});

const drawn = { "a.cmoc": "cmoc: small aims -> ease -> trust [@ash2019]\n" };

test.each([
  ["web.pdf", [], "%PDF-"],
  ["web.png", ["--dpi", "96"], "\x89PNG\r\n"],
  ["web.svg", ["--width", "double column", "--colours", "grey"], "<?xml"],
  ["web.mmd", [], "flowchart LR"],
  ["web.graphml", [], "<?xml"],
  ["web.drawio", [], "<?xml"],
])("a figure as %s", async (out, flags, start) => {
  const folder = folderWith(drawn);
  expect(await cmoc(folder, ["web", "--out", out, ...flags])).toMatchObject({ code: 0, remarks: "" });
  expect(readFileSync(join(folder, out), "latin1").slice(0, start.length)).toBe(start);
});

test.each([
  ["a width that is none", ["--width", "broad"], /--width is a number of millimetres.*not “broad”/],
  ["a width of a hair", ["--width", "0.1"], /from 10 to 5000/],
  ["colours that are none", ["--colours", "pink"], /--colours is “usual”, “grey” or “okabe-ito”, not “pink”/],
  ["no dots", ["--dpi", "0"], /--dpi is a number of dots an inch/],
  ["a font that is not there", ["--font", "no.ttf"], /The font “no\.ttf” cannot be read/],
  ["a font that is none", ["--font", "a.cmoc"], /“a\.cmoc” is no TrueType or OpenType font/],
])("%s: a sentence, and nothing is written", async (_, flags, remark) => {
  const folder = folderWith(drawn);
  const { code, remarks } = await cmoc(folder, ["web", "--out", "web.png", ...flags]);
  expect({ code, remarks }).toEqual({ code: 2, remarks: expect.stringMatching(remark) });
  expect(contentsOf(folder)).toEqual(["a.cmoc"]);
});

test.each([
  ["no file to write", ["web"], /--out/],
  ["an ending that is none of them", ["web", "--out", "web.gif"], /“web\.gif” ends in none of them/],
  ["no ending", ["web", "--out", "web"], /ends in none of them/],
  ["a folder", ["web", "--out", "folder.svg", "one"], /“folder\.svg” cannot be written/],
  ["a folder that is not there", ["web", "--out", "no/web.svg", "one"], /“no\/web\.svg” cannot be written/],
  ["a file in the place of its folder", ["web", "--out", "a.cmoc/web.svg", "one"], /cannot be written/],
  ["two reviews", ["web", "--out", "web.svg", "one", "two"], /more than one review/],
  ["a path that is not there", ["web", "--out", "web.svg", "nowhere"], /“nowhere” does not exist/],
])("%s: a sentence, and nothing is written", async (_, args, remark) => {
  const folder = folderWith({
    "a.cmoc": "",
    "folder.svg/x": "",
    "one/a.cmoc": 'review "Why?"',
    "two/a.cmoc": 'review "How?"',
  });
  const before = contentsOf(folder);
  const { code, out, remarks } = await cmoc(folder, args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(remarks).toMatch(/^cmoc: .*\.\n$/);
  expect(remarks).toMatch(remark);
  expect(contentsOf(folder)).toEqual(before);
});

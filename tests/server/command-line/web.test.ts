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

test.each([
  ["no file to write", ["web"], /--out/],
  ["an ending that is none of the three", ["web", "--out", "web.png"], /“web\.png” ends in none of them/],
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

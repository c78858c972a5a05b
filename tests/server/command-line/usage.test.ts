import { describe, expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { cmoc, folderWith } from "./command.ts";

const files = { "a.cmoc": "// nothing yet\n", "references.bib": "", "notes.txt": "" };

describe("what is not understood ends with 2 and a sentence", () => {
  test.each([
    ["an unknown command", ["chekc"], "“chekc” is not a command. The commands are"],
    ["a path for a command", ["a.cmoc"], "“a.cmoc” is not a command."],
    ["an unknown option", ["check", "--fast"], "The option “--fast” is not understood."],
    [
      "an unknown option behind a known one",
      ["check", "--format", "json", "--fast"],
      "The option “--fast” is not understood.",
    ],
    [
      "an unknown option with a value",
      ["check", "--fast=1", "a.cmoc"],
      "The option “--fast” is not understood.",
    ],
    ["an unknown letter", ["check", "-f"], "The option “-f” is not understood."],
    ["an unknown format", ["check", "--format", "xml"], "--format is “human” or “json”, not “xml”."],
    ["an empty format", ["check", "--format="], "--format is “human” or “json”, not “”."],
    [
      "no format",
      ["check", "--format"],
      "The option “--format” stands with a value that it does not take, or without one",
    ],
    [
      "a value that is not taken",
      ["check", "--notes=yes"],
      "The option “--notes” stands with a value that it does not take",
    ],
    ["an option of another command", ["check", "--out", "web.svg"], "The option “--out” is not understood."],
    [
      "a server without a way to speak",
      ["lsp"],
      "The language server speaks over standard input and output: cmoc lsp --stdio.",
    ],
    ["a server on a socket", ["lsp", "--socket=1"], "The option “--socket” is not understood."],
    ["a path that is not there", ["check", "nowhere"], "“nowhere” does not exist."],
    ["a path below a file", ["check", "a.cmoc/b.cmoc"], "“a.cmoc/b.cmoc” does not exist."],
    ["one of several that is not there", ["check", "a.cmoc", "b.cmoc"], "“b.cmoc” does not exist."],
    ["a bibliography", ["check", "references.bib"], "“references.bib” is a bibliography."],
    ["another kind of file", ["check", "notes.txt"], "“notes.txt” is not a .cmoc file."],
    ["an empty path", ["check", ""], "“” does not exist."],
    ["a name that is too long", ["check", `${"x".repeat(5000)}.cmoc`], "cannot be opened."],
  ])("%s", async (_, args, sentence) => {
    const { code, out, remarks } = await cmoc(folderWith(files), args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(remarks).toContain(`cmoc: `);
    expect(remarks).toContain(sentence);
    expect(remarks.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a folder without .cmoc files", async () => {
    const { code, remarks } = await cmoc(folderWith({ "notes.txt": "" }), ["check"]);
    expect({ code, remarks }).toEqual({ code: 2, remarks: "cmoc: There is no .cmoc file in “.”.\n" });
  });

  test("nothing at all: how it is used is told", async () => {
    const { code, out, remarks } = await cmoc(folderWith(files), []);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(remarks).toContain("cmoc check [paths]");
  });
});

test.each([
  ["--help"],
  ["-h"],
  ["help"],
  ["check", "--help"],
  ["web", "--out", "x.svg", "--help"],
  ["lsp", "-h"],
])("%s tells how it is used", async (...args) => {
  const { code, out, remarks } = await cmoc(folderWith({}), args);
  expect({ code, remarks }).toEqual({ code: 0, remarks: "" });
  for (const command of ["check", "web", "lsp --stdio"]) expect(out).toContain(`cmoc ${command}`);
});

test("--version tells the version", async () => {
  expect(await cmoc(folderWith({}), ["--version"])).toEqual({
    code: 0,
    out: `${manifest.version}\n`,
    remarks: "",
  });
});

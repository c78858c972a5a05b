import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundledCommand } from "./bundled.ts";
import { cmoc, contentsOf, folderWith } from "./command.ts";

const SOUND = "cmoc T1: a -> b -> c [posited]\n";
const REVIEW = 'review "Why?"\n  bibliography: references.bib\n\ncmoc T1: a -> b -> c [@ash2019]\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8]);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** What `cmoc check` says: the sentences that are no notes, in the order of the files. */
async function checked(folder: string, ...args: string[]) {
  const { code, out, remarks } = await cmoc(folder, ["check", ...args]);
  const told = out.split("\n").filter((line) => /: (error|warning): /.test(line));
  return { code, told, remarks };
}

describe("a file that is no text of a review", () => {
  test("an empty one is nothing to speak of", async () => {
    expect(await checked(folderWith({ "a.cmoc": "" }))).toEqual({ code: 0, told: [], remarks: "" });
  });

  const notText =
    "a.cmoc:1:1: error: This file is not plain text, so nothing in it is read. Save it as plain text in UTF-8. [not-text]";
  test.each<[string, Uint8Array]>([
    ["a picture", PNG],
    ["a text in UTF-16", utf16(SOUND)],
    ["a text in UTF-16 the other way round", utf16(SOUND).swap16()],
    ["zeros", new Uint8Array(5000)],
  ])("%s is told in one sentence, and the others are read", async (_, content) => {
    const folder = folderWith({ "a.cmoc": content, "b.cmoc": "cmoc T1: a -> b -> c" });
    const { code, told, remarks } = await checked(folder);
    expect({ code, remarks }).toEqual({ code: 1, remarks: "" });
    expect(told).toEqual([notText, expect.stringContaining("b.cmoc:1:6: warning: This CMOC has no source.")]);
  });

  test("a text in an old encoding is read", async () => {
    const folder = folderWith({ "a.cmoc": Buffer.from("cmoc: é -> ü -> ß [posited]", "latin1") });
    expect(await checked(folder)).toEqual({ code: 0, told: [], remarks: "" });
  });

  test("5,000 mistakes are told, each at its place", async () => {
    const folder = folderWith({ "a.cmoc": "cmoc: a b c\n\n".repeat(5000) });
    const { code, told } = await checked(folder);
    expect(code).toBe(1);
    expect(told.filter((line) => line.includes("[missing-arrows]"))).toHaveLength(5000);
    expect(told.find((line) => line.startsWith("a.cmoc:9999:"))).toMatch(
      /^a\.cmoc:9999:7: error: This CMOC has no arrows/,
    );
  });

  test("one of 70 MB is not read, and the others are", async () => {
    const folder = folderWith({ "b.cmoc": "cmoc T1: a -> b -> c" });
    const big = openSync(join(folder, "a.cmoc"), "w");
    ftruncateSync(big, 70 * 1024 * 1024);
    closeSync(big);
    const { code, told, remarks } = await checked(folder);
    expect({ code, remarks }).toEqual({ code: 2, remarks: "" });
    expect(told).toEqual([
      "a.cmoc:1:1: error: This file is larger than 64 MB and was not read. Split the review into several files. [unreadable-file]",
      expect.stringContaining("b.cmoc:1:6: warning"),
    ]);
    expect(await cmoc(folder, ["web", "--out", "web.svg"])).toEqual({
      code: 2,
      out: "",
      remarks:
        "cmoc: “a.cmoc” was not read. This file is larger than 64 MB and was not read. Split the review into several files.\n",
    });
    expect(contentsOf(folder)).toEqual(["a.cmoc", "b.cmoc"]);
  });
});

describe("a bibliography that", () => {
  const cannot =
    /^review\.cmoc:2:17: error: The bibliography “references\.bib” .* Until then no citation key can be checked\. \[bibliography-/;

  test("is missing is told where it is named", async () => {
    const { code, told } = await checked(folderWith({ "review.cmoc": REVIEW }));
    expect(code).toBe(1);
    expect(told).toEqual([expect.stringMatching(cannot)]);
    expect(told[0]).toContain("cannot be found");
  });

  test("is a folder is told where it is named", async () => {
    const { code, told } = await checked(folderWith({ "review.cmoc": REVIEW, "references.bib/x.bib": "" }));
    expect(code).toBe(1);
    expect(told).toEqual([expect.stringMatching(cannot)]);
    expect(told[0]).toContain("is a folder");
  });

  test("is no text is told where it is named", async () => {
    const { code, told } = await checked(folderWith({ "review.cmoc": REVIEW, "references.bib": PNG }));
    expect(code).toBe(1);
    expect(told).toEqual([expect.stringMatching(cannot)]);
    expect(told[0]).toContain("is not plain text");
  });

  test("is broken is read as far as it goes, and what is wrong is told there", async () => {
    const folder = folderWith({
      "review.cmoc": REVIEW,
      "references.bib":
        "@article{birch2021,\n  title = {Unclosed\n\n@article{ash2019,\n  title = {A title}\n}\n}}}\n",
    });
    const { code, told } = await checked(folder);
    expect(code).toBe(0);
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) expect(line).toMatch(/^references\.bib:\d+:\d+: warning: .*\. \[bibtex-/);
  });

  test("is empty knows no key", async () => {
    const { code, told } = await checked(folderWith({ "review.cmoc": REVIEW, "references.bib": "" }));
    expect(code).toBe(1);
    expect(told).toEqual([expect.stringContaining("No source has the key “ash2019”.")]);
  });
});

describe("links", () => {
  test("to files are followed, those that lead nowhere or in a circle are passed over", async () => {
    const folder = folderWith({ "a.cmoc": SOUND, "elsewhere.txt": "cmoc T9: a -> b -> c" });
    symlinkSync("elsewhere.txt", join(folder, "linked.cmoc"));
    symlinkSync("nowhere.cmoc", join(folder, "dangling.cmoc"));
    symlinkSync("circle.cmoc", join(folder, "circle.cmoc"));
    mkdirSync(join(folder, "sub"));
    symlinkSync("..", join(folder, "sub/up"));
    symlinkSync(".", join(folder, "here"));
    const { code, told, remarks } = await checked(folder);
    expect({ code, remarks }).toEqual({ code: 0, remarks: "" });
    expect(told).toEqual([expect.stringContaining("linked.cmoc:1:6: warning")]);
    expect(await checked(folder, "dangling.cmoc")).toEqual({
      code: 2,
      told: [],
      remarks: "cmoc: “dangling.cmoc” does not exist. Name a .cmoc file, or a folder that holds some.\n",
    });
    expect(await checked(folder, "circle.cmoc")).toEqual({
      code: 2,
      told: [],
      remarks: "cmoc: “circle.cmoc” cannot be opened. Check that you may read it.\n",
    });
    expect((await checked(folder, "here")).code).toBe(0);
  });

  test.skipIf(process.platform === "win32")(
    "a pipe that is named like a file is not waited for",
    async () => {
      const folder = folderWith({ "a.cmoc": SOUND });
      spawnSync("mkfifo", [join(folder, "pipe.cmoc")]);
      expect(await checked(folder)).toEqual({ code: 0, told: [], remarks: "" });
      expect((await checked(folder, "pipe.cmoc")).code).toBe(2);
    },
  );
});

describe("names", () => {
  const NAMES = [
    "with spaces.cmoc",
    "100%.cmoc",
    "%41.cmoc",
    "a#b?c&d=e.cmoc",
    "-dash.cmoc",
    "Übersicht – 信頼 𝕏.cmoc",
    "e\u0301.cmoc",
    "'quotes' \"too\".cmoc",
    "back\\slash.cmoc",
    "new\nline.cmoc",
    "UPPER.CMOC",
    "…/deep/ in  side /a.cmoc",
  ];

  test("of all kinds are read and told of as they are", async () => {
    const folder = folderWith(Object.fromEntries(NAMES.map((name) => [name, "cmoc: a -> b -> c"])));
    for (const args of [[], ["--", ...NAMES]]) {
      const { code, out } = await cmoc(folder, ["check", "--format", "json", ...args]);
      expect(code).toBe(0);
      const files = JSON.parse(out)
        .diagnostics.filter((one: { code: string }) => one.code === "no-source")
        .map((one: { file: string }) => one.file);
      expect(files.sort()).toEqual([...NAMES].sort());
    }
  });

  test.each(["100% %41 信頼.json", "-a#b?c.json"])("of a web are taken as they are: %s", async (name) => {
    const folder = folderWith({ "a.cmoc": SOUND });
    expect(await cmoc(folder, ["web", `--out=${name}`])).toMatchObject({ code: 0, remarks: "" });
    expect(contentsOf(folder)).toContain(name);
  });

  test("paths may go up and round", async () => {
    const folder = folderWith({ "sub/a.cmoc": SOUND, "b.cmoc": "cmoc T2: a -> b -> c" });
    for (const path of [
      "sub/../sub/./a.cmoc",
      "./sub//a.cmoc",
      "../".repeat(40) + join(folder, "sub/a.cmoc").slice(1),
    ])
      expect(await checked(folder, path)).toEqual({ code: 0, told: [], remarks: "" });
  });

  test("folders that are passed over are not read, and it is told where one is named", async () => {
    const folder = folderWith({
      "a.cmoc": `review "Why?"\n${SOUND}`,
      ".drafts/b.cmoc": "cmoc T1: broken",
      "node_modules/x/c.cmoc": "cmoc T1: broken",
    });
    expect(await checked(folder)).toEqual({ code: 0, told: [], remarks: "" });
    expect(await checked(folder, ".drafts/b.cmoc")).toEqual({
      code: 2,
      told: [],
      remarks:
        "cmoc: “.drafts/b.cmoc” lies in a folder that is passed over: it is called node_modules, or its name begins with a dot.\n",
    });
  });
});

// The superuser may read and write everything: the command is then run as somebody who may not.
const NOBODY = 65534;
const isSuperuser = process.getuid?.() === 0;
const asNobody = isSuperuser ? { uid: NOBODY } : {};

describe.skipIf(process.platform === "win32")("what may not be read or written", () => {
  test("a file is told of, and the others are read", async () => {
    const folder = folderWith({ "a.cmoc": SOUND, "b.cmoc": "cmoc T1: a -> b -> c [posited]" });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "a.cmoc"), 0o000);
    const { code, out, remarks } = await cmoc(folder, ["check"], asNobody);
    expect({ code, remarks }).toEqual({ code: 2, remarks: "" });
    expect(out).toContain("a.cmoc:1:1: error: This file cannot be opened. Check that you may read it");
    expect(out).toContain("2 files, 1 CMOC,");
    expect(await cmoc(folder, ["check", "a.cmoc"], asNobody)).toEqual({
      code: 2,
      out: "",
      remarks: "cmoc: “a.cmoc” cannot be opened. Check that you may read it.\n",
    });
  });

  test("a folder is told of", async () => {
    const folder = folderWith({ "sub/a.cmoc": SOUND });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "sub"), 0o000);
    expect(await cmoc(folder, ["check", "sub"], asNobody)).toEqual({
      code: 2,
      out: "",
      remarks: "cmoc: “sub” cannot be opened. Check that you may read it.\n",
    });
    chmodSync(join(folder, "sub"), 0o755);
  });

  test("a web is not begun in a folder that may not be written", async () => {
    const folder = folderWith({ "a.cmoc": SOUND, "web.svg": "old" });
    chmodSync(folder, 0o555);
    chmodSync(join(folder, "a.cmoc"), 0o444);
    expect(await cmoc(folder, ["web", "--out", "web.svg"], asNobody)).toEqual({
      code: 2,
      out: "",
      remarks:
        "cmoc: “web.svg” cannot be written. Check that its folder exists and that you may write there.\n",
    });
    expect(contentsOf(folder)).toEqual(["a.cmoc", "web.svg"]);
    chmodSync(folder, 0o755);
  });
});

describe("a reader that has read enough", () => {
  test("ends the command without a complaint", async () => {
    const folder = folderWith({ "a.cmoc": "cmoc: a b c\n\n".repeat(5000) });
    const bundle = await bundledCommand();
    const piped = spawnSync("sh", ["-c", `"${process.execPath}" "${bundle}" check | head -n 1`], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(piped.stdout).toMatch(/^a\.cmoc:1:/);
    expect(piped.stderr).toBe("");
  });
});

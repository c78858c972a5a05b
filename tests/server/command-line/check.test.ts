import { describe, expect, test } from "vitest";
import { cmoc, folderWith } from "./command.ts";

const REVIEW = 'review "Why?"\n  bibliography: references.bib\n\n';
const ENTRIES = "@article{ash2019,\n  title = {A title}\n}\n";
const SOUND = "cmoc T1: small aims -> ease -> more trust [@ash2019]\n";

interface Checked {
  readonly diagnostics: readonly Record<string, unknown>[];
  readonly summary: Record<string, number>;
}

async function json(folder: string, ...args: string[]): Promise<{ code: number | null; result: Checked }> {
  const { code, out, remarks } = await cmoc(folder, ["check", "--format", "json", ...args]);
  expect(remarks).toBe("");
  return { code, result: JSON.parse(out) as Checked };
}

describe("the JSON of a check", () => {
  test("tells each problem with its file, range, severity, code and message, and counts what was read", async () => {
    const folder = folderWith({
      "review.cmoc": `${REVIEW}${SOUND}`,
      "sub/b.cmoc": "cmoc T2: 𝕏 trust -> ? -> less trust [@ash2020; @ash2019]\r\ncmoc T3: a -> b -> c",
      "references.bib": ENTRIES,
    });
    const { code, result } = await json(folder);
    expect(code).toBe(1);
    expect(Object.keys(result)).toEqual(["diagnostics", "summary"]);
    expect(result.summary).toEqual({ files: 2, configurations: 3, factors: 7, sources: 2 });
    for (const diagnostic of result.diagnostics)
      expect(Object.keys(diagnostic)).toEqual(["file", "range", "severity", "code", "message"]);
    const ofCode = (code: string) => result.diagnostics.filter((one) => one.code === code);
    expect(ofCode("unknown-citation")).toEqual([
      {
        file: "sub/b.cmoc",
        range: { start: { line: 0, character: 39 }, end: { line: 0, character: 46 } },
        severity: "error",
        code: "unknown-citation",
        message: "No source has the key “ash2020”. Did you mean “ash2019”?",
      },
    ]);
    expect(ofCode("no-source")).toMatchObject([
      { file: "sub/b.cmoc", range: { start: { line: 1, character: 5 } }, severity: "warning" },
    ]);
    expect(ofCode("unknown-part")).toMatchObject([{ file: "sub/b.cmoc", severity: "information" }]);
  });

  test("is the same for a sound review, with nothing worse than notes", async () => {
    const folder = folderWith({ "review.cmoc": `${REVIEW}${SOUND}`, "references.bib": ENTRIES });
    const { code, result } = await json(folder);
    expect(code).toBe(0);
    expect(result.summary).toEqual({ files: 1, configurations: 1, factors: 3, sources: 1 });
    for (const { severity } of result.diagnostics) expect(["information", "hint"]).toContain(severity);
  });

  test("tells what is wrong in the bibliography too", async () => {
    const folder = folderWith({
      "review.cmoc": `${REVIEW}${SOUND}`,
      "references.bib": "@article{ash2019\n  title = {A title}\n}\n",
    });
    const { code, result } = await json(folder);
    expect(code).toBe(0);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        file: "references.bib",
        severity: "warning",
        code: "bibtex-no-comma-after-key",
      }),
    );
  });
});

describe("the paths choose what is told, and their review gives it meaning", () => {
  const files = {
    "review.cmoc": REVIEW,
    "a.cmoc": "cmoc T1: a -> b -> trust [@nobody1999]",
    "b.cmoc": "cmoc T1: low trust -> distrust -> c [@ash2019]",
    "sub/c.cmoc": "factor trust\n  inverse: distrust\n",
    "references.bib": ENTRIES,
  };
  const codes = ({ diagnostics }: Checked) => diagnostics.map(({ file, code }) => `${file} ${code}`);

  test.each([
    ["a file", ["b.cmoc"], 1, ["b.cmoc duplicate-label", "b.cmoc same-factor-twice"], 1],
    ["a folder", ["sub"], 0, [], 1],
    ["two paths", ["sub", "b.cmoc"], 1, ["b.cmoc duplicate-label", "b.cmoc same-factor-twice"], 2],
    ["a path twice", ["b.cmoc", "./b.cmoc"], 1, ["b.cmoc duplicate-label", "b.cmoc same-factor-twice"], 1],
    [
      "a folder and a file in it",
      [".", "a.cmoc"],
      1,
      [
        "a.cmoc duplicate-label",
        "a.cmoc unknown-citation",
        "b.cmoc duplicate-label",
        "b.cmoc same-factor-twice",
      ],
      4,
    ],
  ])("%s", async (_, paths, expected, told, count) => {
    const { code, result } = await json(folderWith(files), ...paths);
    expect(code).toBe(expected);
    const errors = result.diagnostics.filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    expect(codes({ ...result, diagnostics: errors })).toEqual(told);
    expect(result.summary).toMatchObject({ files: count });
  });

  test("from a folder below, with paths that go up", async () => {
    const folder = folderWith(files);
    const { code, result } = await json(`${folder}/sub`, "../b.cmoc");
    expect(code).toBe(1);
    expect(result.diagnostics.map(({ file }) => file)).toContain(`${folder}/b.cmoc`);
  });

  test("a folder named beside the one it is in is no review of its own", async () => {
    const folder = folderWith({ "a.cmoc": SOUND, "sub/b.cmoc": SOUND });
    const { result } = await json(folder, ".", "sub");
    const twice = result.diagnostics.filter(({ code }) => code === "duplicate-label");
    expect(twice.map(({ file }) => file)).toEqual(["a.cmoc", "sub/b.cmoc"]);
  });

  test("several reviews are told of together, each on its own", async () => {
    const folder = folderWith({
      "one/a.cmoc": `review "Why?"\n${SOUND}`,
      "two/a.cmoc": `review "How?"\n${SOUND}`,
    });
    const { code, result } = await json(folder);
    expect(code).toBe(0);
    expect(codes(result)).not.toContain("one/a.cmoc duplicate-label");
    expect(result.summary).toEqual({ files: 2, configurations: 2, factors: 6, sources: 1 });
  });
});

describe("a check as a person reads it", () => {
  test("tells errors and warnings one by one, and counts the rest", async () => {
    const folder = folderWith({ "a.cmoc": "cmoc T1: a ->\n\ncmoc T2: a -> ? -> c" });
    const { code, out, remarks } = await cmoc(folder, ["check"]);
    expect(code).toBe(1);
    expect(remarks).toBe("");
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^a\.cmoc:1:\d+: error: This CMOC .* \[[a-z-]+\]$/);
    expect(out).toContain("a.cmoc:3:6: warning: This CMOC has no source.");
    expect(out).toMatch(
      /\n1 file, 2 CMOCs, 2 factors, 0 sources: \d+ errors?, \d+ warnings?, \d+ notes?\.\n/,
    );
    expect(out.endsWith("\n")).toBe(true);
  });

  test("tells every note where all are asked for", async () => {
    const folder = folderWith({ "a.cmoc": "cmoc: a -> ? -> c [posited]" });
    expect((await cmoc(folder, ["check"])).out).not.toContain("[unknown-part]");
    expect((await cmoc(folder, ["check", "--notes"])).out).toContain(
      "a.cmoc:1:12: note: The mechanism of this CMOC",
    );
  });

  test("says so where there is nothing to say", async () => {
    const folder = folderWith({ "a.cmoc": "// nothing yet\n" });
    expect(await cmoc(folder, ["check"])).toEqual({
      code: 0,
      out: "1 file, 0 CMOCs, 0 factors, 0 sources: nothing to report.\n",
      remarks: "",
    });
  });
});

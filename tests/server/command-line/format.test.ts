import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../../server/command-line/main.ts";
import { Unusable } from "../../../server/command-line/outcome.ts";

/** A folder with these files, gone when the test ends. */
function folderWith(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), "cmoc-format-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function format(...args: string[]) {
  const out: string[] = [];
  const remarks: string[] = [];
  const code = await run(["format", ...args], {
    out: (text) => out.push(text),
    remark: (text) => remarks.push(text),
  });
  return { code, out: out.join(""), remarks: remarks.join("") };
}

const contentOf = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

const ODD = "CMOC:  a->b->c [@x]\nnote:  z";
const USUAL = "cmoc: a -> b -> c [@x]\n  note: z\n";

describe("cmoc format", () => {
  test("writes every file under the paths in its usual form, and tells which it changed", async () => {
    const folder = folderWith({
      "odd.cmoc": ODD,
      "usual.cmoc": USUAL,
      "sub/other.cmoc": ODD,
      "b.bib": "  x",
    });
    const { code, out } = await format(folder);
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.slice(line.lastIndexOf("/") + 1))).toEqual([
      "odd.cmoc",
      "other.cmoc",
      "2 files formatted, 1 file already in form.",
      "",
    ]);
    for (const path of ["odd.cmoc", "usual.cmoc", "sub/other.cmoc"])
      expect(contentOf(folder, path)).toBe(USUAL);
    expect(contentOf(folder, "b.bib")).toBe("  x");
    expect(await format(folder)).toEqual({
      code: 0,
      out: "0 files formatted, 3 files already in form.\n",
      remarks: "",
    });
  });

  test("changes one named file and leaves the others of its review", async () => {
    const folder = folderWith({ "a.cmoc": ODD, "b.cmoc": ODD });
    expect((await format(join(folder, "a.cmoc"))).code).toBe(0);
    expect([contentOf(folder, "a.cmoc"), contentOf(folder, "b.cmoc")]).toEqual([USUAL, ODD]);
  });

  test("--check tells what would change, writes nothing and ends with 1", async () => {
    const folder = folderWith({ "a.cmoc": ODD, "b.cmoc": USUAL });
    const { code, out } = await format("--check", folder);
    expect(code).toBe(1);
    expect(out).toMatch(/a\.cmoc\n1 file would be formatted, 1 file already in form\.\n$/);
    expect(contentOf(folder, "a.cmoc")).toBe(ODD);
    expect((await format("--check", join(folder, "b.cmoc"))).code).toBe(0);
  });

  test("a file with mistakes has its sound statements formatted, and ends with 0", async () => {
    const folder = folderWith({ "a.cmoc": `cmoc:  a  ->  c\n${ODD}` });
    expect((await format(folder)).code).toBe(0);
    expect(contentOf(folder, "a.cmoc")).toBe(`cmoc:  a  ->  c\n${USUAL}`);
  });

  test("a file in its usual form is not written again", async () => {
    const folder = folderWith({ "a.cmoc": USUAL });
    const long = new Date("2020-01-01T00:00:00Z");
    utimesSync(join(folder, "a.cmoc"), long, long);
    await format(folder);
    expect(statSync(join(folder, "a.cmoc")).mtime).toEqual(long);
  });

  test("a byte order mark, CRLF, permissions and links are kept, and nothing is left beside", async () => {
    const folder = folderWith({ "real/a.cmoc": `\ufeff${ODD.replace("\n", "\r\n")}` });
    chmodSync(join(folder, "real/a.cmoc"), 0o640);
    symlinkSync(join(folder, "real/a.cmoc"), join(folder, "link.cmoc"));
    expect((await format(join(folder, "link.cmoc"))).code).toBe(0);
    expect(contentOf(folder, "real/a.cmoc")).toBe(`\ufeff${USUAL.replaceAll("\n", "\r\n")}`);
    expect(statSync(join(folder, "real/a.cmoc")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "link.cmoc")).isSymbolicLink()).toBe(true);
    expect([readdirSync(folder), readdirSync(join(folder, "real"))]).toEqual([
      ["link.cmoc", "real"],
      ["a.cmoc"],
    ]);
  });

  test("a file in another encoding is left and told of, the others are formatted, and it ends with 2", async () => {
    const latin = Uint8Array.from(Buffer.from("cmoc:  équité->b->c", "latin1"));
    const folder = folderWith({ "a.cmoc": latin, "b.cmoc": ODD });
    const { code, out, remarks } = await format(folder);
    expect(code).toBe(2);
    expect(remarks).toMatch(
      /^cmoc: “.*a\.cmoc” is not saved in UTF-8 and was left as it is\. Save it in UTF-8 first\.\n$/,
    );
    expect(out).toMatch(/b\.cmoc\n1 file formatted, 0 files already in form\.\n$/);
    expect(Uint8Array.from(readFileSync(join(folder, "a.cmoc")))).toEqual(latin);
    expect(contentOf(folder, "b.cmoc")).toBe(USUAL);
  });

  test("the examples have their usual form", async () => {
    const examples = fileURLToPath(new URL("../../../examples", import.meta.url));
    expect(await format("--check", examples)).toMatchObject({ code: 0, remarks: "" });
  });

  test.each([
    ["a path that does not exist", ["nowhere"], "“nowhere” does not exist."],
    ["an option that is not one", ["--chekc"], "The option “--chekc” is not understood."],
  ])("refuses %s", async (_, args, message) => {
    await expect(format(...args)).rejects.toThrow(message);
    await expect(format(...args)).rejects.toBeInstanceOf(Unusable);
  });
});

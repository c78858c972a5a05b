import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { yardstickBundle } from "./bundles.ts";
import { generateReview } from "./generate.ts";
import { measureRuns, seededProblems } from "./measure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cmoc-yardstick-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["plain", "least"] as const)("the %s server", (yardstick) => {
  const home = join(import.meta.dirname, yardstick);

  test("has fresh generated files", () => {
    for (const name of [`${yardstick}.langium`, "langium-config.json"])
      cpSync(join(home, name), join(folder, name));
    const langium = resolve(import.meta.dirname, "../../node_modules/langium-cli/bin/langium.js");
    execFileSync(process.execPath, [langium, "generate"], { cwd: folder });
    const read = (at: string) =>
      readdirSync(join(at, "generated")).map((name) => [
        name,
        readFileSync(join(at, "generated", name), "utf8"),
      ]);
    expect(read(folder)).toEqual(read(home));
  });

  test("over stdio tells exactly the seeded problems and answers every edit", async () => {
    const review = generateReview({ statements: 250, seed: 8 });
    for (const { path, text } of [...review.files, review.bibliography])
      await writeFile(join(folder, path), text);
    const subject = { command: [await yardstickBundle(yardstick), "--stdio"], folder, review };
    const run = (await measureRuns([subject], { edits: 10 })).get(subject);
    expect(run?.problems).toBe(review.files.reduce((sum, file) => sum + seededProblems(file), 0));
    expect(run?.keystrokes).toHaveLength(10);
  }, 30_000);
});

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainBundle } from "../bundles.ts";
import { generateReview } from "../generate.ts";
import { measureRuns, seededProblems } from "../measure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cmoc-plain-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the generated files are fresh", () => {
  for (const name of ["plain.langium", "langium-config.json"]) {
    cpSync(join(import.meta.dirname, name), join(folder, name));
  }
  const langium = resolve(import.meta.dirname, "../../../node_modules/langium-cli/bin/langium.js");
  execFileSync(process.execPath, [langium, "generate"], { cwd: folder });
  const generated = join(import.meta.dirname, "generated");
  expect(readdirSync(join(folder, "generated"))).toEqual(readdirSync(generated));
  for (const name of readdirSync(generated)) {
    const [fresh, kept] = [folder, import.meta.dirname].map((at) =>
      readFileSync(join(at, "generated", name), "utf8"),
    );
    expect(fresh).toBe(kept);
  }
});

test("over stdio it tells exactly the seeded problems and answers every edit", async () => {
  const review = generateReview({ statements: 250, seed: 8 });
  for (const { path, text } of review.files) await writeFile(join(folder, path), text);
  const plain = { command: [await plainBundle(), "--stdio"], folder, review };
  const run = (await measureRuns([plain], { edits: 10 })).get(plain);
  expect(run?.problems).toBe(review.files.reduce((sum, file) => sum + seededProblems(file), 0));
  expect(run?.keystrokes).toHaveLength(10);
}, 30_000);

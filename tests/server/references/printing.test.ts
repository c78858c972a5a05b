import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Reference } from "../../../language/bibliography/reference.ts";
import { plainOf } from "../../../language/references/rich-text.ts";
import { Printing, PrintingFailed } from "../../../server/references/printing.ts";

vi.setConfig({ testTimeout: 60_000 });

const printing = new Printing();
const folder = mkdtempSync(join(tmpdir(), "cmoc-test-"));
afterAll(() => {
  printing.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const ash: Reference = {
  id: "ash2019",
  type: "book",
  title: "On trust",
  author: [{ family: "Ash", given: "Ann" }],
};
const request = { references: [ash], citations: [] };

test("prints in a thread of its own, and leaves this one free", async () => {
  let turns = 0;
  const turning = setInterval(() => turns++, 5);
  const { references } = await printing.print({ shipped: "apa" }, request);
  clearInterval(turning);
  expect(references.map(({ runs }) => plainOf(runs))).toEqual(["Ash, A. (n.d.). On trust."]);
  expect(turns).toBeGreaterThan(5); // the printer of APA alone takes half a second
});

test("a style that cannot be read fails by itself, and the next is printed", async () => {
  await expect(printing.print({ xml: "<style><macro" }, request)).rejects.toThrow(PrintingFailed);
  const { references } = await printing.print({ shipped: "vancouver" }, request);
  expect(references).toHaveLength(1);
});

test("what takes too long is given up, and the thread is started anew", async () => {
  const stuck = join(folder, "stuck.cjs");
  writeFileSync(stuck, "require('node:worker_threads').parentPort.on('message', () => { for (;;); });");
  const slow = new Printing(300, () => stuck);
  await expect(slow.print({ shipped: "apa" }, request)).rejects.toThrow("took too long");
  await expect(slow.print({ shipped: "apa" }, request)).rejects.toThrow("took too long");
  slow.dispose();
});

test("a thread that ends fails what is awaited of it", async () => {
  const ending = join(folder, "ending.cjs");
  writeFileSync(ending, "require('node:worker_threads').parentPort.on('message', () => process.exit(1));");
  const broken = new Printing(10_000, () => ending);
  await expect(broken.print({ shipped: "apa" }, request)).rejects.toThrow("has ended");
  broken.dispose();
});

import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { installedOnce } from "../../../scripts/editor/editor-cache.ts";

let cache = "";
const fill = vi.fn(async (folder: string) => writeFileSync(path.join(folder, "program"), "here"));

beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), "cmoc-cache-test-"));
  vi.stubEnv("CMOC_EDITOR_CACHE", cache);
  fill.mockClear();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

it("fills a folder once, however often it is asked for", async () => {
  const folder = await installedOnce("editor-1", fill);
  expect(existsSync(path.join(folder, "program"))).toBe(true);
  expect(await installedOnce("editor-1", fill)).toBe(folder);
  expect(fill).toHaveBeenCalledTimes(1);
});

it("never counts a filling that failed, and leaves nothing of it", async () => {
  await expect(installedOnce("editor-1", () => Promise.reject(new Error("no network")))).rejects.toThrow(
    "no network",
  );
  expect(readdirSync(cache)).toEqual([]);
  await installedOnce("editor-1", fill);
  expect(fill).toHaveBeenCalledTimes(1);
});

it("replaces a folder without a stamp, which something else must have left", async () => {
  await mkdir(path.join(cache, "editor-1"));
  writeFileSync(path.join(cache, "editor-1", "half"), "");
  const folder = await installedOnce("editor-1", fill);
  expect(readdirSync(folder).sort()).toEqual(["installed.json", "program"]);
});

it("removes what an interrupted run left long ago, and not what another may still be filling", async () => {
  const old = path.join(cache, "editor-1.partial-1");
  await mkdir(old);
  utimesSync(old, 0, 0);
  await mkdir(path.join(cache, "editor-1.partial-2"));
  await installedOnce("editor-1", fill);
  expect(readdirSync(cache).sort()).toEqual(["editor-1", "editor-1.partial-2"]);
});

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { bundledCommand } from "./bundled.ts";

// A process is slow to start where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly remarks: string;
}

/** Runs the bundled command in a folder, as a person does in a terminal. */
export async function cmoc(
  folder: string,
  args: readonly string[],
  options: { uid?: number } = {},
): Promise<Ended> {
  const bundle = await bundledCommand();
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  const child = spawn(process.execPath, [bundle, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  let out = "";
  let remarks = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    remarks += text;
  });
  child.on("error", reject);
  child.on("close", (code) => resolve({ code, out, remarks }));
  return promise;
}

/** A new folder with these files in it, until the test ends. */
export function folderWith(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), "cmoc-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** All that is in a folder, by path. */
export function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

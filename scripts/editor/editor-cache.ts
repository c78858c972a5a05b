import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { top } from "../install.mjs";

/** Where editors and browsers for development are kept: outside node_modules, git-ignored, free to be deleted. */
export function editorCache(): string {
  return process.env.CMOC_EDITOR_CACHE
    ? path.resolve(process.env.CMOC_EDITOR_CACHE)
    : path.join(top, ".cache", "editor");
}

const STAMP = "installed.json";
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * The folder `name` of the cache, filled once by `fill`.
 *
 * The filling happens in a folder beside it, which takes the name only when it is complete and stamped: an
 * interrupted one never counts, and two at a time do not disturb each other.
 */
export async function installedOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(editorCache(), name);
  if (existsSync(path.join(folder, STAMP))) return folder;
  await removeAbandoned(name);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await fill(partial);
    await writeFile(path.join(partial, STAMP), `${JSON.stringify({ name, installed: new Date() })}\n`);
    if (!existsSync(path.join(folder, STAMP))) {
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder).catch((error: unknown) => {
        // Another run may have finished the same install in this moment: then there is nothing left to do.
        if (!existsSync(path.join(folder, STAMP))) throw error;
      });
    }
    return folder;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Removes what earlier, interrupted runs left behind; a younger one may still be at work. */
async function removeAbandoned(name: string): Promise<void> {
  const cache = editorCache();
  if (!existsSync(cache)) return;
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith(`${name}.partial-`)) continue;
    const partial = path.join(cache, entry);
    const { mtimeMs } = await stat(partial);
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(partial, { recursive: true, force: true });
  }
}

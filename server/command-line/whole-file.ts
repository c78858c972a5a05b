import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Unusable } from "./outcome.ts";

/**
 * Writes beside the file and then takes its place, so that no half-written file is ever left. A file that was there
 * keeps its permissions, and stays where a link to it leads. Throws `Unusable`.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const there = await realpath(path).catch(() => null);
  const place = there ?? path;
  const beside = join(dirname(place), `.${process.pid}-${Date.now()}.tmp`);
  try {
    if (there) await access(there, constants.W_OK);
    await writeFile(beside, content);
    if (there) await chmod(beside, (await stat(there)).mode);
    await rename(beside, place);
  } catch {
    await rm(beside, { force: true }).catch(() => {}); // where not even that can be, there is nothing to remove
    throw new Unusable(
      `“${path}” cannot be written. Check that its folder exists and that you may write there.`,
    );
  }
}

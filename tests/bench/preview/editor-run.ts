/** The whole path of an edit in the browser-hosted editor: from the key to the painted web beside the text. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInBrowser } from "../../../scripts/editor/browser-run.ts";
import { bundled } from "../../../scripts/editor/suite-bundle.ts";
import { top } from "../../../scripts/install.mjs";
import { productBundle } from "../bundles.ts";
import { type EditTime, timingDriver } from "./edit-times.ts";
import { EDITED_WEB } from "./edited-web.ts";
import { generateWebReview } from "./web-review.ts";

export interface EditorTimes {
  readonly factors: number;
  readonly links: number;
  /** The editor as it names itself, with its version. */
  readonly editor: string;
  /** In the order in which they were typed. */
  readonly edits: readonly EditTime[];
}

/** Throws a sentence where there is no such editor or browser, or where an edit was not followed. */
export async function editorTimes(say: (line: string) => void): Promise<EditorTimes> {
  productBundle();
  const { file, bibliography } = generateWebReview(EDITED_WEB.factors, EDITED_WEB.links);
  const folder = await mkdtemp(join(tmpdir(), "cmoc-bench-"));
  const edits: EditTime[] = [];
  try {
    for (const { path, text } of [file, bibliography]) await writeFile(join(folder, path), text);
    const run = await runInBrowser(
      {
        suite: await bundled("tests/bench/preview/editor-suite.ts"),
        extension: top,
        folder,
        file: join(folder, file.path),
        pictures: join(top, "out/bench/pictures"),
        say,
      },
      (page, pictures) => timingDriver(page, pictures, (time) => edits.push(time)),
    );
    const failed = run.tests.find((test) => test.failed !== null);
    const why = run.brokeOff ?? (failed ? `“${failed.test}” failed` : null);
    if (why !== null || run.editor === null)
      throw new Error(`The edits were not followed to the end: ${why}.`);
    return { ...EDITED_WEB, editor: run.editor, edits };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

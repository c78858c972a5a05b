/**
 * `npm run bench -- --preview`: the layout beside other engines on the same webs, what large webs take, and the whole
 * path of an edit in the editor.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type EditorTimes, editorTimes } from "./editor-run.ts";
import { largeWebTimes, pictureTimes } from "./large-webs.ts";
import { layoutsOf, SIZES } from "./layouts.ts";
import {
  editorTable,
  type LayoutResult,
  largeTable,
  layoutTable,
  pictureTable,
  previewVerdicts,
  verdictTable,
} from "./report.ts";

/** Tells what was measured; 0 when every limit holds, else 1. */
export async function benchPreview(): Promise<number> {
  const results: LayoutResult[] = [];
  for (const size of SIZES) {
    process.stderr.write(`${size.factors} factors\n`);
    const result = { size, layouts: await layoutsOf(size) };
    results.push(result);
    console.log(`\n${layoutTable(result)}`);
  }
  const pictures = [pictureTimes(60, 180), pictureTimes(200, 700)];
  const large = largeWebTimes(1000, 3500);
  console.log(`\n${pictureTable(pictures)}\n\n${largeTable(large)}`);
  const editor = await timesInEditor();
  if (editor) console.log(`\n${editorTable(editor)}`);
  const verdicts = previewVerdicts(results, pictures, large, editor);
  console.log(`\n${verdictTable(verdicts)}`);
  const out = resolve(import.meta.dirname, "../../../out/bench-preview.json");
  await mkdir(dirname(out), { recursive: true });
  const machine = { node: process.version, platform: process.platform, arch: process.arch };
  await writeFile(
    out,
    `${JSON.stringify({ machine, verdicts, results, pictures, large, editor }, null, 2)}\n`,
  );
  console.log(`\nEvery single time is in ${out}`);
  return verdicts.every(({ holds }) => holds) ? 0 : 1;
}

/** `null` where there is no editor to be had; why is said. */
async function timesInEditor(): Promise<EditorTimes | null> {
  try {
    return await editorTimes((line) => process.stderr.write(`${line}\n`));
  } catch (error) {
    console.error(`No edit was timed in the editor. ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

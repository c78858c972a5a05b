/** `npm run bench -- --preview`: the layout beside other engines on the same webs, and what large webs take. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { largeWebTimes, pictureTimes } from "./large-webs.ts";
import { layoutsOf, SIZES } from "./layouts.ts";
import {
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
  const verdicts = previewVerdicts(results, pictures, large);
  console.log(`\n${pictureTable(pictures)}\n\n${largeTable(large)}\n\n${verdictTable(verdicts)}`);
  const out = resolve(import.meta.dirname, "../../../out/bench-preview.json");
  await mkdir(dirname(out), { recursive: true });
  const machine = { node: process.version, platform: process.platform, arch: process.arch };
  await writeFile(out, `${JSON.stringify({ machine, verdicts, results, pictures, large }, null, 2)}\n`);
  console.log(`\nEvery single time is in ${out}`);
  return verdicts.every(({ holds }) => holds) ? 0 : 1;
}

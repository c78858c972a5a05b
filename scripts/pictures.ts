// Takes the pictures of the documentation, of the product as it is built, in a real editor: npm run pictures.
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runInBrowser } from "./editor/browser-run.ts";
import { exampleFolder } from "./editor/example.ts";
import { smallerPng } from "./editor/smaller-png.ts";
import { bundledSuite } from "./editor/suite-bundle.ts";
import { requestsToEnd, top } from "./install.mjs";

const pictures = path.join(top, "docs", "pictures");
const say = (line: string) => console.log(line);

const stopping = new AbortController();
for (const signal of requestsToEnd) process.on(signal, () => stopping.abort());

await mkdir(pictures, { recursive: true });
const workplace = await mkdtemp(path.join(os.tmpdir(), "cmoc-pictures-"));
try {
  const folder = path.join(workplace, path.basename(exampleFolder));
  const taken = path.join(workplace, "taken");
  await cp(exampleFolder, folder, { recursive: true });
  const suite = await bundledSuite("pictures");
  const run = await runInBrowser({
    suite,
    extension: top,
    folder,
    pictures: taken,
    say,
    signal: stopping.signal,
  });
  const failed = run.tests.some((test) => test.failed !== null);
  if (run.brokeOff !== null) throw new Error(`The pictures were not taken: ${run.brokeOff}.`);
  if (failed) throw new Error("The pictures were not taken: see above.");
  for (const name of await readdir(taken)) {
    const picture = path.join(pictures, name.replace(/^\d+-/, ""));
    await writeFile(picture, smallerPng(await readFile(path.join(taken, name))));
    say(`Written: ${path.relative(top, picture)}`);
  }
} finally {
  await rm(workplace, { recursive: true, force: true });
}

const web = path.join("docs", "pictures", "first-steps.svg");
const command = path.join(top, "dist", "cmoc.cjs");
execFileSync(process.execPath, [command, "web", path.join("examples", "first-steps"), "--out", web], {
  cwd: top,
  stdio: "inherit",
});
process.exit(0);

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { top } from "../install.mjs";

/** The review that a newcomer is shown, and the tests are run on. */
export const exampleFolder = path.join(top, "examples", "collaboration");

/** The file of the folder that declares the review, else its first: the one to show first. */
export function firstFile(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".cmoc"))
    .sort()
    .map((name) => path.join(folder, name));
  const declares = (file: string) => /^review\b/im.test(readFileSync(file, "utf8"));
  const first = files.find(declares) ?? files[0];
  if (first === undefined) throw new Error(`There is no .cmoc file in ${folder}.`);
  return first;
}

// Writes what the documentation repeats from the product, so that it cannot go stale: npm run docs.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DOWN, UP } from "../language/phrases/directions.ts";

const path = fileURLToPath(new URL("../docs/language.md", import.meta.url));

/** The language reference with the table of direction words as it stands in the code. */
export function withDirectionWords(reference: string): string {
  const listed = (name: string, words: readonly string[]) =>
    `**${name}**: ${words.map((word) => `*${word}*`).join(", ")}.`;
  const section = (marker: string, text: string, into: string) => {
    const start = `<!-- direction words: ${marker} -->\n`;
    const before = into.indexOf(start);
    const end = into.indexOf("\n<!-- end -->", before);
    if (before < 0 || end < 0)
      throw new Error(`docs/language.md has lost its place for the words that mean ${marker}.`);
    return into.slice(0, before + start.length) + text + into.slice(end);
  };
  return section("down", listed("Down", DOWN), section("up", listed("Up", UP), reference));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path, withDirectionWords(readFileSync(path, "utf8")));
  console.log("Written: docs/language.md");
}

import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { loadGrammar, piecesOf } from "./colouring.ts";

// One small file a feature. Beside each stands how it is coloured: `vitest run -u tests/grammars` writes it anew.

const folder = new URL("fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".cmoc"));
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

test.each(names)("the colours of %s", async (name) => {
  const lines = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
  await expect(shown(lines)).toMatchFileSnapshot(`fixtures/${name}.colours`);
});

/** Each line, and below it what its pieces are coloured as. */
function shown(lines: readonly string[]): string {
  const pieces = piecesOf(grammar, lines);
  const blocks = lines.map((line, at) => {
    const coloured = (pieces[at] ?? []).filter(({ text, colour }) => colour && text.trim() !== "");
    const below = coloured.map(({ start, text, colour }) => {
      const indent = start + text.length - text.trimStart().length;
      return `  ${" ".repeat(indent)}${"^".repeat(text.trim().length)} ${colour}`;
    });
    return [`| ${line.replaceAll("\t", " ")}`, ...below].join("\n");
  });
  return `${blocks.join("\n")}\n`;
}

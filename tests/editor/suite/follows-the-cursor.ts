import assert from "node:assert/strict";
import type { CausalWeb } from "../../../language/web/causal-web.ts";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { webOnDisk } from "./other-programs.ts";
import { drawnWeb, openedWeb } from "./product.ts";
import { cursorAt, shown } from "./review.ts";

export const followsTheCursor: EditorTest = {
  name: "the CMOC that the cursor is in is marked in the web",
  async run(window) {
    const { web } = await webOnDisk();
    await shown("initial-theory.cmoc");
    await openedWeb();
    for (const { file, at, label } of [
      { file: "initial-theory.cmoc", at: ["cmoc I1:", "risk appetite"], label: "I1" },
      { file: "initial-theory.cmoc", at: ["cmoc T34:"], label: "T34" },
      { file: "refined-theory.cmoc", at: ["cmoc B8:", "risk threshold"], label: "B8" },
    ]) {
      const editor = await shown(file);
      await cursorAt(editor, ...at);
      const { factors, links } = partsOf(web, label);
      await eventually(() => assert.deepEqual(marked(), { factors, links }, label));
      await window.elements("webview", "#web .factor.highlighted", factors.length);
      await window.picture(`the-cursor-is-in-${label}`);
    }
    const editor = await shown("initial-theory.cmoc");
    await cursorAt(editor, "# The CMOCs in the text");
    await eventually(() => assert.deepEqual(marked(), { factors: [], links: [] }, "a heading is in none"));
  },
};

function marked(): { factors: string[]; links: string[] } {
  const { highlighted, links } = drawnWeb();
  return {
    factors: [...highlighted].sort(),
    links: links
      .filter(({ isHighlighted }) => isHighlighted)
      .map(named)
      .sort(),
  };
}

function partsOf(web: CausalWeb, label: string): { factors: string[]; links: string[] } {
  const one = web.configurations.find((configuration) => configuration.label === label);
  assert.ok(one, `the review has a CMOC ${label}`);
  const parts = [...one.contexts, ...one.mechanisms, ...one.outcomes].map(({ factor }) => factor);
  return {
    factors: [...new Set(parts)].sort(),
    links: web.links
      .filter(({ configurations }) => configurations.includes(one.id))
      .map(named)
      .sort(),
  };
}

function named({ from, to, kind }: { from: string; to: string; kind: string }): string {
  return `${from} -> ${to}, ${kind}`;
}

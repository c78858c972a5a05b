import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually, runEditorTests } from "../../editor/suite/editor-tests.ts";
import { drawnWeb, openedWeb } from "../../editor/suite/product.ts";
import { placeOf, selected, shown } from "../../editor/suite/review.ts";
import { EDITED_WEB } from "./edited-web.ts";
import { generateWebReview, type WebStatement } from "./web-review.ts";

/** Longer than the pane rests between two webs and than factors glide to their places. */
const restMs = 500;
/** Of each kind; each is made and taken back. */
const pairs = 8;

const review = generateWebReview(EDITED_WEB.factors, EDITED_WEB.links);

const opensTheWeb: EditorTest = {
  name: "the causal web of the made-up review opens beside the text",
  async run() {
    await shown(review.file.path);
    await openedWeb();
    await eventually(() => assert.deepEqual(drawnCounts(), EDITED_WEB));
    await rested();
  },
};

const renamesFactors: EditorTest = {
  name: "a letter makes another factor of one, and goes again",
  async run(window) {
    for (const { label, text } of spread(review.statements)) {
      const editor = await shown(review.file.path);
      const { start } = placeOf(editor.document, `cmoc ${label}: `, text.slice(text.indexOf(" [@")));
      await selected(editor, new vscode.Range(start, start));
      await rested();
      const { factors } = drawnCounts();
      await window.text("x");
      await eventually(() => assert.equal(hasFactor(`${lastFactor(text)}x`), true));
      assert.ok(drawnCounts().factors >= factors);
      await rested();
      await window.keys("Backspace");
      await eventually(() => assert.deepEqual(drawnCounts(), EDITED_WEB));
    }
    await window.picture("the-web-of-the-benchmark");
  },
};

const takesCmocsOut: EditorTest = {
  name: "a CMOC is taken out, and comes back",
  async run(window) {
    for (const { text } of spread(review.statements.filter(({ isAlone }) => isAlone))) {
      const editor = await shown(review.file.path);
      await selected(editor, placeOf(editor.document, text));
      await rested();
      await window.keys("Delete");
      await eventually(() => assert.ok(drawnCounts().links < EDITED_WEB.links));
      await rested();
      await window.keys("Control+z");
      await eventually(() => assert.deepEqual(drawnCounts(), EDITED_WEB));
    }
  },
};

function drawnCounts() {
  const { factors, links } = drawnWeb();
  return { factors: factors.length, links: links.length };
}

function hasFactor(name: string): boolean {
  return drawnWeb().factors.some((factor) => factor.name === name);
}

function lastFactor(statement: string): string {
  return statement.slice(statement.lastIndexOf("-> ") + 3, statement.indexOf(" [@"));
}

/** Some from all over the file. */
function spread(statements: readonly WebStatement[]): readonly WebStatement[] {
  const step = Math.floor(statements.length / pairs);
  return statements.filter((_, i) => i % step === 0).slice(0, pairs);
}

function rested(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMs));
}

export function run(): Promise<void> {
  return runEditorTests([opensTheWeb, renamesFactors, takesCmocsOut]);
}

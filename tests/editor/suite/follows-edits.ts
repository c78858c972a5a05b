import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { typed } from "./keys.ts";
import { drawnWeb, openedWeb } from "./product.ts";
import { cursorAt, shown, takenBack } from "./review.ts";

export const followsEdits: EditorTest = {
  name: "the web follows what is typed before it is saved, and forgets it when it is taken back",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const saved = await readFile(editor.document.uri.fsPath, "utf8");
    await openedWeb();
    const before = whatIsDrawn();
    assert.ok(!before.factors.includes("sunny weather"));
    await takenBack(editor, async () => {
      await cursorAt(editor, "cmoc I3: high trust", " (context)");
      await typed(window, " + sunny weather");
      await eventually(() => {
        const { factors, links } = whatIsDrawn();
        assert.deepEqual(
          factors.filter((id) => !before.factors.includes(id)),
          ["sunny weather"],
        );
        assert.deepEqual(
          links.filter((link) => !before.links.includes(link)),
          ["sunny weather -> synergy"],
        );
      });
      const drawn = drawnWeb().factors.find(({ id }) => id === "sunny weather");
      assert.deepEqual(drawn?.role, "context");
      assert.deepEqual(drawn?.shape, "box");
      assert.ok(editor.document.isDirty, "nothing was saved");
      assert.equal(await readFile(editor.document.uri.fsPath, "utf8"), saved);
      await window.elements("webview", '#web .factor.context[data-name="sunny weather"] rect');
      await window.picture("a-new-factor-while-typing");
    });
    await eventually(() => assert.deepEqual(whatIsDrawn(), before));
  },
};

function whatIsDrawn(): { factors: string[]; links: string[] } {
  const { factors, links } = drawnWeb();
  return {
    factors: factors.map(({ id }) => id).sort(),
    links: links.map(({ from, to }) => `${from} -> ${to}`).sort(),
  };
}

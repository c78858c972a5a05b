import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { drawnWeb, openedWeb } from "./product.ts";
import { cursorAt, fileOfReview, shown } from "./review.ts";

export const opensASavedView: EditorTest = {
  name: "a view that is saved in the text opens as a figure, and all is shown again",
  async run(window) {
    const editor = await shown("review.cmoc");
    await cursorAt(editor, "review ");
    const whole = (await openedWeb()).factors.length;
    for (const [name, kind] of [
      ["Figure 3", "cmocs"],
      ["Figure 2", "programme theory"],
      ["Figure 1", "causal web"],
    ]) {
      await vscode.commands.executeCommand("cmoc.openWeb", fileOfReview("review.cmoc"), name);
      await eventually(() => {
        const drawn = drawnWeb();
        assert.deepEqual([drawn.view, drawn.kind], [name, kind]);
        assert.ok(drawn.factors.length > 2 && drawn.factors.length < whole, "a part of the web is drawn");
        assert.notDeepEqual(drawn.inForce, [], "what is shown is told");
      });
      await window.picture(`a-saved-view-${kind}`.replaceAll(" ", "-"));
    }
    if (await window.click("webview", ".strip button")) {
      await eventually(() => assert.equal(drawnWeb().factors.length, whole, "all is shown again"));
    }
  },
};

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import type { EditorWindow } from "./editor-window.ts";
import { openedWeb } from "./product.ts";
import { cursorAt, placeOf, shown } from "./review.ts";

const CANVAS = "#web";

export const movesThePicture: EditorTest = {
  name: "the picture can be moved and zoomed, and brought back into view",
  async run(window) {
    const editor = await shown("review.cmoc");
    await cursorAt(editor, "review ");
    await openedWeb();
    const fits = ".toolbar [aria-label='Show all']";
    if (!(await window.click("webview", fits))) return;
    const whole = await viewOf(window);

    // By a badge: a factor would be dragged itself.
    await window.drag("webview", `${CANVAS} .badge .outline`, 60, 40);
    const dragged = await changed(window, whole);
    assert.equal(dragged.scale, whole.scale);
    assert.ok(Math.abs(dragged.left - whole.left - 60) < 1, "dragged to the right");
    assert.ok(Math.abs(dragged.top - whole.top - 40) < 1, "and down");

    await window.click("webview", ".toolbar [aria-label='Zoom in']");
    const nearer = await changed(window, dragged);
    assert.ok(nearer.scale > whole.scale, "zoomed in");

    await window.wheel("webview", CANVAS, 120);
    const lower = await changed(window, nearer);
    assert.equal(lower.scale, nearer.scale);
    assert.ok(lower.top < nearer.top, "the wheel moves down the picture");

    await window.wheel("webview", CANVAS, -120, "Control");
    const nearest = await changed(window, lower);
    assert.ok(nearest.scale > lower.scale, "with Ctrl, the wheel zooms");
    await window.picture("a-part-of-the-web");

    await window.click("webview", ".toolbar [aria-label='Zoom out']");
    assert.ok((await changed(window, nearest)).scale < nearest.scale, "zoomed out");
    await window.click("webview", fits);
    await eventually(async () => assert.deepEqual(await viewOf(window), whole, "all is in view again"));
    const still = vscode.window.visibleTextEditors.map(({ document, selection }) => [
      document.uri.toString(),
      selection.start.line,
    ]);
    const there = [editor.document.uri.toString(), placeOf(editor.document, "review ").start.line];
    assert.deepEqual(still, [there], "none of this was taken for a click on a factor");
  },
};

interface View {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

async function viewOf(window: EditorWindow): Promise<View> {
  const [picture] = (await window.elements("webview", `${CANVAS} > .picture`)) ?? [];
  const [left = Number.NaN, top = Number.NaN, scale = Number.NaN] = (
    picture?.attributes.transform?.match(/-?[\d.]+/g) ?? []
  ).map(Number);
  assert.ok([left, top, scale].every(Number.isFinite), "the picture has its place");
  return { left, top, scale };
}

function changed(window: EditorWindow, before: View): Promise<View> {
  return eventually(async () => {
    const now = await viewOf(window);
    assert.notDeepEqual(now, before);
    return now;
  }, 5_000);
}

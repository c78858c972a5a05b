import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { WindowElement } from "../../../scripts/editor/suite-protocol.ts";
import { type EditorTest, eventually } from "./editor-tests.ts";
import type { EditorWindow } from "./editor-window.ts";
import { webOnDisk } from "./other-programs.ts";
import { drawnWeb } from "./product.ts";
import { cursorAt, shown } from "./review.ts";

export const drawsTheWeb: EditorTest = {
  name: "the causal web opens beside the text, with every factor and link of the review",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    await cursorAt(editor, "theory phase 2");
    await openedFromPalette(window);

    const { web } = await webOnDisk();
    const drawn = await eventually(() => {
      const now = drawnWeb();
      assert.ok(now.factors.length > 0, "factors are drawn");
      return now;
    });
    assert.equal(drawn.says, null, "the page shows the picture and no words in its place");
    const idAndRole = ({ id, role }: { id: string; role: string }) => `${id} (${role})`;
    assert.deepEqual(drawn.factors.map(idAndRole).sort(), web.factors.map(idAndRole).sort());
    const ends = ({ from, to, kind }: { from: string; to: string; kind: string }) =>
      `${from} -> ${to}, ${kind}`;
    assert.deepEqual(drawn.links.map(ends).sort(), web.links.map(ends).sort());
    for (const { name, role, shape } of drawn.factors) {
      assert.equal(shape, role === "context" ? "box" : "ellipse", name);
    }
    const tabs = vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label));
    assert.equal(tabs.length, 2, "the web stands beside the text");
    assert.match(tabs[1]?.join() ?? "", /^Causal web: What makes collaboration/);
    assert.ok(vscode.window.activeTextEditor === editor, "the author stays in the text");

    const contexts = web.factors.filter(({ role }) => role === "context").length;
    await boxesAndEllipses(window, contexts, web.factors.length - contexts);
    await links(window, web.links.length);
    await window.picture("the-causal-web");
  },
};

async function openedFromPalette(window: EditorWindow): Promise<void> {
  if (!(await window.keys("F1"))) {
    await vscode.commands.executeCommand("cmoc.openWeb");
    return;
  }
  await window.elements("window", ".quick-input-widget input");
  await window.text("Open Causal Web to the Side");
  await eventually(async () => {
    const rows = await window.elements("window", ".quick-input-widget .monaco-list-row");
    assert.match(rows?.[0]?.text ?? "", /CMOC: Open Causal Web to the Side/);
  });
  await window.keys("Enter");
}

async function boxesAndEllipses(window: EditorWindow, boxes: number, ellipses: number): Promise<void> {
  const [canvas] = (await window.elements("webview", "#web")) ?? [];
  if (!canvas) return;
  const green = (await window.elements("webview", "#web .factor.context rect.outline", boxes)) ?? [];
  const blue =
    (await window.elements("webview", "#web .factor.mechanism-outcome ellipse.outline", ellipses)) ?? [];
  assert.equal(green.length, boxes);
  assert.equal(blue.length, ellipses);
  for (const box of green) assert.equal(mostOf(box.colours.stroke), "green");
  for (const ellipse of blue) assert.equal(mostOf(ellipse.colours.stroke), "blue");
  for (const outline of [...green, ...blue]) assert.ok(isInside(outline, canvas), "the whole web is in view");
  const words = (await window.elements("webview", "#web .factor text", boxes + ellipses)) ?? [];
  for (const line of words) {
    assert.notEqual(line.text, "");
    const around = [...green, ...blue].some((outline) => isInside(line, outline));
    assert.ok(around, `“${line.text}” is inside its box or ellipse`);
  }
}

async function links(window: EditorWindow, count: number): Promise<void> {
  const lines = await window.elements("webview", "#web .link .line", count);
  if (lines === null) return;
  assert.equal(lines.length, count);
  for (const { attributes } of lines) assert.match(attributes.d ?? "", /^M/, "a line is drawn");
  const badges = (await window.elements("webview", "#web .badge")) ?? [];
  for (const { text } of badges)
    assert.match(text, / ?[+−?±]( \d+)?( !)?$/u, "a sign, how many sources, and whether they conflict");
}

/** Which colour there is most of in a colour such as `rgb(56, 138, 52)`. */
function mostOf(colour: string): "red" | "green" | "blue" {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red > green && red > blue) return "red";
  return green > blue ? "green" : "blue";
}

function isInside({ box: inner }: WindowElement, { box: outer }: WindowElement): boolean {
  const trembling = 1; // pixels are not whole
  return (
    inner.x >= outer.x - trembling &&
    inner.y >= outer.y - trembling &&
    inner.x + inner.width <= outer.x + outer.width + trembling &&
    inner.y + inner.height <= outer.y + outer.height + trembling
  );
}

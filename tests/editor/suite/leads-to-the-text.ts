import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { WebResult } from "../../../server/protocol.ts";
import { type EditorTest, eventually } from "./editor-tests.ts";
import type { EditorWindow } from "./editor-window.ts";
import { webOnDisk } from "./other-programs.ts";
import { openedWeb } from "./product.ts";
import { cursorAt, shown, whereAuthorIs } from "./review.ts";

export const leadsToTheText: EditorTest = {
  name: "a click on a factor or a link in the web shows what it rests on, and leads to the text",
  async run(window) {
    const result = await webOnDisk();
    /** Has a CMOC come into view in the web, and goes away from it in the text. */
    const brought = async (label: string, factor: string) => {
      await elsewhere();
      const editor = await shown("initial-theory.cmoc");
      await cursorAt(editor, "cmoc ", label);
      await window.elements("webview", `#web .factor.highlighted[data-factor="${factor}"]`);
      await elsewhere();
    };
    const elsewhere = async () => {
      const editor = await shown("review.cmoc");
      await cursorAt(editor, "review ");
    };

    await elsewhere();
    await openedWeb();
    if (!(await window.click("webview", '#web .factor[data-factor="domination"] .outline'))) return;
    await eventually(async () => assert.equal(await besideTheWeb(window), "domination"));
    await window.click("webview", ".side .actions button");
    const use = result.factors.find(({ id }) => id === "domination")?.location;
    await eventually(() => assert.deepEqual(place(), fileAndStart(use)));
    assert.equal(whereAuthorIs().selected, "domination by one partner");
    await window.picture("from-a-factor-to-its-text");

    await window.click("webview", ".legend summary"); // it covers a part of the picture
    for (let step = 0; step < 4; step++) await window.click("webview", ".toolbar [aria-label='Zoom in']");
    await brought("T16:", "improper cessation");
    await window.click("webview", reachOf("improper cessation", "conflict"));
    await window.elements("webview", ".side blockquote, .side .key");
    await window.picture("what-a-link-rests-on");
    await window.click("webview", ".side li .jump");
    const [only, ...others] = stating(result, "improper cessation", "conflict");
    assert.deepEqual(others, [], "one CMOC states it");
    await eventually(() => assert.deepEqual(place(), fileAndStart(only)));
    assert.match(whereAuthorIs().line, /^cmoc T16: improper cessation/);

    await brought("I35:", "mandated collaboration");
    await clickedBadge(window, "mandated collaboration activates power imbalance");
    await window.elements("webview", ".side li .jump");
    await window.keys("t");
    const several = stating(result, "mandated collaboration", "power imbalance");
    assert.ok(several.length > 1, "several CMOCs state it");
    // The editor's own list may still show what was in it before.
    const offered = await eventually(async () => {
      const rows = await window.elements("window", ".quick-input-widget .monaco-list-row", several.length);
      if (rows) assert.equal(rows.length, several.length, rows.map(({ text }) => text).join("\n"));
      return rows;
    });
    assert.match(offered?.[1]?.text ?? "", /phase 2\/T28.*initial-theory\.cmoc, line \d+/);
    await window.picture("a-link-that-several-CMOCs-state");
    for (const key of ["ArrowDown", "Enter"]) await window.keys(key);
    await eventually(() => assert.deepEqual(place(), fileAndStart(several[1])));
    assert.match(whereAuthorIs().line, /^cmoc T28: mandated partnering/);
    await window.click("webview", ".side .close");
    await window.click("webview", ".toolbar [aria-label='Show all']");
  },
};

/** What the things that stand beside the picture are told of. */
async function besideTheWeb(window: EditorWindow): Promise<string | undefined> {
  return (await window.elements("webview", ".side h2"))?.[0]?.text;
}

/** Clicks what stands on a link that begins so in words. */
async function clickedBadge(window: EditorWindow, link: string): Promise<void> {
  const badges = await window.elements("webview", "#web .badge");
  const index = badges?.findIndex(({ text }) => text.startsWith(link)) ?? -1;
  assert.ok(index >= 0, `a badge says “${link}”`);
  await window.click("webview", "#web .badge", index);
}

/** What the pointer meets of a link. */
function reachOf(from: string, to: string): string {
  return `#web .link[data-from="${from}"][data-to="${to}"] .reach`;
}

function stating({ web, configurations }: WebResult, from: string, to: string) {
  const link = web.links.find((one) => one.from === from && one.to === to);
  return configurations.filter(({ id }) => link?.configurations.includes(id)).map(({ location }) => location);
}

/** Where the author is: the file and the beginning of what is selected. */
function place() {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, "the author is in a file");
  const { line, character } = editor.selection.start;
  return { uri: editor.document.uri.toString(), line, character };
}

function fileAndStart(location: WebResult["factors"][number]["location"] | undefined) {
  assert.ok(location, "the place is known");
  const { line, character } = location.range.start;
  return { uri: vscode.Uri.parse(location.uri).toString(), line, character };
}

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually, runEditorTests } from "./editor-tests.ts";
import { drawnWeb, errorsIn, openedWeb } from "./product.ts";
import { cursorAt, placeOf, selected, shown, takenBack } from "./review.ts";

/** What the pictures of the documentation show: the text and the web, and as little else as can be. */
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "workbench.editor.showTabs": "single",
  "window.commandCenter": false,
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.scrollbar.vertical": "hidden",
  "editor.overviewRulerBorder": false,
  "editor.guides.indentation": false,
  "editor.lightbulb.enabled": "off",
} as const;

const setting: EditorTest = {
  name: "the window is made ready",
  async run() {
    for (const [key, value] of Object.entries(SETTINGS)) {
      await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
    }
    for (const command of ["closeSidebar", "closeAllEditors", "closePanel"]) {
      await vscode.commands.executeCommand(`workbench.action.${command}`);
    }
  },
};

const liveValidation: EditorTest = {
  name: "a mistake and what is told of it",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    await eventually(() => assert.deepEqual(errorsIn(document.uri), []));
    await takenBack(editor, async () => {
      const arrow = placeOf(document, "cmoc T3:", "high faith", "-> synergistic working ", "-> ");
      await editor.edit((edit) => edit.delete(arrow));
      const problem = await eventually(() => {
        const [first] = errorsIn(document.uri);
        assert.ok(first);
        return first;
      });
      await selected(editor, new vscode.Range(problem.range.start, problem.range.start));
      await window.wheel("window", ".part.statusbar", 0); // the pointer rests where it marks nothing
      await window.elements("window", ".squiggly-error");
      await vscode.commands.executeCommand("editor.action.showHover");
      await window.elements("window", ".monaco-hover .hover-row");
      await settled();
      await window.picture("live-validation");
    });
  },
};

/** A CMOC whose factors stand near one another in the web, so that they can be read with all of them in view. */
const LABEL = "I26";

const editorWithWeb: EditorTest = {
  name: "a review and its causal web",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    await cursorAt(editor, "# The CMOCs in the text");
    await openedWeb();
    for (let turn = 0; turn < 5; turn++) await window.wheel("webview", "#web", -100, "Control");
    await window.wheel("webview", ".legend summary", 0); // and here
    await cursorAt(editor, "cmoc ", `${LABEL}:`);
    await eventually(() => assert.ok(drawnWeb().highlighted.length > 0));
    await settled();
    await window.picture("editor");
  },
};

/** What appears slowly has appeared, and the cursor is where it will stay. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}

export function run(): Promise<void> {
  return runEditorTests([setting, liveValidation, editorWithWeb]);
}

import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { EditorTest } from "./editor-tests.ts";

/** A run on the installed package is told by the empty extension that then stands in development. */
export const underTest: EditorTest = {
  name: "the extension is the one under test",
  async run() {
    const extension = vscode.extensions.getExtension("cmoc.cmoc");
    assert.ok(extension, "the editor knows the extension");
    const asPackage = vscode.extensions.getExtension("cmoc.cmoc-test-driver") !== undefined;
    const installed = /[\\/]extensions[\\/]cmoc\.cmoc-[^\\/]+$/.test(extension.extensionPath);
    assert.equal(installed, asPackage, `it is the one in ${extension.extensionPath}`);
  },
};

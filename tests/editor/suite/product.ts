import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CmocApi } from "../../../extension/extension.ts";
import type { DrawnWeb } from "../../../extension/preview/messages.ts";
import { eventually } from "./editor-tests.ts";

/** The extension under test, as any other extension sees it. */
export function product(): vscode.Extension<CmocApi> {
  const extension = vscode.extensions.getExtension<CmocApi>("cmoc.cmoc");
  assert.ok(extension, "the editor knows the extension");
  return extension;
}

/** Opens the causal web, unless it is open, and waits for its picture. */
export async function openedWeb(): Promise<DrawnWeb> {
  await vscode.commands.executeCommand("cmoc.openWeb");
  return eventually(() => {
    const drawn = drawnWeb();
    assert.ok(drawn.factors.length > 0, "factors are drawn");
    return drawn;
  });
}

/** The one causal web that is open, as its page tells what it shows. */
export function drawnWeb(): DrawnWeb {
  const webs = product().exports.webs();
  assert.equal(webs.length, 1, "one causal web is open");
  const drawn = webs[0]?.drawn;
  assert.ok(drawn, "the causal web has been drawn");
  return drawn;
}

/** What the extension tells of a file, such as it is shown in the list of problems. */
export function problemsIn(file: vscode.Uri) {
  return vscode.languages
    .getDiagnostics(file)
    .map(({ code, message, range, severity }) => ({ code, message, range, severity }));
}

export function errorsIn(file: vscode.Uri) {
  return problemsIn(file).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

/** The one error of a file; fails where there are none or several. */
export function onlyErrorIn(file: vscode.Uri) {
  const errors = errorsIn(file);
  const [only] = errors;
  assert.ok(only && errors.length === 1, `one error is told, not ${errors.length}`);
  return only;
}

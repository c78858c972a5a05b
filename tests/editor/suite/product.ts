import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CmocApi } from "../../../extension/extension.ts";
import type { DrawnWeb } from "../../../extension/preview/messages.ts";

/** The extension under test, as any other extension sees it. */
export function product(): vscode.Extension<CmocApi> {
  const extension = vscode.extensions.getExtension<CmocApi>("cmoc.cmoc");
  assert.ok(extension, "the editor knows the extension");
  return extension;
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

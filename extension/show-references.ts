import * as vscode from "vscode";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../server/protocol.ts";

/** Shows the places that a remark above a line tells of, as the editor shows references. */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_REFERENCES,
    ({ uri, position, locations }: ShowReferencesParams) =>
      vscode.commands.executeCommand(
        "editor.action.showReferences",
        vscode.Uri.parse(uri),
        new vscode.Position(position.line, position.character),
        locations.map(({ uri, range: { start, end } }) => {
          const range = new vscode.Range(start.line, start.character, end.line, end.character);
          return new vscode.Location(vscode.Uri.parse(uri), range);
        }),
      ),
  );
}

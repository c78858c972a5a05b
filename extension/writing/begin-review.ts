import * as vscode from "vscode";
import { firstReview, USUAL_QUESTION } from "./first-review.ts";

export interface BeginReview {
  /** Where it is begun; the workspace's folder where none is named. */
  readonly folder?: vscode.Uri;
  /** The question of the review; the author is asked where none is told. */
  readonly question?: string;
}

/** Writes the first file of a review and shows it: in a folder, or as a file without a name where none is open. */
export async function beginReview({ folder, question }: BeginReview = {}): Promise<void> {
  const within = folder ?? (await chosenFolder());
  if (within === null) return;
  if (within && (await isBegun(within))) return;
  const asked = question ?? (await askedQuestion());
  if (asked === undefined) return;
  const text = firstReview(asked);
  const document = within
    ? await written(vscode.Uri.joinPath(within, "review.cmoc"), text)
    : await vscode.workspace.openTextDocument({ language: "cmoc", content: text });
  if (!document) return;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end), preview: false });
}

function askedQuestion(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Begin a Review",
    prompt: "What is the question of your review? You can change it later.",
    value: USUAL_QUESTION,
    ignoreFocusOut: true,
  });
}

/** The folder to begin in; `undefined` where none is open, `null` where the author chose none. */
async function chosenFolder(): Promise<vscode.Uri | undefined | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const placeHolder = "In which folder should the review be begun?";
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri ?? null;
}

/** Whether a folder holds a review already, which is then shown. */
async function isBegun(folder: vscode.Uri): Promise<boolean> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const [file] = entries.map(([name]) => name).filter((name) => name.endsWith(".cmoc"));
  if (file === undefined) return false;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, file));
  void vscode.window.showInformationMessage(
    `A review has been begun in this folder: ${file}. To begin another one, open an empty folder.`,
  );
  return true;
}

async function written(file: vscode.Uri, text: string): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return await vscode.workspace.openTextDocument(file);
  } catch {
    void vscode.window.showErrorMessage(
      "The review could not be written into this folder. May files be made there?",
    );
    return undefined;
  }
}

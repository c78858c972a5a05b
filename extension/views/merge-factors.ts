import * as vscode from "vscode";
import {
  MERGE_FACTORS_REQUEST,
  type MergeFactorsParams,
  type MergeFactorsResult,
} from "../../server/view-protocol.ts";
import type { CmocClient } from "../client.ts";
import type { FactorOfLine } from "./line.ts";
import type { ViewSource } from "./view-source.ts";

type Merging = Pick<CmocClient, "request" | "edit">;

/** Asks an author whether two factors are to become one, and does it. Gives whether it was done. */
export async function mergeFactors(
  client: Merging,
  from: FactorOfLine,
  into: FactorOfLine,
  confirms: (label: string, description: string) => Promise<boolean> = confirmed,
): Promise<boolean> {
  if (from.root !== into.root) return refused("The two factors are of two reviews.");
  const params: MergeFactorsParams = { root: from.root, from: from.id, into: into.id };
  const ask = () => client.request<MergeFactorsResult>(MERGE_FACTORS_REQUEST, params);
  let result = await ask();
  for (;;) {
    if ("refused" in result) return refused(result.refused);
    const { label, description } = result.question;
    if (!(await confirms(label, description))) return false;
    // The review may have changed while the author thought about it.
    result = await ask();
    if ("refused" in result) return refused(result.refused);
    if (result.question.label !== label || result.question.description !== description) continue;
    // Told to be a refactoring, VS Code would save every file of it at once: the author may want to look first.
    return vscode.workspace.applyEdit(await client.edit(result.edit));
  }
}

function refused(reason: string): boolean {
  void vscode.window.showWarningMessage(reason);
  return false;
}

async function confirmed(label: string, description: string): Promise<boolean> {
  const merge = "Merge";
  const options = { modal: true, detail: description };
  return (await vscode.window.showWarningMessage(`${label}?`, options, merge)) === merge;
}

/** Lets the author choose a factor of a review by its name. */
export async function chosenFactor(
  source: ViewSource,
  file: string | null,
  title: string,
  without?: FactorOfLine,
): Promise<FactorOfLine | undefined> {
  const found = await source.factors({ uri: without?.root ?? file, filter: "", order: "name" });
  if (!found) {
    void vscode.window.showInformationMessage("No review is open, so there are no factors yet.");
    return undefined;
  }
  const { root, factors } = found;
  const items = factors
    .filter(({ id }) => id !== without?.id)
    .map(({ id, name, otherNames, uses: { context, mechanism, outcome } }) => ({
      label: name,
      description: otherNames.join(", "),
      detail: `context in ${context}, mechanism in ${mechanism}, outcome in ${outcome}`,
      factor: { root, id, name },
    }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.factor;
}

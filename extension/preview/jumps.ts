import * as vscode from "vscode";
import type { WebResult } from "../../server/protocol.ts";
import type { LinkEnds } from "./messages.ts";

export type Place = WebResult["configurations"][number]["location"];

const longestStatement = 140;

/** Opens the text where a factor of the web is first used. A factor that is not in the web is passed over. */
export async function openFactor(
  result: WebResult,
  factor: string,
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const place = result.factors.find(({ id }) => id === factor)?.location;
  if (place) await open(place, rangeOf(place), from);
}

/** Opens the statement of a configuration. One that is not in the web is passed over. */
export async function openConfiguration(
  result: WebResult,
  configuration: string,
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const place = result.configurations.find(({ id }) => id === configuration)?.location;
  if (place) await open(place, startOf(place), from);
}

/** Opens a place in the text. */
export async function openPlace(place: Place, from: vscode.ViewColumn | undefined): Promise<void> {
  await open(place, startOf(place), from);
}

/** Opens the statement of a link; where several CMOCs of its view state it, the author chooses. */
export async function openLink(
  result: WebResult,
  { configurations, ...ends }: LinkEnds & { readonly configurations: readonly string[] },
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const stating = new Set(configurations);
  const places = result.configurations.filter(({ id }) => stating.has(id));
  const place = places.length > 1 ? await chosen(result, ends, places) : places[0]?.location;
  if (place) await open(place, startOf(place), from);
}

async function chosen(
  { web }: WebResult,
  { from, to }: LinkEnds,
  places: WebResult["configurations"],
): Promise<Place | undefined> {
  const named = [...web.factors, ...web.parents];
  const nameOf = (factor: string) => named.find(({ id }) => id === factor)?.name ?? factor;
  const items = await Promise.all(
    places.map(async ({ id, location }) => ({
      label: id,
      description: `${fileName(location)}, line ${location.range.start.line + 1}`,
      detail: await beginningOf(location),
      location,
    })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: `${nameOf(from)} → ${nameOf(to)}: stated by ${items.length} CMOCs`,
    placeHolder: "Choose the one to go to",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.location;
}

/** The author's own words, in one line. */
async function beginningOf(place: Place): Promise<string> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    const text = document.getText(rangeOf(place)).replace(/\s+/g, " ");
    return text.length > longestStatement ? `${text.slice(0, longestStatement)}…` : text;
  } catch {
    return ""; // it can be chosen without
  }
}

function fileName({ uri }: Place): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false);
}

async function open(
  place: Place,
  selection: vscode.Range,
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const uri = vscode.Uri.parse(place.uri);
  try {
    const viewColumn = columnFor(uri, from);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection });
    editor.revealRange(rangeOf(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showErrorMessage(`${fileName(place)} cannot be opened. Has it been moved or deleted?`);
  }
}

/** Where the file is open already, else beside the panel: never on top of it. */
function columnFor(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const editors = vscode.window.visibleTextEditors.filter(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel,
  );
  const showing = editors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = (showing ?? editors[0])?.viewColumn;
  if (column !== undefined) return column;
  const free = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel);
  return free?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** A statement may be longer than the window: it is gone to at its beginning. */
function startOf(place: Place): vscode.Range {
  const { start } = rangeOf(place);
  return new vscode.Range(start, start);
}

function rangeOf({ range: { start, end } }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

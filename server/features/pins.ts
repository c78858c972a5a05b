import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { linesOf } from "../../language/text/lines.ts";
import {
  NO_PINS,
  PINS_FILE,
  type Pin,
  type Pins,
  pinsIn,
  readPins,
  withPin,
  withRenamedPins,
  writePins,
} from "../../language/web/pins.ts";
import { rangeOf } from "../places.ts";
import type { PinParams, PinResult } from "../protocol.ts";
import type { Review } from "../workspace/reviews.ts";
import { entryUri } from "../workspace/uris.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The pins of a review, or why those it has cannot be used. */
export interface ReviewPins {
  readonly pins: readonly Pin[];
  readonly problem: string | null;
}

/** Where factors of a review are pinned, as its file of pins says now. */
export async function pinsOf(workspace: Workspace, review: Review): Promise<ReviewPins> {
  return pinsAsIn(await pinsFile(workspace, review.root), review);
}

/** Where factors of a review are pinned, by a file of pins that was read. */
export function pinsAsIn(file: PinsFile, { theory }: Review): ReviewPins {
  return "fault" in file
    ? { pins: [], problem: file.fault }
    : { pins: pinsIn(theory, file.pins), problem: null };
}

/**
 * The file of pins as it would be with one factor pinned elsewhere; the client writes it. A file that cannot be read is
 * never written over.
 */
export async function pinned(
  workspace: Workspace,
  uri: string,
  { view, factor, at }: PinParams,
): Promise<PinResult | null> {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const file = await pinsFile(workspace, review.root);
  if ("fault" in file) return { refused: file.fault };
  if (at && !(Number.isFinite(at.x) && Number.isFinite(at.y))) {
    return { refused: "The place to which the factor was dragged is no place." };
  }
  const { identityOf } = bound(review);
  // Older names of the same factor would hold it where it was.
  const others = [...(file.pins.get(view)?.keys() ?? [])].filter(
    (words) => words !== factor && identityOf(words).key === factor,
  );
  const cleared = others.reduce((pins, words) => withPin(pins, view, words, null), file.pins);
  return { uri: file.uri, text: writePins(withPin(cleared, view, factor, at)) };
}

/** An edit together with the one that keeps a factor's pins where they are under its new name. */
export async function withPinsRenamed(
  workspace: Workspace,
  edit: WorkspaceEdit,
  roots: readonly string[],
  before: string,
  after: string,
): Promise<WorkspaceEdit> {
  let whole = edit;
  for (const root of roots) {
    const file = await pinsFile(workspace, root);
    if ("fault" in file || file.text === null) continue;
    const renamed = withRenamedPins(file.pins, before, after);
    if (!renamed) continue;
    const span = { start: 0, end: file.text.length };
    const newText = writePins(renamed);
    whole = withEdit(whole, file.uri, { range: rangeOf(linesOf(file.text), span), newText });
  }
  return whole;
}

function withEdit(edit: WorkspaceEdit, uri: string, one: TextEdit): WorkspaceEdit {
  if (!edit.documentChanges) return { ...edit, changes: { ...edit.changes, [uri]: [one] } };
  const change = { textDocument: { uri, version: null }, edits: [one] };
  return { ...edit, documentChanges: [...edit.documentChanges, change] };
}

function bound({ theory }: Review): Pick<Review["theory"], "identityOf"> {
  return { identityOf: (words) => theory.identityOf(words) };
}

/** A file of pins as it was read, or why it cannot be used. */
export type PinsFile =
  | {
      readonly uri: string;
      readonly pins: Pins;
      /** `null` where there is no file yet. */
      readonly text: string | null;
    }
  | { readonly fault: string };

export async function pinsFile(workspace: Workspace, root: string): Promise<PinsFile> {
  const uri = entryUri(root, PINS_FILE);
  const read = await workspace.fileOnDisk(uri);
  if ("failure" in read) {
    if (read.failure === "missing") return { uri, pins: NO_PINS, text: null };
    return {
      fault: `The places of dragged factors are not used, because ${PINS_FILE} cannot be opened. Check that it is a file and that you may read it.`,
    };
  }
  const pins = readPins(read.text);
  return "fault" in pins ? pins : { uri, pins, text: read.text };
}

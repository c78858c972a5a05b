import { type Position, type TextDocumentContentChangeEvent, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { linesOf } from "../language/text/lines.ts";
import { inUnits, type PositionEncoding } from "./position-encoding.ts";

/** The documents that the client has open, kept as it tells of its edits. `encoding` says how it counts in a line. */
export function openDocuments(encoding: () => PositionEncoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) =>
      encoding() === "utf-16"
        ? TextDocument.update(document, changes, version)
        : changes.reduce(
            (before, change) => TextDocument.update(before, [counted(before, change)], version),
            TextDocument.update(document, [], version),
          ),
  });
}

/** A change as it counts in UTF-16 code units: each of several counts in the text that those before it leave. */
function counted(document: TextDocument, change: TextDocumentContentChangeEvent) {
  if (!("range" in change)) return change;
  const { start, end } = change.range;
  return { range: { start: inUnitsOf(document, start), end: inUnitsOf(document, end) }, text: change.text };
}

function inUnitsOf(document: TextDocument, { line, character }: Position): Position {
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  return { line, character: inUnits(linesOf(text), { line: 0, character }).character };
}

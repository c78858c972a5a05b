import type { Location, Position, Range } from "vscode-languageserver-protocol";
import { type Lines, offsetAt, positionAt } from "../language/text/lines.ts";
import type { Span } from "../language/text/span.ts";
import type { Workspace } from "./workspace/workspace.ts";

export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** A place in a file of the workspace, or `null` where the file has gone. */
export function locationOf(workspace: Workspace, uri: string, span: Span): Location | null {
  const lines = workspace.linesOf(uri);
  return lines ? { uri, range: rangeOf(lines, span) } : null;
}

/** The offset of a position in a file, or `null` where the file is not known. */
export function offsetIn(workspace: Workspace, uri: string, position: Position): number | null {
  const lines = workspace.linesOf(uri);
  return lines ? offsetAt(lines, position) : null;
}

/** Whether a cursor at `offset` touches the span, its end included. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

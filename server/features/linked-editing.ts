import type { LinkedEditingRanges, Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import { labelKey } from "../../language/theory/labels.ts";
import { relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { offsetIn, rangeOf, touches } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What an author may type of a label without leaving it: whatever ends none. */
const WORD_PATTERN = '[^\\s,:/"“”]+(?:[^\\S\\r\\n]+[^\\s,:/"“”]+)*';

/**
 * The label of a CMOC with the places in the same file that name it, which are edited as one; `null` where none does,
 * and where they are spelled differently.
 */
export function linkedEditing(
  workspace: Workspace,
  uri: string,
  text: string,
  position: Position,
): LinkedEditingRanges | null {
  const theory = workspace.reviewOf(uri)?.theory;
  const lines = workspace.linesOf(uri);
  const offset = offsetIn(workspace, uri, position);
  if (!theory || !lines || offset === null || lines.length !== text.length) return null;
  for (const spans of labelsIn(theory, uri, text).values()) {
    const here = spans.find((span) => touches(span, offset));
    if (!here) continue;
    const [first] = spans;
    const written = ({ start, end }: Span) => text.slice(start, end);
    const alike = spans.filter((span) => written(span) === written(here));
    if (!first || !alike.includes(first) || alike.length < 2) return null;
    return { ranges: alike.map((span) => rangeOf(lines, span)), wordPattern: WORD_PATTERN };
  }
  return null;
}

/** For each label of a file: where it is given, then where the file names it. Two CMOCs with one label have none. */
function labelsIn(theory: Theory, uri: string, text: string): Map<string, Span[]> {
  const labels = new Map<string, Span[]>();
  const twice = new Set<string>();
  const configurations = theory.summaryOf(uri)?.configurations ?? [];
  for (const { label, theory: own } of configurations) {
    if (!label || label.quoted) continue;
    const key = labelKey(own, label.text);
    if (labels.has(key)) twice.add(key);
    labels.set(key, [label.span]);
  }
  for (const { target, words } of configurations.flatMap((one) => relationsOf(uri, one))) {
    if (!words.quoted) labels.get(target)?.push(behindSlash(words.span, text));
  }
  for (const key of twice) labels.delete(key);
  return labels;
}

/** The label in "phase 2/T4". */
function behindSlash({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const behind = words.lastIndexOf("/") + 1;
  const space = words.slice(behind).length - words.slice(behind).trimStart().length;
  return { start: start + behind + space, end };
}

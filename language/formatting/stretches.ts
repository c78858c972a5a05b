import type { Span } from "../text/span.ts";

/** A change of a text: the stretch that is replaced (UTF-16 offsets), and what takes its place. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A stretch of the text that begins and ends with no white space, in its new place. */
export interface Stretch {
  readonly span: Span;
  /** The white space that should stand before it. */
  readonly before: string;
  /** How it should be written. */
  readonly text: string;
}

/** The edits that bring stretches, which follow one another, to where they should stand. */
export function editsOf(text: string, from: number, stretches: readonly Stretch[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const change = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ span: { start, end }, newText });
  };
  let at = from;
  for (const { span, before, text: written } of stretches) {
    const whiteSpace = text.slice(at, span.start);
    const now = whiteSpace === before ? null : inLines(whiteSpace);
    const then = now && inLines(before);
    if (then) {
      const firstEnd = at + now.behind.length;
      const lastEnd = firstEnd + now.lineEnds.length;
      change(at, firstEnd, then.behind);
      if (!sameLines(now.lineEnds, then.lineEnds)) change(firstEnd, lastEnd, then.lineEnds);
      change(lastEnd, span.start, then.indentation);
    } else {
      change(at, span.start, before);
    }
    change(span.start, span.end, written);
    at = span.end;
  }
  return edits;
}

/** White space over several lines: behind the words of one, the line ends, and in front of the words of another. */
function inLines(whiteSpace: string) {
  const lines = /^([^\n\r]*)([\n\r](?:[\s\S]*[\n\r])?)([^\n\r]*)$/.exec(whiteSpace);
  const [, behind = "", lineEnds = "", indentation = ""] = lines ?? [];
  return lines && { behind, lineEnds, indentation };
}

/** A file that mixes line ends keeps them where nothing else changes. */
function sameLines(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, "\n") === other.replace(/\r\n?/g, "\n");
}

/** The text that edits give; they stand in order and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    kept.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return kept.join("") + text.slice(at);
}

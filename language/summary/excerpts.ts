import { readCitationGroup } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type { BodyLine, ExcerptLine } from "../syntax/generated/ast.ts";
import { isExcerptLine } from "../syntax/generated/ast.ts";
import type { Excerpt } from "./summary.ts";
import { spanAcross, spanOf } from "./words.ts";

/** The excerpts under a statement: lines one after another are one, up to the citation it is quoted from. */
export function readExcerpts(body: readonly BodyLine[], problems: Problem[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  let lines: ExcerptLine[] = [];
  const close = () => {
    if (lines.length > 0) excerpts.push(readExcerpt(lines, problems));
    lines = [];
  };
  for (const line of body) {
    if (!isExcerptLine(line)) {
      close();
      continue;
    }
    const before = lines.at(-1);
    if (before && (citationAtEnd(before.text) || blankLineBetween(before, line))) close();
    lines.push(line);
  }
  close();
  return excerpts;
}

function readExcerpt(lines: readonly ExcerptLine[], problems: Problem[]): Excerpt {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error("An excerpt has at least one line.");
  const cited = citationAtEnd(last.text);
  const citations = cited ? readCitationGroup(cited.text, spanOf(last).start + cited.index) : null;
  for (const problem of citations?.problems ?? []) problems.push({ ...problem, severity: "error" });
  const quoted = lines.map((line) => (line === last && cited ? line.text.slice(0, cited.index) : line.text));
  return {
    text: quoted
      .map((line) => line.replace(/^>\s?/, "").trim())
      .filter((line) => line !== "")
      .join(" "),
    span: spanAcross(spanOf(first), spanOf(last)),
    citations: citations?.citations ?? [],
  };
}

/** The bracket with which a line ends, if it cites: perhaps with a full stop behind it, or not closed yet. */
function citationAtEnd(line: string): { readonly index: number; readonly text: string } | null {
  const end = /[.,;]$/.test(line) ? line.length - 1 : line.length;
  const index = line[end - 1] === "]" ? openingOf(line, end - 1) : unclosedOf(line);
  const text = line.slice(index, end);
  return index < 0 || !text.includes("@") ? null : { index, text };
}

/** Where the bracket opens that closes at `close`; -1 where none does. */
function openingOf(line: string, close: number): number {
  let closed = 0;
  for (let at = close; at >= 0; at--) {
    if (line[at] === "]") closed++;
    else if (line[at] === "[" && --closed === 0) return at;
  }
  return -1;
}

function unclosedOf(line: string): number {
  const open = line.lastIndexOf("[");
  return line.includes("]", open) ? -1 : open;
}

function blankLineBetween(before: ExcerptLine, line: ExcerptLine): boolean {
  const endLine = before.$cstNode?.range.end.line ?? 0;
  return (line.$cstNode?.range.start.line ?? 0) > endLine + 1;
}

import type { Problem } from "../problems/problem.ts";
import { insertion } from "../problems/repairs.ts";
import { type BodyLine, isExcerptLine, type StrayText } from "../syntax/generated/ast.ts";
import { isArrow, piecesOf } from "./pieces.ts";
import { spanOf } from "./words.ts";

/** Words that stand where no statement has a place for them. */
export function strayText(node: StrayText): Problem {
  const span = spanOf(node);
  const stray = { code: "stray-text", severity: "error", span } as const;
  const line = node.lines.find((one) => spanOf(one).start === span.start);
  if (isExcerptLine(line)) return { ...stray, message: STRAY_EXCERPT };
  if (line) {
    return piecesOf(line.value).some(isArrow)
      ? {
          ...stray,
          message: `A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “${line.name}:”. Put “cmoc” in front of it.`,
        }
      : {
          ...stray,
          message: `“${line.name}:” says something of a statement, and none stands above it. Put it under the statement it belongs to.`,
        };
  }
  const [words = ""] = node.words;
  if (/^#{1,6}\S/.test(words)) return headingWithoutSpace(span.start, words);
  return {
    ...stray,
    message:
      "These words belong to no statement. Begin the line with “cmoc:” to make them one, with “>” for an excerpt, or with “//” for a remark.",
  };
}

const STRAY_EXCERPT = "This excerpt belongs to no statement. Put it under the CMOC that it is quoted for.";

/** Excerpts under a heading or a declaration, where they are quoted for nothing. */
export function strayExcerpts(body: readonly BodyLine[]): Problem[] {
  return body.filter(isExcerptLine).map((line) => ({
    code: "stray-text",
    severity: "warning",
    message: STRAY_EXCERPT,
    span: spanOf(line),
  }));
}

function headingWithoutSpace(start: number, text: string): Problem {
  const [mark = "#"] = /^#+/.exec(text) ?? [];
  const [line = text] = text.split(/[\n\r]/);
  return {
    code: "heading-without-space",
    severity: "error",
    message: "A heading needs a space behind its #. Put one there.",
    span: { start, end: start + line.trimEnd().length },
    repairs: [insertion("Put a space behind the #", start + mark.length, " ")],
  };
}

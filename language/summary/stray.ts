import type { Problem } from "../problems/problem.ts";
import { insertion } from "../problems/repairs.ts";
import { type BodyLine, isExcerptLine, type StrayText } from "../syntax/generated/ast.ts";
import { spanOf } from "./words.ts";

/** Words that stand where no statement has a place for them. */
export function strayText(node: StrayText): Problem {
  const span = spanOf(node);
  const [first] = node.pieces;
  const stray = { code: "stray-text", severity: "error", span } as const;
  switch (first?.$type) {
    case "ExcerptLine":
      return { ...stray, message: STRAY_EXCERPT };
    case "Attribute":
      return first.value?.pieces.some(({ $type }) => $type === "Arrow")
        ? {
            ...stray,
            message: `A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “${first.name}:”. Put “cmoc” in front of it.`,
          }
        : {
            ...stray,
            message: `“${first.name}:” says something of a statement, and none stands above it. Put it under the statement it belongs to.`,
          };
    case "Paragraph":
    case "Text":
      if (/^#{1,6}\S/.test(first.text)) return headingWithoutSpace(span.start, first.text);
  }
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

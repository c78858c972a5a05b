import { type Hover, MarkupKind, type Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import { shownSpan } from "../../language/theory/mentions.ts";
import { offsetIn, rangeOf } from "../places.ts";
import type { PrintedReferences } from "../references/printed-references.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { aboutConfiguration } from "./hover/about-configuration.ts";
import { aboutFactor, aboutTurnedUse } from "./hover/about-factor.ts";
import { aboutName } from "./hover/about-name.ts";
import { aboutSource } from "./hover/about-source.ts";
import { asMarkdown } from "./markdown.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

/** What is known of what stands under the cursor: a factor, a source, or a whole CMOC at its label or keyword. */
export function hover(
  workspace: Workspace,
  uri: string,
  position: Position,
  printed: Pick<PrintedReferences, "known">,
): Hover | null {
  const offset = offsetIn(workspace, uri, position);
  const lines = workspace.linesOf(uri);
  if (offset === null || !lines) return null;
  const told = tellConfiguration(workspace, uri, offset) ?? tellOther(workspace, uri, offset, printed);
  if (!told || told.paragraphs.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: told.paragraphs.join("\n\n") },
    range: rangeOf(lines, told.span),
  };
}

interface Told {
  readonly paragraphs: readonly string[];
  readonly span: Span;
}

/** Whether the letter at `offset` is of a stretch; a cursor at its end points at what comes behind. */
function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function tellConfiguration(workspace: Workspace, uri: string, offset: number): Told | null {
  const theory = workspace.reviewOf(uri)?.theory;
  if (!theory) return null;
  for (const configuration of workspace.summaryOf(uri)?.configurations ?? []) {
    const { label, keyword } = configuration;
    const span = [keyword, label?.span].find((one) => one && holds(one, offset));
    if (span) return { paragraphs: aboutConfiguration(theory, { uri, configuration }), span };
  }
  return null;
}

function tellOther(
  workspace: Workspace,
  uri: string,
  offset: number,
  printed: Pick<PrintedReferences, "known">,
): Told | null {
  const pointed = underCursor(workspace, uri, offset);
  const span = pointed && spanOf(workspace, pointed, uri, offset);
  return pointed && span && holds(span, offset)
    ? { paragraphs: about(workspace, pointed, printed), span }
    : null;
}

/** The stretch that is pointed at. */
function spanOf(workspace: Workspace, pointed: UnderCursor, uri: string, offset: number): Span | null {
  switch (pointed.kind) {
    case "factor-use":
      return pointed.use.item.span;
    case "factor-declaration":
      return pointed.declaration.statement.name.span;
    case "factor-alias":
      return pointed.alias.span;
    case "relation":
      return pointed.relation.words.span;
    case "label":
      return pointed.configuration.label?.span ?? null;
    case "factor-name":
      return pointed.mention.words.span;
    case "name":
      return shownSpan(pointed.mention);
    case "citation":
      return citationSpans(workspace, uri, pointed.key).find((span) => holds(span, offset)) ?? null;
  }
}

/** Where a file cites or states a source, its `@` with it, or where a bibliography has it. */
function citationSpans(workspace: Workspace, uri: string, key: string): Span[] {
  const theory = workspace.reviewOf(uri)?.theory;
  if (!theory) {
    const entries = workspace.bibliographyAt(uri)?.read?.bibliography.entries ?? [];
    return entries.filter((entry) => entry.key === key).map(({ span }) => span);
  }
  const cited = theory.citationsIn(uri).filter((citation) => citation.key === key);
  return [
    ...cited.map(({ span }) => ({ start: span.start - 1, end: span.end })),
    ...(theory.summaryOf(uri)?.sources.map((source) => source.key.span) ?? []),
  ];
}

function about(
  workspace: Workspace,
  pointed: UnderCursor,
  printed: Pick<PrintedReferences, "known">,
): string[] {
  switch (pointed.kind) {
    case "factor-use": {
      const { use, factor } = pointed;
      const { theory } = pointed.review;
      return [
        ...aboutFactor(theory, factor),
        ...aboutTurnedUse(theory, use),
        "---",
        ...aboutConfiguration(theory, use),
      ];
    }
    case "factor-declaration":
    case "factor-alias":
    case "factor-name":
      return aboutFactor(pointed.review.theory, pointed.factor);
    case "citation":
      return aboutSource(
        workspace,
        pointed.reviews.map(({ theory }) => theory),
        pointed.key,
        printed,
      );
    case "relation": {
      const { theory } = pointed.review;
      const [named] = theory.configurationsLabelled(pointed.relation.target);
      if (!named) return [];
      return [`**${asMarkdown(pointed.relation.words.text)}**`, ...aboutConfiguration(theory, named)];
    }
    case "label":
      return aboutConfiguration(pointed.review.theory, pointed);
    case "name":
      return aboutName(pointed.review.theory, pointed.mention);
  }
}

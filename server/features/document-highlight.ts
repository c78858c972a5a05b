import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import { labelKey } from "../../language/theory/labels.ts";
import { relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { offsetIn, rangeOf, touches } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

/** Every place in the file that speaks of the factor, the source or the CMOC under the cursor, in order. */
export function documentHighlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): DocumentHighlight[] {
  const offset = offsetIn(workspace, uri, position);
  const theory = workspace.reviewOf(uri)?.theory;
  const lines = workspace.linesOf(uri);
  if (offset === null || !theory || !lines) return [];
  const label = labelAt(theory, uri, offset);
  const pointed = label === null ? underCursor(workspace, uri, offset) : null;
  const spans = label !== null ? ofLabel(theory, uri, label) : pointed ? spansOf(pointed, theory, uri) : [];
  return spans
    .sort((one, other) => one.start - other.start)
    .map((span) => ({ range: rangeOf(lines, span), kind: DocumentHighlightKind.Text }));
}

/** The key of the label at an offset, or `null`. */
function labelAt(theory: Theory, uri: string, offset: number): string | null {
  const labelled = theory
    .summaryOf(uri)
    ?.configurations.find(({ label }) => label && touches(label.span, offset));
  return labelled?.label ? labelKey(labelled.theory, labelled.label.text) : null;
}

function spansOf(pointed: UnderCursor, theory: Theory, uri: string): Span[] {
  switch (pointed.kind) {
    case "citation":
      return ofSource(theory, uri, pointed.key);
    case "relation":
      return ofLabel(theory, uri, pointed.relation.target);
    default:
      return ofFactor(theory, uri, pointed.factor);
  }
}

function ofSource(theory: Theory, uri: string, key: string): Span[] {
  const citations = theory.citationsIn(uri).filter((one) => one.key === key);
  const declared = theory.summaryOf(uri)?.sources.filter((source) => source.key.text === key) ?? [];
  return [...citations.map(({ span }) => span), ...declared.map((source) => source.key.span)];
}

function ofLabel(theory: Theory, uri: string, key: string): Span[] {
  const configurations = theory.summaryOf(uri)?.configurations ?? [];
  return configurations.flatMap((configuration) => {
    const { label, theory: within } = configuration;
    const named = relationsOf(uri, configuration).filter(({ target }) => target === key);
    const own = label && labelKey(within, label.text) === key ? [label.span] : [];
    return [...own, ...named.map(({ words }) => words.span)];
  });
}

function ofFactor(theory: Theory, uri: string, factor: string): Span[] {
  const isOne = (words: string) => theory.identityOf(words).key === factor;
  return [
    ...theory
      .usesIn(uri)
      .filter(({ reading }) => isOne(reading.key))
      .map(({ item }) => item.span),
    ...theory
      .factorDeclarationsIn(uri)
      .filter(({ reading }) => isOne(reading.key))
      .map(({ statement }) => statement.name.span),
    ...theory
      .aliasesIn(uri)
      .filter(({ from }) => isOne(from))
      .map(({ span }) => span),
  ];
}

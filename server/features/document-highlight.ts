import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import { labelKey, ownLabelKey } from "../../language/theory/labels.ts";
import { mentionsIn, shownSpan } from "../../language/theory/mentions.ts";
import { relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Role } from "../../language/theory/uses.ts";
import { offsetIn, rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

interface Highlighted {
  readonly span: Span;
  readonly kind: DocumentHighlightKind;
}

/** A CMOC takes up its contexts and gives its outcomes, as editors tell reading from writing. */
const KIND_OF: { readonly [role in Role]: DocumentHighlightKind } = {
  context: DocumentHighlightKind.Read,
  mechanism: DocumentHighlightKind.Text,
  outcome: DocumentHighlightKind.Write,
};

/** Every place in the file that speaks of what stands under the cursor, in order; of a factor by its role. */
export function documentHighlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): DocumentHighlight[] {
  const offset = offsetIn(workspace, uri, position);
  const theory = workspace.reviewOf(uri)?.theory;
  const lines = workspace.linesOf(uri);
  if (offset === null || !theory || !lines) return [];
  const pointed = underCursor(workspace, uri, offset);
  return (pointed ? spansOf(pointed, theory, uri) : [])
    .sort((one, other) => one.span.start - other.span.start)
    .map(({ span, kind }) => ({ range: rangeOf(lines, span), kind }));
}

function spansOf(pointed: UnderCursor, theory: Theory, uri: string): Highlighted[] {
  switch (pointed.kind) {
    case "citation":
      return asText(ofSource(theory, uri, pointed.key));
    case "relation":
      return asText(ofLabel(theory, uri, pointed.relation.target));
    case "label": {
      const key = ownLabelKey(pointed.configuration);
      return key === null ? [] : asText(ofLabel(theory, uri, key));
    }
    case "name": {
      const { what, key } = pointed.mention;
      const file = theory.summaryOf(uri);
      const named = file ? mentionsIn(file, theory) : [];
      return asText(named.filter((one) => one.what === what && one.key === key).map(shownSpan));
    }
    default:
      return ofFactor(theory, uri, pointed.factor);
  }
}

function asText(spans: readonly Span[]): Highlighted[] {
  return spans.map((span) => ({ span, kind: DocumentHighlightKind.Text }));
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

function ofFactor(theory: Theory, uri: string, factor: string): Highlighted[] {
  const isOne = (words: string) => theory.identityOf(words).key === factor;
  const file = theory.summaryOf(uri);
  const named = file ? mentionsIn({ ...file, configurations: [] }, theory) : [];
  return [
    ...theory
      .usesIn(uri)
      .filter(({ reading }) => isOne(reading.key))
      .map(({ item, role }) => ({ span: item.span, kind: KIND_OF[role] })),
    ...asText(
      named.filter(({ what, key }) => what === "factor" && isOne(key)).map(({ words }) => words.span),
    ),
  ];
}

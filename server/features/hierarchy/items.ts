import { type CallHierarchyItem, type Position, SymbolKind } from "vscode-languageserver-protocol";
import type { Span } from "../../../language/text/span.ts";
import { evidenceOfConfiguration } from "../../../language/theory/evidence/asked.ts";
import type { PlacedConfiguration } from "../../../language/theory/evidence/evidence.ts";
import { factorName } from "../../../language/theory/factor-name.ts";
import { ownLabelKey } from "../../../language/theory/labels.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { offsetIn, rangeOf } from "../../places.ts";
import type { Review } from "../../workspace/reviews.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { configurationText, configurationTitle } from "../document-symbols.ts";
import { counted } from "../hover/counted.ts";
import { type UnderCursor, underCursor } from "../under-cursor.ts";

/** One line of a hierarchy: a factor or a CMOC. The protocol's items of both hierarchies are of this form. */
export type HierarchyItem = CallHierarchyItem;

/** What an item stands for, found again in the texts as they are now. */
export type Subject =
  | { readonly kind: "factor"; readonly review: Review; readonly factor: string }
  | { readonly kind: "configuration"; readonly review: Review; readonly placed: PlacedConfiguration };

/** What an item carries, so that it is found again after edits. */
type ItemData =
  | { readonly kind: "factor"; readonly uri: string; readonly words: string }
  | {
      readonly kind: "configuration";
      readonly uri: string;
      readonly label: string | null;
      readonly ordinal: number;
      readonly said: string;
    };

/** As much of a CMOC as is shown beside its name, and as is remembered of it. In UTF-16 code units. */
const LONGEST = 160;

/** Where a hierarchy begins: a factor, or a CMOC at its label, its keyword or a relation that names it. */
export function itemsAt(workspace: Workspace, uri: string, position: Position): HierarchyItem[] | null {
  const offset = offsetIn(workspace, uri, position);
  const starts = offset === null ? [] : subjectsAt(workspace, uri, offset);
  const items = starts.flatMap(({ subject, span, words }) => {
    const { theory } = subject.review;
    return subject.kind === "factor"
      ? factorItem(workspace, theory, { uri, span, words, factor: subject.factor })
      : configurationItem(workspace, theory, subject.placed);
  });
  return items.length > 0 ? items : null;
}

interface Start {
  readonly subject: Subject;
  readonly span: Span;
  /** The words that name a factor there. */
  readonly words: string;
}

function subjectsAt(workspace: Workspace, uri: string, offset: number): Start[] {
  const review = workspace.reviewOf(uri);
  if (!review) return [];
  const atKeyword = review.theory
    .summaryOf(uri)
    ?.configurations.find(({ keyword }) => keyword.start <= offset && offset <= keyword.end);
  if (atKeyword) return [asSubject(review, { uri, configuration: atKeyword })];
  const pointed = underCursor(workspace, uri, offset);
  return pointed ? subjectsOf(pointed) : [];
}

function subjectsOf(pointed: UnderCursor): Start[] {
  const factor = (span: Span, words: string, key: string): Start[] => {
    if (!("review" in pointed)) return [];
    return [{ subject: { kind: "factor", review: pointed.review, factor: key }, span, words }];
  };
  switch (pointed.kind) {
    case "factor-use":
      return factor(pointed.use.item.span, pointed.use.reading.key, pointed.factor);
    case "factor-declaration":
      return factor(pointed.declaration.statement.name.span, pointed.declaration.reading.key, pointed.factor);
    case "factor-alias":
      return factor(pointed.alias.span, pointed.alias.from, pointed.factor);
    case "factor-name":
      return factor(pointed.mention.words.span, pointed.mention.key, pointed.factor);
    case "label":
      return [asSubject(pointed.review, pointed)];
    case "relation":
      return pointed.review.theory
        .configurationsLabelled(pointed.relation.target)
        .map((placed) => asSubject(pointed.review, placed));
    default:
      return [];
  }
}

function asSubject(review: Review, { uri, configuration }: PlacedConfiguration): Start {
  return {
    subject: { kind: "configuration", review, placed: { uri, configuration } },
    span: configuration.span,
    words: "",
  };
}

/** A factor as it stands somewhere. */
export function factorItem(
  workspace: Workspace,
  theory: Theory,
  at: { readonly uri: string; readonly span: Span; readonly words: string; readonly factor: string },
): HierarchyItem[] {
  const lines = workspace.linesOf(at.uri);
  if (!lines) return [];
  const range = rangeOf(lines, at.span);
  const data: ItemData = { kind: "factor", uri: at.uri, words: at.words };
  return [
    {
      name: shortened(factorName(theory, at.factor)),
      kind: SymbolKind.Class,
      detail: "factor",
      uri: at.uri,
      range,
      selectionRange: range,
      data,
    },
  ];
}

/** A CMOC: what it says, how many sources it has, and what else is to be said of it here. */
export function configurationItem(
  workspace: Workspace,
  theory: Theory,
  { uri, configuration }: PlacedConfiguration,
  remarks: readonly string[] = [],
): HierarchyItem[] {
  const lines = workspace.linesOf(uri);
  if (!lines) return [];
  const said = configurationText(configuration);
  const data: ItemData = {
    kind: "configuration",
    uri,
    label: ownLabelKey(configuration),
    ordinal: configuration.ordinal,
    said: said.slice(0, LONGEST),
  };
  const { supports, contradicts } = evidenceOfConfiguration(theory, { uri, configuration }).counts;
  const against = contradicts.sources > 0 ? `, ${contradicts.sources} against` : "";
  return [
    {
      name: named(configuration),
      kind: SymbolKind.Event,
      detail: [shortened(said), `${counted(supports.sources, "source")}${against}`, ...remarks].join(" · "),
      uri,
      range: rangeOf(lines, configuration.span),
      selectionRange: rangeOf(lines, configuration.label?.span ?? configuration.keyword),
      data,
    },
  ];
}

function named(configuration: PlacedConfiguration["configuration"]): string {
  const title = configurationTitle(configuration);
  return shortened(
    configuration.label && configuration.theory !== null ? `${configuration.theory}/${title}` : title,
  );
}

/** What an item stands for now; `null` where it has gone. Items come from outside, and may hold anything. */
export function subjectOf(workspace: Workspace, item: HierarchyItem): Subject | null {
  const data: unknown = item.data;
  if (!isItemData(data)) return null;
  const review = workspace.reviewOf(data.uri);
  if (!review) return null;
  const { theory } = review;
  if (data.kind === "factor") return { kind: "factor", review, factor: theory.identityOf(data.words).key };
  const placed = placedAgain(theory, data);
  return placed ? { kind: "configuration", review, placed } : null;
}

/** By its label, or else by what it says: the nearest that says so, counted from the start of its file. */
function placedAgain(
  theory: Theory,
  data: Extract<ItemData, { kind: "configuration" }>,
): PlacedConfiguration | null {
  const { uri, label, ordinal, said } = data;
  if (label !== null) {
    const labelled = theory.configurationsLabelled(label);
    const sameText = labelled.find(
      (one) => one.uri === uri && configurationText(one.configuration).slice(0, LONGEST) === said,
    );
    return sameText ?? labelled.find((one) => one.uri === uri) ?? labelled[0] ?? null;
  }
  const [nearest] = (theory.summaryOf(uri)?.configurations ?? [])
    .filter((one) => configurationText(one).slice(0, LONGEST) === said)
    .sort((one, other) => Math.abs(one.ordinal - ordinal) - Math.abs(other.ordinal - ordinal));
  return nearest ? { uri, configuration: nearest } : null;
}

function isItemData(data: unknown): data is ItemData {
  if (typeof data !== "object" || data === null || !("kind" in data) || !("uri" in data)) return false;
  if (typeof data.uri !== "string") return false;
  if (data.kind === "factor") return "words" in data && typeof data.words === "string";
  return (
    data.kind === "configuration" &&
    "label" in data &&
    (data.label === null || typeof data.label === "string") &&
    "ordinal" in data &&
    typeof data.ordinal === "number" &&
    "said" in data &&
    typeof data.said === "string"
  );
}

export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

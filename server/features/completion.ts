import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from "vscode-languageserver-protocol";
import type { AttributeOwner } from "../../language/checks/attributes.ts";
import { offsetAt } from "../../language/text/lines.ts";
import { supportingSources } from "../../language/theory/evidence.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { PrintedReferences } from "../references/printed-references.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { citationItems } from "./completion/citation-keys.ts";
import { type Cursor, lastAbove, MOST } from "./completion/cursor.ts";
import { attributeItems, keywordItems } from "./completion/line-starts.ts";
import { phraseItems } from "./completion/phrases.ts";
import { type Place, placeAt, type Within } from "./completion/place.ts";
import { theoryNames, valueItems, valuesOf } from "./completion/values.ts";
import { sourceInOneLine } from "./entries.ts";
import { counted } from "./hover/counted.ts";

/**
 * What can be written at a place of an open document: factors, citation keys, labels, values, attributes, statements.
 * What is typed decides what is offered, so the editor is to ask again as the author types on (`isIncomplete`).
 */
export function completion(
  workspace: Workspace,
  uri: string,
  text: string,
  position: Position,
  takesSnippets: boolean,
): CompletionList {
  const theory = workspace.reviewOf(uri)?.theory;
  const file = workspace.summaryOf(uri);
  if (!theory || !file || file.lines.length !== text.length) return { isIncomplete: false, items: [] };
  const offset = offsetAt(file.lines, position);
  const cursor: Cursor = { theory, file, text, offset };
  const place = placeAt(text, file.lines, offset);
  const items = [
    ...(place.within ? itemsWithin(cursor, place.owner, place.within) : []),
    ...lineStartItems(cursor, place, takesSnippets),
  ];
  return { isIncomplete: place.within !== null, items: items.slice(0, MOST) };
}

function itemsWithin(cursor: Cursor, owner: AttributeOwner | null, within: Within): CompletionItem[] {
  switch (within.kind) {
    case "part":
      return phraseItems(cursor, within);
    case "citation":
      return citationItems(cursor, within.typed, within.form);
    case "name":
      return nameItems(cursor, owner, within);
    case "value":
      return owner ? itemsOfValue(cursor, owner, within) : [];
  }
}

type ValueWithin = Extract<Within, { readonly kind: "value" }>;
type NameWithin = Extract<Within, { readonly kind: "name" }>;

/** What a statement can be about: a factor that has none yet, or a theory to go on with. */
function nameItems(cursor: Cursor, owner: AttributeOwner | null, { words }: NameWithin): CompletionItem[] {
  if (words.earlier !== "" || words.quoted) return [];
  if (owner === "theory")
    return valueItems(cursor, theoryNames(cursor), words.current, CompletionItemKind.Module);
  const isUnstated = ({ words: name, kind }: { words: string; kind: string }) =>
    kind === "own" && cursor.theory.declarationsNamed(name).length === 0;
  return phraseItems(cursor, { words, role: null, only: isUnstated });
}

const NAMING_FACTORS: ReadonlySet<string> = new Set(["also", "inverse", "part of"]);
const SHOWING_FACTORS: ReadonlySet<string> = new Set([
  "around",
  "leads to",
  "follows from",
  "between",
  "loop",
]);
const CITING: ReadonlySet<string> = new Set(["contradicted by", "inverse supported by"]);

function itemsOfValue(
  cursor: Cursor,
  owner: AttributeOwner,
  { attribute, words, before }: ValueWithin,
): CompletionItem[] {
  const { theory, file, offset } = cursor;
  if (owner === "factor" && NAMING_FACTORS.has(attribute)) {
    const declared = lastAbove(file.factors, offset);
    const without = declared && theory.identityOf(theory.read(declared.name).key).key;
    return phraseItems(cursor, { words, role: null, without });
  }
  if (owner === "view" && SHOWING_FACTORS.has(attribute)) return phraseItems(cursor, { words, role: null });
  if (words.earlier !== "" || words.quoted) return [];
  if ((owner === "configuration" && CITING.has(attribute)) || (owner === "view" && attribute === "sources"))
    return citationItems(cursor, words.current, "without-at");
  return valueItems(cursor, valuesOf(cursor, owner, attribute, before), words.current);
}

function lineStartItems(cursor: Cursor, place: Place, takesSnippets: boolean): CompletionItem[] {
  const { owner, lineStart, awaitsWords } = place;
  if (!lineStart) return [];
  const { typed, isIndented } = lineStart;
  return [
    ...(owner && !awaitsWords ? attributeItems(cursor, owner, typed) : []),
    ...(owner && isIndented ? [] : keywordItems(cursor, typed, takesSnippets)),
  ];
}

/** Adds what is costly to know of many: the reference of a key, and what is known of a factor. */
export function resolvedCompletion(
  workspace: Workspace,
  item: CompletionItem,
  printed: Pick<PrintedReferences, "known">,
): CompletionItem {
  const data: unknown = item.data;
  if (typeof data !== "object" || data === null || !("uri" in data)) return item;
  const theory = workspace.reviewOf(String(data.uri))?.theory;
  if (!theory) return item;
  if ("factor" in data) return withSources(theory, String(data.factor), item);
  if (!("key" in data)) return item;
  const key = String(data.key);
  const documentation = printed.known(theory, key) ?? sourceInOneLine(workspace, theory, key);
  return documentation ? { ...item, documentation } : item;
}

/** With what a factor means, and how many sources tell of it. */
function withSources(theory: Theory, factor: string, item: CompletionItem): CompletionItem {
  const definition = theory
    .declarationsOf(factor)
    .flatMap(({ statement }) => statement.definition?.text ?? []);
  const sources = new Set<string>();
  for (const configuration of new Set(theory.usesOf(factor).map((use) => use.configuration)))
    for (const source of supportingSources(theory, configuration)) sources.add(source);
  const detail = [...(item.detail ? [item.detail] : []), counted(sources.size, "source")].join("; ");
  return { ...item, detail, ...(definition.length > 0 ? { documentation: definition.join("\n\n") } : {}) };
}

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from "vscode-languageserver-protocol";
import { ATTRIBUTES_OF, type AttributeOwner, DESCRIBED } from "../../language/checks/attributes.ts";
import { isPlainKey } from "../../language/citations/keys.ts";
import type { FileSummary } from "../../language/summary/summary.ts";
import { offsetAt, positionAt } from "../../language/text/lines.ts";
import { RELATION_KINDS } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { sourceInOneLine } from "./entries.ts";
import { rankedFactors } from "./ranked-factors.ts";

/** As many as are worth reading; the author types on for others. */
const MOST = 100;

/** What can be written at a place: citation keys, labels, values, attributes, or factors of the review. */
export function completion(
  workspace: Workspace,
  uri: string,
  text: string,
  position: Position,
): CompletionList {
  const theory = workspace.reviewOf(uri)?.theory;
  const file = workspace.summaryOf(uri);
  if (!theory || !file) return { isIncomplete: false, items: [] };
  const offset = offsetAt(file.lines, position);
  const line = text.slice(file.lines.starts[position.line] ?? 0, offset);
  const items = itemsAt(theory, file, line, text, offset);
  return { isIncomplete: items.length > MOST, items: items.slice(0, MOST) };
}

/** Adds what is costly to know of many: the reference of a key. */
export function resolvedCompletion(workspace: Workspace, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (typeof data !== "object" || data === null || !("uri" in data) || !("key" in data)) return item;
  const theory = workspace.reviewOf(String(data.uri))?.theory;
  const reference = theory && sourceInOneLine(workspace, theory, String(data.key));
  return reference ? { ...item, documentation: reference } : item;
}

function itemsAt(
  theory: Theory,
  file: FileSummary,
  line: string,
  text: string,
  offset: number,
): CompletionItem[] {
  const key = /\[[^\]]*@\{?([^\s;,\]}]*)$/.exec(line);
  if (key) return citationKeys(theory, file, key[1] ?? "", offset);
  const attribute = /^\s*([\p{L}][\p{L}\p{N} '’-]*?)\s*:\s*(?:.*,\s*)?([^,]*)$/u.exec(line);
  const owner = ownerAt(file, offset);
  if (attribute && owner) {
    const values = attributeValues(theory, attribute[1]?.toLowerCase() ?? "", owner);
    if (values) return wordItems(values, attribute[2] ?? "", file, offset, CompletionItemKind.EnumMember);
  }
  const lineStart = /^\s+(\p{L}[\p{L} ]*)?$/u.exec(line);
  const attributes =
    lineStart && owner ? attributeNames(theory, owner, lineStart[1] ?? "", file, offset) : [];
  return [...attributes, ...(line.trim() === "" ? [] : factorItems(theory, file, text, offset))];
}

function citationKeys(theory: Theory, file: FileSummary, typed: string, offset: number): CompletionItem[] {
  const asked = typed.toLowerCase();
  const range = rangeBefore(file, offset, typed.length);
  const keys = [...new Set(theory.knownKeys())].filter((one) => one.toLowerCase().includes(asked));
  return keys
    .sort(
      (one, other) =>
        Number(!one.toLowerCase().startsWith(asked)) - Number(!other.toLowerCase().startsWith(asked)),
    )
    .slice(0, MOST + 1)
    .map((one) => ({
      label: one,
      kind: CompletionItemKind.Reference,
      textEdit: { range, newText: isPlainKey(one) ? one : `{${one}}` },
      data: { uri: file.uri, key: one },
    }));
}

/** The kind of statement whose lines a place belongs to. */
function ownerAt(file: FileSummary, offset: number): AttributeOwner | null {
  const statements = (
    [
      ["review", file.reviews],
      ["theory", file.theories],
      ["dimension", file.dimensions],
      ["factor", file.factors],
      ["source", file.sources],
      ["configuration", file.configurations],
      ["heading", file.headings],
    ] as const
  ).flatMap(([owner, all]) => all.map(({ span }) => ({ owner, start: span.start })));
  const above = statements
    .filter(({ start }) => start < offset)
    .sort((one, other) => other.start - one.start);
  return above[0]?.owner ?? null;
}

function attributeValues(theory: Theory, name: string, owner: AttributeOwner): string[] | null {
  if (RELATION_KINDS.some((kind) => kind === name)) return labels(theory);
  if (name === "follows") return [...new Set(theory.theories().map(({ statement }) => statement.name.text))];
  const dimension = DESCRIBED.has(owner) ? theory.settings.dimensions.get(name) : undefined;
  return dimension ? [...dimension.values.values()] : null;
}

/** Labels as another CMOC names them: with their theory in front, where they have one. */
function labels(theory: Theory): string[] {
  return theory
    .summaries()
    .flatMap(({ configurations }) =>
      configurations.flatMap(({ label, theory: within }) =>
        label ? [within === null ? label.text : `${within}/${label.text}`] : [],
      ),
    );
}

function attributeNames(
  theory: Theory,
  owner: AttributeOwner,
  typed: string,
  file: FileSummary,
  offset: number,
): CompletionItem[] {
  const names = [...ATTRIBUTES_OF[owner], ...(DESCRIBED.has(owner) ? theory.settings.dimensions.keys() : [])];
  const range = rangeBefore(file, offset, typed.length);
  return names.map((name) => ({
    label: `${name}:`,
    kind: CompletionItemKind.Property,
    filterText: name,
    textEdit: { range, newText: `${name}: ` },
  }));
}

function wordItems(
  words: readonly string[],
  typed: string,
  file: FileSummary,
  offset: number,
  kind: CompletionItemKind,
): CompletionItem[] {
  const range = rangeBefore(file, offset, typed.trimStart().length);
  return [...new Set(words)].map((word) => ({ label: word, kind, textEdit: { range, newText: word } }));
}

/** Factors in use, the likeliest first; direction words that are typed already are kept. */
function factorItems(theory: Theory, file: FileSummary, text: string, offset: number): CompletionItem[] {
  const place = partAt(text, offset);
  if (!place || ownerAt(file, offset) !== "configuration") return [];
  const typed = text.slice(place.start, offset);
  const { directionLength } = theory.read({
    text: `${typed}x`,
    quoted: false,
    span: { start: place.start, end: offset },
  });
  const words = typed.slice(directionLength).replace(/\s+/g, " ");
  const range = rangeBefore(file, offset, typed.length - directionLength);
  return rankedFactors(theory, words, place.role, MOST + 1).map(({ name, detail }, at) => ({
    label: name,
    detail,
    kind: CompletionItemKind.Class,
    filterText: words === "" ? name : words,
    sortText: String(at).padStart(4, "0"),
    textEdit: { range, newText: name },
  }));
}

/** Where the phrase that is being typed begins, and in which part; `null` outside the parts of a statement. */
function partAt(text: string, offset: number) {
  const before = text.slice(Math.max(0, offset - 2000), offset);
  const statement = before.search(
    /(?:^|[\n\r])[^\S\n\r]*(?:cmoc|demi-regularity)[^\n\r:]*:(?![\s\S]*[\n\r][^\S\n\r]*(?:cmoc|demi-regularity)\b)/i,
  );
  if (statement < 0) return null;
  const parts = before.slice(statement);
  if (/[\n\r][^\S\n\r]*(?:>|#|\p{L}[\p{L} ]*:)/u.test(parts.slice(1).replace(/^\s*\S[^:]*:/, "")))
    return null;
  const arrows = [...parts.matchAll(/[-=–—]{1,3}>|[→⇒➔]/g)].length;
  const opens = [...parts.matchAll(/:|[-=–—]{1,3}>|[→⇒➔]|\s\+(?=\s)|[\])]/g)].at(-1);
  if (!opens || /[\])]/.test(opens[0])) return null;
  const from = offset - parts.length + opens.index + opens[0].length;
  const start = from + (text.slice(from, offset).length - text.slice(from, offset).trimStart().length);
  const role =
    arrows === 0 ? ("context" as const) : arrows === 1 ? ("mechanism" as const) : ("outcome" as const);
  return { start, role };
}

function rangeBefore(file: FileSummary, offset: number, length: number): Range {
  return { start: positionAt(file.lines, offset - length), end: positionAt(file.lines, offset) };
}

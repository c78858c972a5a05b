import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-protocol";
import { type AttributeOwner, DESCRIBED } from "../../../language/checks/attributes.ts";
import { CHECK_CODES } from "../../../language/checks/checks.ts";
import { SHIPPED_STYLES } from "../../../language/references/style.ts";
import type { ConfigurationStatement } from "../../../language/summary/summary.ts";
import { TYPE } from "../../../language/theory/evidence/sources.ts";
import { foldName } from "../../../language/theory/labels.ts";
import { RELATION_KINDS } from "../../../language/theory/relations.ts";
import { REVIEW_ATTRIBUTES } from "../../../language/theory/settings.ts";
import { VIEW_VALUES } from "../../../language/web/view-reading.ts";
import { TOLD_AS } from "../../check-settings.ts";
import { configurationText } from "../document-symbols.ts";
import { type Cursor, lastAbove, MOST, orderText, rangeAround, restOfLine, spaceBefore } from "./cursor.ts";
import { fitOf } from "./fit.ts";

/** What may be written as a value. */
interface Value {
  readonly text: string;
  readonly detail?: () => string | undefined;
  /** What may come first among those that fit as well. */
  readonly isNear?: boolean;
}

/** What can stand behind an attribute's colon, where that is known; `before` stands in the same list already. */
export function valuesOf(
  cursor: Cursor,
  owner: AttributeOwner,
  attribute: string,
  before: readonly string[],
): Value[] {
  const used = new Set(before.map(foldName));
  return valuesFor(cursor, owner, attribute).filter(({ text }) => !used.has(foldName(text)));
}

function valuesFor(cursor: Cursor, owner: AttributeOwner, attribute: string): Value[] {
  const { theory, file, offset } = cursor;
  if (owner === "configuration" && RELATION_KINDS.some((kind) => kind === attribute))
    return labels(cursor, lastAbove(cursor.file.configurations, cursor.offset));
  if (owner === "theory" && attribute === "follows") {
    const own = lastAbove(file.theories, offset)?.name.text;
    return theoryNames(cursor).filter(({ text }) => foldName(text) !== foldName(own ?? ""));
  }
  if (owner === "review" && attribute === REVIEW_ATTRIBUTES.checks) return checks(cursor);
  if (owner === "review" && attribute === REVIEW_ATTRIBUTES.citationStyle)
    return Object.entries(SHIPPED_STYLES).map(([text, { title }]) => ({ text, detail: () => title }));
  if (owner === "source" && attribute === TYPE) return types(cursor);
  if (owner === "view") {
    const values = viewValues(cursor, attribute);
    if (values) return values;
  }
  const dimension = DESCRIBED.has(owner) ? theory.settings.dimensions.get(foldName(attribute)) : undefined;
  return [...(dimension?.values.values() ?? [])].map((text) => ({ text }));
}

/** What a view can name or be set to; `null` for an attribute that takes something else. */
function viewValues(cursor: Cursor, attribute: string): Value[] | null {
  const { theory } = cursor;
  const plain = (texts: Iterable<string>) => [...texts].map((text) => ({ text }));
  switch (attribute) {
    case "theories":
      return theoryNames(cursor);
    case "sections":
      return plain(new Set(theory.summaries().flatMap(({ headings }) => headings.map(({ text }) => text))));
    case "chain of":
      return labels(cursor, undefined);
    case "columns":
    case "lanes":
    case "clusters":
      return plain([
        "section",
        "parent",
        ...[...theory.settings.dimensions.values()].map(({ name }) => name),
      ]);
    default: {
      const values = VIEW_VALUES.get(attribute);
      return values ? plain(values) : null;
    }
  }
}

/** The codes of checks; behind one and its "as", how it can be told. */
function checks({ text, offset }: Cursor): Value[] {
  const [, code] = /([\w-]+)[^\S\n\r]+as[^\S\n\r]+\w*$/i.exec(text.slice(0, offset).slice(-200)) ?? [];
  if (code === undefined) return CHECK_CODES.map((one) => ({ text: `${one} as` }));
  return TOLD_AS.map((told) => ({ text: `${code} as ${told}` }));
}

/** What other sources of the review are said to be, the usual first. */
function types({ theory, file, offset }: Cursor): Value[] {
  const own = lastAbove(file.sources, offset);
  const numbers = new Map<string, { readonly text: string; number: number }>();
  const sources = theory.summaries().flatMap((summary) => summary.sources);
  for (const { attributes } of sources.filter((source) => source !== own)) {
    for (const { text } of attributes.filter(({ name }) => name === TYPE).flatMap(({ items }) => items)) {
      const known = numbers.get(foldName(text)) ?? { text, number: 0 };
      known.number++;
      numbers.set(foldName(text), known);
    }
  }
  return [...numbers.values()].sort((one, other) => other.number - one.number);
}

/** The theories of the review, each once; not one that only the statement at the cursor names. */
export function theoryNames({ theory, file, offset }: Cursor): Value[] {
  const here = lastAbove(file.theories, offset);
  const names = new Map<string, Value>();
  for (const { statement } of theory.theories()) {
    if (statement === here) continue;
    const key = foldName(statement.name.text);
    const title = statement.title?.text ?? names.get(key)?.detail?.();
    names.set(key, { text: names.get(key)?.text ?? statement.name.text, detail: () => title });
  }
  return [...names.values()];
}

/** Labels as a CMOC, or what is none, names them: with their theory in front, where it is another. */
function labels({ theory }: Cursor, own: ConfigurationStatement | undefined): Value[] {
  const within = foldName(own?.theory ?? "");
  return theory.summaries().flatMap(({ configurations }) =>
    configurations.flatMap((one): Value[] => {
      if (!one.label || one === own) return [];
      const isNear = foldName(one.theory ?? "") === within;
      const text = isNear ? one.label.text : `${one.theory ?? ""}/${one.label.text}`;
      return [{ text, isNear, detail: () => configurationText(one) }];
    }),
  );
}

/** Values that fit what is typed, the likeliest first. */
export function valueItems(
  cursor: Cursor,
  values: readonly Value[],
  typed: string,
  kind: CompletionItemKind = CompletionItemKind.EnumMember,
): CompletionItem[] {
  const asked = foldName(typed);
  const behind = typed === "" ? 0 : (/^[^\s,:"”]*/.exec(restOfLine(cursor))?.[0].length ?? 0);
  const space = spaceBefore(cursor, typed);
  return values
    .map((value) => ({ ...value, fit: fitOf(foldName(value.text), asked) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || Number(other.isNear ?? false) - Number(one.isNear ?? false))
    .slice(0, MOST)
    .map(({ text, detail }, at): CompletionItem => {
      const told = detail?.();
      return {
        label: text,
        kind,
        ...(told ? { detail: told } : {}),
        filterText: typed === "" ? text : typed,
        sortText: orderText(at),
        textEdit: { range: rangeAround(cursor, typed.length, behind), newText: space + text },
      };
    });
}

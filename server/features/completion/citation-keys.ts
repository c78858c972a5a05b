import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-protocol";
import { isPlainKey } from "../../../language/citations/keys.ts";
import { type Cursor, lastAbove, MOST, orderText, rangeAround, restOfLine, spaceBefore } from "./cursor.ts";
import { fitOf } from "./fit.ts";
import type { KeyForm } from "./place.ts";

/** The sources that can be cited: those of the same CMOC first, then those whose keys fit best. */
export function citationItems(cursor: Cursor, typed: string, form: KeyForm): CompletionItem[] {
  const { theory, file, offset } = cursor;
  const asked = typed.toLowerCase();
  const own = new Set(lastAbove(file.configurations, offset)?.citations.map(({ key }) => key));
  const keys = [...new Set(theory.knownKeys())]
    .map((key) => ({ key, fit: fitOf(key.toLowerCase(), asked), isOwn: own.has(key) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || Number(other.isOwn) - Number(one.isOwn));
  const posited = { label: "posited", detail: "a proposition of the authors, without a source" };
  return [
    ...keys.slice(0, MOST).map(({ key }, at) => ({
      ...keyItem(cursor, key, typed, form),
      sortText: orderText(at),
      data: { uri: file.uri, key },
    })),
    ...(form === "in-bracket" && /\[\s*$/.test(cursor.text.slice(0, offset))
      ? [{ ...posited, kind: CompletionItemKind.Keyword, sortText: orderText(MOST) }]
      : []),
  ];
}

function keyItem(cursor: Cursor, key: string, typed: string, form: KeyForm): CompletionItem {
  const rest = restOfLine(cursor);
  const written = isPlainKey(key) ? key : `{${key}}`;
  const item = (newText: string, before: string, behind: number): CompletionItem => ({
    label: key,
    kind: CompletionItemKind.Reference,
    filterText: key.toLowerCase().startsWith(typed.toLowerCase())
      ? before.slice(0, before.length - typed.length) + key
      : before,
    textEdit: { range: rangeAround(cursor, before.length, behind), newText },
  });
  switch (form) {
    case "in-braces": {
      const inside = /^[^{}[\];,]*/.exec(rest)?.[0].length ?? 0;
      return item(rest[inside] === "}" ? key : `${key}}`, typed, rest[inside] === "}" ? inside : 0);
    }
    case "behind-at":
      return item(written, typed, keyEnd(rest));
    case "alone":
      return item(key, typed, keyEnd(rest));
    case "in-bracket":
      return item(`${spaceBefore(cursor, "")}@${written}`, "", 0);
    case "without-at":
      return item(`${spaceBefore(cursor, typed)}[@${written}]`, typed, typed === "" ? 0 : keyEnd(rest));
    case "without-bracket":
      return item(`[@${written}]`, `@${typed}`, keyEnd(rest));
  }
}

/** How much of the line behind the cursor belongs to the key it stands in. */
function keyEnd(rest: string): number {
  return /^[^\s;,[\]{}]*/.exec(rest)?.[0].replace(/[:.]+$/, "").length ?? 0;
}

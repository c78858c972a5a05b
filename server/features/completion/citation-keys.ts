import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-protocol";
import type { Card } from "../../../language/bibliography/card.ts";
import { asked, fitOfCard } from "../../../language/bibliography/card-search.ts";
import { isPlainKey } from "../../../language/citations/keys.ts";
import { citableSources } from "../../../language/citations/sources.ts";
import { type Cursor, lastAbove, MOST, orderText, rangeAround, restOfLine, spaceBefore } from "./cursor.ts";
import type { KeyForm } from "./place.ts";

/**
 * The sources that can be cited, found by key, authors, year or words of the title: those that fit best first, of
 * these those of the same CMOC, then those that the review cites at all.
 */
export function citationItems(cursor: Cursor, typed: string, form: KeyForm): CompletionItem[] {
  const { file } = cursor;
  const posited = { label: "posited", detail: "a proposition of the authors, without a source" };
  return [
    ...bestOf(cursor, typed).map((card, at) => ({
      ...keyItem(cursor, card.key, typed, form),
      ...(card.shown === "" ? {} : { labelDetails: { description: card.shown } }),
      sortText: orderText(at),
      data: { uri: file.uri, key: card.key },
    })),
    ...(form === "in-bracket" && /\[\s*$/.test(cursor.text.slice(0, cursor.offset))
      ? [{ ...posited, kind: CompletionItemKind.Keyword, sortText: orderText(MOST) }]
      : []),
  ];
}

function bestOf({ theory, file, offset }: Cursor, typed: string): Card[] {
  const own = new Set(lastAbove(file.configurations, offset)?.citations.map(({ key }) => key));
  const sought = asked(typed);
  /** Cards by how well they fit, and by how near they are to the review among equals. */
  const ranks: Card[][] = [];
  for (const card of citableSources(theory)) {
    const fit = fitOfCard(card, sought);
    if (fit === 0) continue;
    const nearness = own.has(card.key) ? 2 : theory.isCited(card.key) ? 1 : 0;
    const rank = fit * 3 + nearness;
    const equals = ranks[rank] ?? [];
    ranks[rank] = equals;
    if (equals.length < MOST) equals.push(card);
  }
  return ranks.reverse().flat().slice(0, MOST);
}

function keyItem(cursor: Cursor, key: string, typed: string, form: KeyForm): CompletionItem {
  const rest = restOfLine(cursor);
  const written = isPlainKey(key) ? key : `{${key}}`;
  const item = (newText: string, before: string, behind: number): CompletionItem => ({
    label: key,
    kind: CompletionItemKind.Reference,
    // What is typed may stand in the title: an editor that looks for it in the key would drop it, or change the order.
    filterText: before === "" ? key : before,
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

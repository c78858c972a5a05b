import { ROLE_OF_TAG } from "../checks/tag-against-position.ts";
import { endOfItem } from "../summary/ends.ts";
import type { ConfigurationStatement, PartItem } from "../summary/summary.ts";
import { ARROW_SOURCE } from "../syntax/tokens/arrows.ts";
import { ROLES, type Role } from "../theory/uses.ts";
import { configurationAt, covered, type Fixer, type FixSubject, preferred, rewriting } from "./fix.ts";

/** Moves every item to the part that its tags name; an item without a tag stays where it is. */
export const moveByTags: Fixer = (subject) => {
  const configuration = configurationAt(subject);
  const items = configuration ? placed(configuration) : [];
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.some(({ to }) => to === null)) return [];
  // What stands between the items beside arrows and + (a citation, a remark) has no place in the new order.
  if (
    !onlyArrowsBetween(
      subject,
      items.map(({ item }) => item),
    )
  )
    return [];
  const known = items.filter(({ item }) => item.phrase !== null || item.tags.length > 0);
  const parts = ROLES.map((role) =>
    known.filter(({ to }) => to === role).map(({ item }) => words(subject, item)),
  );
  const newText = parts.map((part) => (part.length > 0 ? part.join(" + ") : "?")).join(" -> ");
  const span = { start: first.item.span.start, end: endOfItem(last.item) };
  return [preferred(rewriting(subject, "Move the words to the parts that their tags name", span, newText))];
};

const words = (subject: FixSubject, item: PartItem) =>
  covered(subject, { start: item.span.start, end: endOfItem(item) });

/** The items in the order of the text, and the part each is to stand in: `null` where its tags name two. */
function placed({ contexts, mechanisms, outcomes }: ConfigurationStatement) {
  const inPart = (role: Role, items: readonly PartItem[]) =>
    items.map((item) => {
      const named = new Set(item.tags.map((tag) => ROLE_OF_TAG.get(tag.role) ?? role));
      const [to = role] = named;
      return { item, to: named.size > 1 ? null : to };
    });
  return [...inPart("context", contexts), ...inPart("mechanism", mechanisms), ...inPart("outcome", outcomes)];
}

const between = new RegExp(`^(?:[\\s+?]|${ARROW_SOURCE})*$`);

function onlyArrowsBetween(subject: FixSubject, items: readonly PartItem[]): boolean {
  return items.slice(1).every((item, at) => {
    const before = items[at];
    return before && between.test(covered(subject, { start: endOfItem(before), end: item.span.start }));
  });
}

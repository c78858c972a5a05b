import { ROLE_OF_TAG } from "../checks/tag-against-position.ts";
import { endOfItem } from "../summary/ends.ts";
import type { ConfigurationStatement, PartItem } from "../summary/summary.ts";
import { ROLES, type Role } from "../theory/uses.ts";
import { covered, type Fixer, type FixSubject } from "./fix.ts";

/** Moves every item to the part that its tag names; an item without a tag stays where it is. */
export const moveByTags: Fixer = (subject) => {
  const { file, problem } = subject;
  const { start, end } = problem.span;
  const configuration = file.configurations.find(({ span }) => span.start <= start && end <= span.end);
  if (!configuration) return [];
  const items = placed(configuration);
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const span = { start: first.item.span.start, end: endOfItem(last.item) };
  // What stands between the items beside arrows and + (a citation, a remark) has no place in the new order.
  if (
    !onlyArrowsBetween(
      subject,
      items.map(({ item }) => item),
    )
  )
    return [];
  const parts = ROLES.map((role) =>
    items.filter((one) => one.to === role).map(({ item }) => words(subject, item)),
  );
  const newText = parts.map((part) => (part.length > 0 ? part.join(" + ") : "?")).join(" -> ");
  return [
    {
      title: "Move the words to the parts that their tags name",
      changes: [{ uri: file.uri, span, newText }],
    },
  ];
};

function placed({ contexts, mechanisms, outcomes }: ConfigurationStatement) {
  const inPart = (role: Role, items: readonly PartItem[]) =>
    items.map((item) => ({ item, to: ROLE_OF_TAG.get(item.tags[0]?.role ?? "") ?? role }));
  return [
    ...inPart("context", contexts),
    ...inPart("mechanism", mechanisms),
    ...inPart("outcome", outcomes),
  ].filter(({ item }) => item.phrase !== null);
}

const words = (subject: FixSubject, item: PartItem) =>
  covered(subject, { start: item.span.start, end: endOfItem(item) });

function onlyArrowsBetween(subject: FixSubject, items: readonly PartItem[]): boolean {
  return items.slice(1).every((item, at) => {
    const before = items[at];
    if (!before) return false;
    return /^[\s+?=>–—→⇒➔-]*$/.test(covered(subject, { start: endOfItem(before), end: item.span.start }));
  });
}

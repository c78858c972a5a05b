import isEqual from "fast-deep-equal";
import { changedList, isUnchanged, type ListChange, listChange } from "./list-change.ts";
import type { ShownWeb } from "./shown-web.ts";

/** What became of a web after an edit: as small as the edit, however large the web. Plain data. */
export interface WebChange {
  readonly factors: ListChange<ShownWeb["factors"][number]>;
  readonly links: ListChange<ShownWeb["links"][number]>;
  readonly configurations: ListChange<ShownWeb["configurations"][number]>;
  readonly parents: ListChange<ShownWeb["parents"][number]>;
  /** `null`: as before. */
  readonly vocabulary: ShownWeb["vocabulary"] | null;
}

export function webChange(before: ShownWeb, after: ShownWeb): WebChange {
  return {
    factors: listChange(before.factors, after.factors),
    links: listChange(before.links, after.links),
    configurations: listChange(before.configurations, after.configurations),
    parents: listChange(before.parents, after.parents),
    vocabulary: isEqual(before.vocabulary, after.vocabulary) ? null : after.vocabulary,
  };
}

/** `null` where the change is not one of this web. */
export function changedWeb(before: ShownWeb, change: WebChange): ShownWeb | null {
  const factors = changedList(before.factors, change.factors);
  const links = changedList(before.links, change.links);
  const configurations = changedList(before.configurations, change.configurations);
  const parents = changedList(before.parents, change.parents);
  if (!factors || !links || !configurations || !parents) return null;
  return { factors, links, configurations, parents, vocabulary: change.vocabulary ?? before.vocabulary };
}

export function isSameWeb(before: ShownWeb, change: WebChange): boolean {
  return (
    change.vocabulary === null &&
    isUnchanged(change.factors, before.factors.length) &&
    isUnchanged(change.links, before.links.length) &&
    isUnchanged(change.configurations, before.configurations.length) &&
    isUnchanged(change.parents, before.parents.length)
  );
}

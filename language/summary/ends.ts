import type { ConfigurationStatement, PartItem } from "./summary.ts";

/** Where the words of an item and its role tags end: a UTF-16 offset. */
export function endOfItem({ span, tags }: PartItem): number {
  return Math.max(span.end, ...tags.map((tag) => tag.span.end));
}

/** Where the parts of a configuration end, or its colon where it has none yet: a UTF-16 offset. */
export function endOfParts({
  contexts,
  mechanisms,
  outcomes,
  label,
  keyword,
}: ConfigurationStatement): number {
  return Math.max(
    keyword.end,
    label?.span.end ?? 0,
    ...[...contexts, ...mechanisms, ...outcomes].map(endOfItem),
  );
}

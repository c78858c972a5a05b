import type {
  DateVariable,
  NameVariable,
  Reference,
  ReferenceDate,
  ReferenceName,
  TextVariable,
} from "./reference.ts";

/** A reference with the variables that say something. */
export function withVariables(
  { id, type }: Pick<Reference, "id" | "type">,
  texts: Iterable<readonly [TextVariable, string]>,
  names: Iterable<readonly [NameVariable, readonly ReferenceName[]]>,
  dates: Iterable<readonly [DateVariable, ReferenceDate | null]>,
): Reference {
  return {
    id,
    type,
    ...Object.fromEntries([...names].filter(([, list]) => list.length > 0)),
    ...Object.fromEntries([...dates].filter(([, date]) => date !== null)),
    ...Object.fromEntries([...texts].filter(([, text]) => text !== "")),
  };
}

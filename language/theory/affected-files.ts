/** Adds files to those that a change affects, all by their URIs. */
export function addAll(affected: Set<string>, more: Iterable<string>): void {
  for (const uri of more) affected.add(uri);
}

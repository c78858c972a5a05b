import { type EntryFields, readFields, readStrings } from "../../language/bibliography/fields.ts";
import { shortReference } from "../../language/bibliography/short-reference.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What the bibliography says of a key, decoded now; `null` where no bibliography of the review has it. */
export function entryFields(workspace: Workspace, theory: Theory, key: string): EntryFields | null {
  const found = theory.entryOf(key);
  const read = found && workspace.bibliographyAt(found.uri)?.read;
  if (!found || !read) return null;
  const { start, end } = found.entry.body;
  return readFields(read.text.slice(start, end), readStrings(read.text, read.bibliography.strings));
}

/** A source in one line: as its bibliography or its `source` statement tells of it. */
export function sourceInOneLine(workspace: Workspace, theory: Theory, key: string): string | null {
  const fields = entryFields(workspace, theory, key);
  if (fields) return shortReference(fields);
  const [declared] = theory.sourcesDeclared(key);
  return declared?.statement.description?.text ?? (declared ? declared.statement.key.text : null);
}

import type { Reference } from "../../language/bibliography/reference.ts";
import { referenceOf } from "../../language/bibliography/reference-of.ts";
import { shortReference } from "../../language/bibliography/short-reference.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What the bibliography says of a key, read now; `null` where no bibliography of the review has it. */
export function entryReference(workspace: Workspace, theory: Theory, key: string): Reference | null {
  const found = theory.entryOf(key);
  const read = found && workspace.bibliographyAt(found.uri)?.read;
  return found && read ? referenceOf(read, found.entry) : null;
}

/** A source in one line: as its bibliography or its `source` statement tells of it. */
export function sourceInOneLine(workspace: Workspace, theory: Theory, key: string): string | null {
  const reference = entryReference(workspace, theory, key);
  if (reference) return shortReference(reference);
  const [declared] = theory.sourcesDeclared(key);
  return declared?.statement.description?.text ?? (declared ? declared.statement.key.text : null);
}

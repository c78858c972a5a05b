import type { FixSubject } from "../../../language/fixes/fix.ts";
import { MERE_WRITING, mendedTogether, subjectsOf } from "../../../language/fixes/fix-all.ts";
import type { RefactoringSubject, Rewriting } from "../../../language/refactorings/refactoring.ts";
import { refactoringsFor } from "../../../language/refactorings/refactorings.ts";
import { type Asking, textsOf } from "./asking.ts";

/** What an action does, so that it can be worked out when it is chosen. Offsets are UTF-16 code units. */
export type Chosen =
  | { readonly does: "refactoring"; readonly title: string; readonly kind: string }
  | { readonly does: "mend-kind"; readonly code: string; readonly in: "file" | "review" }
  | { readonly does: "mend-writing" };

/** Where it was offered: in which version of the file, and what was selected there. */
export interface OfferedAt {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** The file that an action is asked for in; `null` where its text is not read yet, or it is of no review. */
export function subjectAt(
  asking: Asking,
  { uri, start, end }: Omit<OfferedAt, "version">,
): RefactoringSubject | null {
  const { workspace } = asking;
  const review = workspace.reviewOf(uri);
  const file = workspace.summaryOf(uri);
  if (!review || !file || !asking.openDocument(uri)) return null;
  const text = asking.textOf(uri);
  if (file.lines.length !== text.length) return null;
  return { file, text, theory: review.theory, selection: { start, end } };
}

/** What a chosen action changes; `null` where it cannot be done any more. */
export async function rewritingOf(asking: Asking, chosen: Chosen, at: OfferedAt): Promise<Rewriting | null> {
  const isAsOffered = () => asking.openDocument(at.uri)?.version === at.version;
  const subject = isAsOffered() ? subjectAt(asking, at) : null;
  if (!subject) return null;
  switch (chosen.does) {
    case "refactoring": {
      const texts = await textsOf(asking, [at.uri, ...(refactoringAt(subject, chosen)?.reads ?? [])]);
      // While files were read, others may have changed: it is worked out on what they say now.
      const now = isAsOffered() ? subjectAt(asking, at) : null;
      return (now && refactoringAt(now, chosen)?.work(texts)) ?? null;
    }
    case "mend-writing":
      return mended([...inFile(asking, subject, (code) => MERE_WRITING.has(code))]);
    case "mend-kind": {
      const isOfKind = (code: string) => code === chosen.code;
      if (chosen.in === "file") return mended([...inFile(asking, subject, isOfKind)]);
      const files = subject.theory.summaries().map(({ uri }) => uri);
      const texts = await textsOf(asking, files);
      return isAsOffered() ? mended([...inReview(asking, subject, isOfKind, texts)]) : null;
    }
  }
}

function refactoringAt(subject: RefactoringSubject, { title, kind }: { title: string; kind: string }) {
  const offer = refactoringsFor(subject, (one) => one === kind).find((one) => one.title === title);
  return offer && "work" in offer ? offer : undefined;
}

function mended(subjects: readonly FixSubject[]): Rewriting | null {
  const changes = mendedTogether(subjects);
  return changes.length > 0 ? { changes } : null;
}

function inFile(asking: Asking, subject: RefactoringSubject, isWanted: (code: string) => boolean) {
  return subjectsOf(subject, asking.workspace.report(subject.file.uri).problems, isWanted);
}

function* inReview(
  asking: Asking,
  { theory }: RefactoringSubject,
  isWanted: (code: string) => boolean,
  textOf: (uri: string) => string | null,
): Iterable<FixSubject> {
  for (const file of theory.summaries()) {
    const text = textOf(file.uri);
    if (text === null || text.length !== file.lines.length) continue;
    yield* subjectsOf({ file, text, theory }, asking.workspace.report(file.uri).problems, isWanted);
  }
}

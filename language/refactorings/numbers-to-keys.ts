import { keyOfNumber, type NumberedSources, numberedSources } from "../citations/numbered.ts";
import { readNumbers } from "../citations/numbers.ts";
import type { FileChange } from "../fixes/fix.ts";
import { asKey } from "../fixes/writing.ts";
import type { Problem } from "../problems/problem.ts";
import { counted, type Offer, type Offering, type RefactoringSubject } from "./refactoring.ts";
import { touches } from "./under-selection.ts";

/** Numbers of references, as papers print them, become keys: `[12, 31]` is `[@key12; @key31]`. */
export const numbersToKeys: Offering = (subject) => {
  const { file, theory, selection } = subject;
  const numbered = file.problems.filter(({ code }) => code === "citation-number");
  const under = numbered.filter(({ span }) => touches(selection, span));
  if (under.length === 0) return [];
  const sources = numberedSources(theory);
  const by = sources.byNumber ? "by the numbers in the bibliography" : "by the order of the bibliography";
  return [
    offer(subject, sources, under, `Write keys in place of the numbers here, ${by}`),
    ...(numbered.length > under.length
      ? [
          offer(
            subject,
            sources,
            numbered,
            `Write keys in place of numbers in ${counted(numbered.length, "place")} of this file, ${by}`,
          ),
        ]
      : []),
  ];
};

function offer(
  subject: RefactoringSubject,
  sources: NumberedSources,
  problems: readonly Problem[],
  title: string,
): Offer {
  const kind = "refactor.rewrite";
  const changes = problems.flatMap((problem) => keysFor(subject, sources, problem) ?? []);
  if (sources.inOrder.length === 0)
    return {
      title,
      kind,
      reason: "The review names no bibliography in which the numbers could be looked up.",
    };
  // A list of which some numbers are not there is perhaps not the list that was meant.
  if (changes.length < problems.length)
    return { title, kind, reason: "The bibliography has no entry for some of the numbers." };
  return { title, kind, work: () => ({ changes }) };
}

function keysFor(
  { file, text }: RefactoringSubject,
  sources: NumberedSources,
  { span }: Problem,
): FileChange | null {
  const numbers = readNumbers(text.slice(span.start, span.end));
  const keys = numbers?.flatMap((number) => keyOfNumber(sources, number) ?? []);
  if (!numbers || !keys || keys.length < numbers.length) return null;
  return { uri: file.uri, span, newText: keys.map((key) => `@${asKey(key)}`).join("; ") };
}

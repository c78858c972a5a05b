import type { BibliographyFile } from "../../language/bibliography/bibliography.ts";
import { problemsInBibliography, type ToldByCode } from "../../language/checks/checks.ts";
import type { Problem } from "../../language/problems/problem.ts";
import type { Review } from "./reviews.ts";
import { nameIn } from "./uris.ts";

/** What is to be told of a bibliography: of its entries, and of its keys as each review wants it, each thing once. */
export function bibliographyProblems(
  { uri, read }: { readonly uri: string; readonly read: BibliographyFile },
  reviews: readonly Review[],
  settings: ToldByCode,
): Problem[] {
  const problems = read.bibliography.problems.map(
    (problem): Problem => ({ ...problem, severity: "warning" }),
  );
  const told = new Set<string>();
  for (const { theory } of reviews) {
    const at = theory.bibliographies.findIndex((one) => one.uri === uri);
    const earlier = theory.bibliographies
      .slice(0, Math.max(0, at))
      .flatMap(({ uri: other, entries }) => (entries ? [{ uri: other, entries }] : []));
    const subject = { uri, file: read, earlier, nameOf: nameIn };
    for (const problem of problemsInBibliography(subject, theory, settings)) {
      const said = `${problem.code} ${problem.span.start} ${problem.message}`;
      if (!told.has(said)) problems.push(problem);
      told.add(said);
    }
  }
  return problems.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

import type { Theory } from "../theory/theory.ts";
import type { FileCheck } from "./check.ts";

/** Other names that lead back to themselves say nothing about what the factor is called (rule 7). */
export const aliasCircle: FileCheck = {
  code: "alias-circle",
  severity: "error",
  check: (file, theory) =>
    theory
      .aliasesIn(file.uri)
      .filter(({ from, to }) => leadsTo(theory, to, from))
      .map(({ words, statement, span, from, to }) => ({
        span,
        message:
          from === to
            ? `“${words.text}” is the name of this factor itself. Take it out here.`
            : `“${words.text}” and “${statement.name.text}” are each declared as another name of the other. Take one of the two out.`,
      })),
};

function leadsTo(theory: Theory, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const words of reached) {
    if (words === to) return true;
    for (const alias of theory.aliasesFrom(words)) reached.add(alias.to);
  }
  return false;
}

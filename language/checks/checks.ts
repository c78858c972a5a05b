import type { Problem } from "../problems/problem.ts";
import type { ConfigurationStatement, FileSummary } from "../summary/summary.ts";
import type { FactorUse } from "../theory/file-share.ts";
import type { Theory } from "../theory/theory.ts";
import type { ConfigurationCheck, FileCheck } from "./check.ts";
import { duplicateLabel } from "./duplicate-label.ts";
import { noBibliography } from "./no-bibliography.ts";
import { noSource } from "./no-source.ts";
import { sameFactorTwice } from "./same-factor-twice.ts";
import { unknownCitation } from "./unknown-citation.ts";
import { unknownPart } from "./unknown-part.ts";

export const CONFIGURATION_CHECKS: readonly ConfigurationCheck[] = [
  duplicateLabel,
  noSource,
  sameFactorTwice,
  unknownPart,
];

export const FILE_CHECKS: readonly FileCheck[] = [noBibliography, unknownCitation];

/** Everything to be told of one file as it stands in its review, in the order of its text. */
export function problemsIn(file: FileSummary, theory: Theory): Problem[] {
  const uses = new Map<ConfigurationStatement, FactorUse[]>(file.configurations.map((one) => [one, []]));
  for (const use of theory.usesIn(file.uri)) uses.get(use.configuration)?.push(use);
  const problems = [
    ...file.problems,
    ...file.configurations.flatMap((configuration) => {
      const subject = { file, configuration, theory, uses: uses.get(configuration) ?? [] };
      return CONFIGURATION_CHECKS.flatMap(({ code, severity, check }) =>
        check(subject).map((problem): Problem => ({ ...problem, code, severity })),
      );
    }),
    ...FILE_CHECKS.flatMap(({ code, severity, check }) =>
      check(file, theory).map((problem): Problem => ({ ...problem, code, severity })),
    ),
  ];
  return problems.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

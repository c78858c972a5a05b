import type { Problem, Severity } from "../problems/problem.ts";
import type { FileSummary } from "../summary/summary.ts";
import type { Told } from "../theory/settings.ts";
import type { Theory } from "../theory/theory.ts";
import { aliasCircle } from "./alias-circle.ts";
import { aliasDeclared } from "./alias-declared.ts";
import { aliasTwice } from "./alias-twice.ts";
import { analogousCmoc } from "./analogous-cmoc.ts";
import {
  type BibliographyCheck,
  type CheckedBibliography,
  duplicateKey,
  keyInOtherCase,
} from "./bibliography-keys.ts";
import { leadsNowhere, unexplainedContext } from "./chain-ends.ts";
import type { ConfigurationCheck, FileCheck } from "./check.ts";
import { contradiction } from "./contradiction.ts";
import { duplicateCmoc } from "./duplicate-cmoc.ts";
import { duplicateLabel } from "./duplicate-label.ts";
import { excerptNotCited, excerptWithoutCitation } from "./excerpt-sources.ts";
import { expectations } from "./expectations.ts";
import { fewSources } from "./few-sources.ts";
import { nearMiss } from "./near-miss.ts";
import { noBibliography } from "./no-bibliography.ts";
import { noSource } from "./no-source.ts";
import { refutedLeanedOn } from "./refuted-leaned-on.ts";
import { relationCircle } from "./relation-circle.ts";
import { sameFactorTwice } from "./same-factor-twice.ts";
import { duplicateSource, sourceWithoutWords } from "./source-statements.ts";
import { tagAgainstPosition } from "./tag-against-position.ts";
import { uncitedSource } from "./uncited-source.ts";
import { unknownAttribute } from "./unknown-attribute.ts";
import { unknownCitation } from "./unknown-citation.ts";
import { unknownInView } from "./unknown-in-view.ts";
import { unknownLabel } from "./unknown-label.ts";
import { unknownPart } from "./unknown-part.ts";
import { unknownTheory } from "./unknown-theory.ts";
import { unknownValue } from "./unknown-value.ts";
import { unreadableSetting } from "./unreadable-setting.ts";
import { unreadableView } from "./unreadable-view.ts";

export const CONFIGURATION_CHECKS: readonly ConfigurationCheck[] = [
  analogousCmoc,
  contradiction,
  duplicateCmoc,
  duplicateLabel,
  excerptNotCited,
  excerptWithoutCitation,
  fewSources,
  noSource,
  refutedLeanedOn,
  relationCircle,
  sameFactorTwice,
  tagAgainstPosition,
  unknownLabel,
  unknownPart,
];

export const FILE_CHECKS: readonly FileCheck[] = [
  aliasCircle,
  aliasDeclared,
  aliasTwice,
  duplicateSource,
  expectations,
  leadsNowhere,
  nearMiss,
  noBibliography,
  uncitedSource,
  sourceWithoutWords,
  unexplainedContext,
  unknownAttribute,
  unknownCitation,
  unknownInView,
  unknownTheory,
  unknownValue,
  unreadableSetting(() => CHECK_CODES),
  unreadableView,
];

export const BIBLIOGRAPHY_CHECKS: readonly BibliographyCheck[] = [duplicateKey, keyInOtherCase];

/** The codes of all checks, which a review and an editor's settings may turn up, down or off. */
export const CHECK_CODES: readonly string[] = [
  ...CONFIGURATION_CHECKS,
  ...FILE_CHECKS,
  ...BIBLIOGRAPHY_CHECKS,
]
  .map(({ code }) => code)
  .sort();

/** How checks are told by the editor's settings, by code; the review's own word counts before them. */
export type ToldByCode = ReadonlyMap<string, Told>;

/** Everything to be told of one file as it stands in its review, in the order of its text. */
export function problemsIn(file: FileSummary, theory: Theory, settings: ToldByCode = new Map()): Problem[] {
  const problems: Problem[] = [...file.problems];
  const toldOf = ({ code, severity }: ConfigurationCheck | FileCheck) =>
    theory.settings.told.get(code) ?? settings.get(code) ?? severity;
  const add = (code: string, severity: Severity, found: readonly Omit<Problem, "code" | "severity">[]) => {
    for (const problem of found) problems.push({ ...problem, code, severity });
  };
  const uses = theory.usesByConfiguration(file.uri);
  const subjects = file.configurations.map((configuration) => ({
    file,
    configuration,
    theory,
    uses: uses.get(configuration) ?? [],
  }));
  for (const one of CONFIGURATION_CHECKS) {
    const told = toldOf(one);
    if (told !== "off") for (const subject of subjects) add(one.code, told, one.check(subject));
  }
  for (const one of FILE_CHECKS) {
    const told = toldOf(one);
    if (told !== "off") add(one.code, told, one.check(file, theory));
  }
  return problems.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

/** What is to be told of a bibliography beside what is wrong with its entries, as one of its reviews wants it. */
export function problemsInBibliography(
  subject: CheckedBibliography,
  theory: Theory,
  settings: ToldByCode = new Map(),
): Problem[] {
  return BIBLIOGRAPHY_CHECKS.flatMap(({ code, severity, check }) => {
    const told = theory.settings.told.get(code) ?? settings.get(code) ?? severity;
    return told === "off" ? [] : check(subject).map((problem) => ({ ...problem, code, severity: told }));
  });
}

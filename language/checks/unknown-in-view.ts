import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { isNearMiss } from "../theory/fingerprints.ts";
import { foldName } from "../theory/labels.ts";
import { configurationsNamed } from "../theory/labels-named.ts";
import type { Theory } from "../theory/theory.ts";
import { ROLES } from "../theory/uses.ts";
import type { ViewName } from "../theory/view-names.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** The factors, headings and CMOCs that a view names are in the review. */
export const unknownInView: FileCheck = {
  code: "unknown-in-view",
  severity: "warning",
  check: (file, theory) =>
    theory.viewNamesIn(file.uri).flatMap((name) => {
      const unknown = unknownIn(theory, name);
      if (!unknown) return [];
      const { span, text } = name.words;
      return [
        {
          span,
          message: `${unknown.said(text)} ${didYouMean(unknown.near, unknown.otherwise)}`,
          repairs: replacements(span, unknown.near),
        },
      ];
    }),
};

export interface Unknown {
  readonly said: (text: string) => string;
  readonly near: readonly string[];
  readonly otherwise: string;
}

/** What is wrong with something that a view names; `null` where it is there, or another check tells of it. */
export function unknownIn(theory: Theory, { what, key, words }: ViewName): Unknown | null {
  switch (what) {
    case "factor":
      return isFactor(theory, key) ? null : unknownFactor(theory, key);
    case "section":
      return unknownSection(theory, key);
    case "label":
      return configurationsNamed(theory, words.text).length > 0 ? null : unknownLabel(theory, words.text);
    default:
      return null; // told by unknown-theory and unknown-citation
  }
}

/** Whether words name a factor that stands in a CMOC, is stated, or has parts. */
function isFactor(theory: Theory, words: string): boolean {
  const { key } = theory.identityOf(words);
  if (ROLES.some((role) => theory.isUsedAs(key, role)) || theory.declarationsOf(key).length > 0) return true;
  const attributes = theory.summaries().flatMap(({ factors }) => factors.flatMap((one) => one.attributes));
  const wholes = attributes.filter(({ name }) => name === "part of").flatMap(({ items }) => items);
  return wholes.some((whole) => theory.identityOf(theory.read(whole).key).key === key);
}

function unknownFactor(theory: Theory, words: string): Unknown {
  const near = [...theory.wordings()].filter((other) => isNearMiss(other, words)).sort();
  return {
    said: (text) => `No CMOC of this review has the factor “${text}”.`,
    near: near.slice(0, 3),
    otherwise: "Write it as it stands in a CMOC.",
  };
}

function unknownSection(theory: Theory, key: string): Unknown | null {
  const headings = new Map(
    theory.summaries().flatMap((file) => file.headings.map(({ text }) => [foldName(text), text] as const)),
  );
  if (headings.has(key)) return null;
  const near = nearestKeys(key, headings.keys()).map((one) => headings.get(one) ?? one);
  return {
    said: (text) => `No heading of this review is called “${text}”.`,
    near,
    otherwise: "Write it as it stands behind its #.",
  };
}

function unknownLabel(theory: Theory, text: string): Unknown {
  const labels = new Map(
    [...theory.labelKeys()].sort().flatMap((key) =>
      theory.configurationsLabelled(key).flatMap(({ configuration: { label, theory: own } }) => {
        if (!label) return [];
        const named = own === null ? label.text : `${own}/${label.text}`;
        return [[foldName(text.includes("/") ? named : label.text), named] as const];
      }),
    ),
  );
  const near = nearestKeys(foldName(text), labels.keys()).map((one) => labels.get(one) ?? one);
  return {
    said: (asked) => `No CMOC of this review has the label “${asked}”.`,
    near,
    otherwise: "Check the label, or name the theory too, as in “phase 2/T4”.",
  };
}

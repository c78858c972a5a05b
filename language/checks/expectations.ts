import { replacement } from "../problems/repairs.ts";
import type { AttributeLine, ConfigurationStatement, FileSummary, Words } from "../summary/summary.ts";
import { supportingSources } from "../theory/evidence.ts";
import type { Theory } from "../theory/theory.ts";
import type { FileCheck } from "./check.ts";

/** Counts that a text asserts are held against what is there (`expects: 16 sources`). */
export const expectations: FileCheck = {
  code: "count-differs",
  severity: "warning",
  check: (file, theory) => [
    ...file.factors.flatMap((factor) => {
      const key = theory.identityOf(theory.read(factor.name).key).key;
      return differing(
        factor.attributes,
        () => theory.usesOf(key).map(({ configuration }) => configuration),
        theory,
      );
    }),
    ...file.headings.flatMap((heading) =>
      differing(heading.attributes, () => under(file, heading.span.start), theory),
    ),
    ...file.configurations.flatMap((one) => differing(one.attributes, () => [one], theory)),
  ],
};

type Counted = () => readonly ConfigurationStatement[];

function differing(attributes: readonly AttributeLine[], configurations: Counted, theory: Theory) {
  return attributes
    .filter(({ name }) => name === "expects")
    .flatMap(({ items }) => items)
    .flatMap((item) => difference(item, configurations, theory));
}

function difference(item: Words, configurations: Counted, theory: Theory) {
  const [, number, what] = /^(\d+)\s+(sources?|citations?|cmocs?|configurations?)$/i.exec(item.text) ?? [];
  if (number === undefined || what === undefined) {
    return [
      {
        span: item.span,
        message:
          "What is expected cannot be read. Write a number and “sources” or “CMOCs”, as in “16 sources”.",
      },
    ];
  }
  const counted = new Set(configurations());
  const found = /^source/i.test(what)
    ? new Set([...counted].flatMap((one) => [...supportingSources(theory, one)])).size
    : /^citation/i.test(what)
      ? [...counted].reduce((sum, { citations }) => sum + citations.length, 0)
      : counted.size;
  if (found === Number(number)) return [];
  return [
    {
      span: item.span,
      message: `${number} ${what} are expected here, and there are ${found}. Correct the number, or add what is missing.`,
      repairs: [replacement(`Expect ${found}`, item.span, `${found} ${what}`)],
    },
  ];
}

/** The CMOCs under a heading, up to the next one of its level or a higher one. */
function under(file: FileSummary, start: number): readonly ConfigurationStatement[] {
  const at = file.headings.findIndex(({ span }) => span.start === start);
  const level = file.headings[at]?.level ?? 0;
  const end =
    file.headings.slice(at + 1).find((next) => next.level <= level)?.span.start ?? Number.POSITIVE_INFINITY;
  return file.configurations.filter(({ span }) => span.start > start && span.start < end);
}

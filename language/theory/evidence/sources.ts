import type { TheoryReading } from "../theory-reading.ts";

/** What a review says of a source beside its bibliography: `type: interview`, `setting: ward, clinic`. */
export interface Characteristic {
  /** `type`, or the dimension as the review writes it. */
  readonly name: string;
  readonly values: readonly string[];
}

export interface DescribedSource {
  readonly key: string;
  /** The words behind the colon of its `source` statement; `null` without any. */
  readonly description: string | null;
  /** `type` first, then the review's dimensions in their order; only those that are given. */
  readonly characteristics: readonly Characteristic[];
  /** Whether a bibliography of the review has an entry of this key. */
  readonly inBibliography: boolean;
}

/** The attribute of a source that says what kind of source or study it is. */
export const TYPE = "type";

/** The characteristics that sources of a review can have, in order: keys of attributes, and their names as shown. */
export function characteristicNames({ settings }: TheoryReading): ReadonlyMap<string, string> {
  return new Map([[TYPE, TYPE], ...[...settings.dimensions].map(([key, { name }]) => [key, name] as const)]);
}

/**
 * What `source` statements say of a key, whether it is declared by them or an entry of a bibliography (then they
 * describe the entry). What several of them say is taken together.
 */
export function describedSource(theory: TheoryReading, key: string): DescribedSource {
  const statements = theory.sourcesDeclared(key).map(({ statement }) => statement);
  const attributes = statements.flatMap((statement) => statement.attributes);
  const valuesOf = (name: string) => [
    ...new Set(
      attributes.filter((one) => one.name === name).flatMap(({ items }) => items.map(({ text }) => text)),
    ),
  ];
  return {
    key,
    description: statements.find(({ description }) => description)?.description?.text ?? null,
    characteristics: [...characteristicNames(theory)]
      .map(([attribute, name]) => ({ name, values: valuesOf(attribute) }))
      .filter(({ values }) => values.length > 0),
    inBibliography: theory.entryOf(key) !== null,
  };
}

import { ifThenBecause } from "../reading/if-then-because.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { type LinkEvidence, linkEvidence } from "./link-evidence.ts";
import type { ShownWeb } from "./shown-web.ts";
import type { SavedView, ViewOptions } from "./view-options.ts";
import type { ConfigurationPlace } from "./web-of.ts";

/** All that a page shows to somebody who has neither the review nor the editor: plain data. */
export interface SharedPage {
  readonly title: string;
  readonly web: ShownWeb;
  readonly views: readonly SavedView[];
  /** What is shown first. */
  readonly options: ViewOptions;
  /** What each link of the web rests on, in the web's order. */
  readonly evidence: readonly SharedStep[];
  /** The CMOCs: those of the web in its order, then those that these are made from. Evidence names them by number. */
  readonly statements: readonly SharedStatement[];
}

/** As `LinkEvidence`; the place of each thing is the number of the CMOC it stands in. */
export interface SharedStep extends Pick<LinkEvidence, "link" | "counts" | "isPosited"> {
  readonly configurations: readonly Placed<LinkEvidence["configurations"][number]>[];
  readonly sources: readonly (Omit<LinkEvidence["sources"][number], "citations"> & {
    readonly reference: string | null;
    readonly citations: readonly Placed<LinkEvidence["sources"][number]["citations"][number]>[];
  })[];
  readonly excerpts: readonly Placed<LinkEvidence["excerpts"][number]>[];
}

type Placed<T> = Omit<T, "place"> & { readonly place: number };

export interface SharedStatement {
  readonly label: string | null;
  readonly theory: string | null;
  /** Its if-then-because reading. */
  readonly reading: string;
  readonly notes: readonly string[];
  readonly sources: readonly { readonly key: string; readonly reference: string | null }[];
  readonly excerpts: readonly string[];
}

export interface SharedPageInput {
  readonly theory: TheoryReading;
  readonly title: string;
  readonly web: ShownWeb;
  readonly views: readonly SavedView[];
  readonly options: ViewOptions;
  /** Where the web's configurations are stated, by their ids. */
  readonly places: ReadonlyMap<string, ConfigurationPlace>;
  /** A source in one line. */
  referenceOf(key: string): string | null;
}

/** Costs what the whole web costs: only for a page that is saved. */
export function sharedPageOf({
  theory,
  title,
  web,
  views,
  options,
  places,
  referenceOf,
}: SharedPageInput): SharedPage {
  const statements: ConfigurationPlace[] = web.configurations.flatMap(({ id }) => places.get(id) ?? []);
  const numbers = new Map(statements.map(({ statement }, number) => [statement, number]));
  /** The number of the CMOC that a place stands in, which may be one that a CMOC of the web is made from. */
  const numberOf = ({ uri, span }: LinkEvidence["excerpts"][number]["place"]): number => {
    const statement = theory
      .summaryOf(uri)
      ?.configurations.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    if (!statement) return -1;
    const known = numbers.get(statement);
    if (known !== undefined) return known;
    const number = statements.push({ uri, statement }) - 1;
    numbers.set(statement, number);
    return number;
  };
  const placed = <T extends { readonly place: LinkEvidence["excerpts"][number]["place"] }>({
    place,
    ...rest
  }: T) => ({
    ...rest,
    place: numberOf(place),
  });
  const references = new Map<string, string | null>();
  const reference = (key: string): string | null => {
    const known = references.get(key);
    if (known !== undefined) return known;
    const told = referenceOf(key);
    references.set(key, told);
    return told;
  };
  const evidence = web.links.map(({ from, to, kind }): SharedStep => {
    const { link, counts, isPosited, configurations, sources, excerpts } = linkEvidence(theory, {
      from,
      to,
      kind,
    });
    return {
      link,
      counts,
      isPosited,
      configurations: configurations.map(placed),
      sources: sources.map(({ citations, ...source }) => ({
        ...source,
        reference: reference(source.key),
        citations: citations.map(placed),
      })),
      excerpts: excerpts.map(placed),
    };
  });
  return {
    title,
    web,
    views,
    options,
    evidence,
    statements: statements.map(({ statement }) => ({
      label: statement.label?.text ?? null,
      theory: statement.theory,
      reading: ifThenBecause(statement),
      notes: statement.attributes.flatMap(({ name, items }) =>
        name === "note" ? [items.map(({ text }) => text).join(", ")] : [],
      ),
      sources: [...new Set(statement.citations.map(({ key }) => key))].map((key) => ({
        key,
        reference: reference(key),
      })),
      excerpts: statement.excerpts.map(({ text }) => text),
    })),
  };
}

import type { ConfigurationStatement, PartItem, Stance } from "../../../language/summary/summary.ts";
import {
  type Evidence,
  evidenceOf,
  type PlacedConfiguration,
  STANCES,
} from "../../../language/theory/evidence/evidence.ts";
import { characteristicNames, describedSource, TYPE } from "../../../language/theory/evidence/sources.ts";
import { csvOf } from "./csv.ts";
import type { ChosenReview } from "./evidence-json.ts";

/** Where statements stand, as a person finds them. */
export type PlaceOf = (configuration: PlacedConfiguration) => {
  readonly file: string;
  readonly line: number;
};

/**
 * The evidence table of `cmoc evidence --format csv`: one row for each CMOC, source and stance, and one for each
 * CMOC without any source, so that none is missing. Evidence that a CMOC has from those it is made from names them
 * under `through`.
 */
export function evidenceCsv(reviews: readonly ChosenReview[], placeOf: PlaceOf): string {
  const characteristics = characteristicsIn(reviews);
  const head = [
    ...["theory", "CMOC", "context", "mechanism", "outcome", "stance", "source", "reference"],
    ...characteristics.map((name) => `source ${name}`),
    ...["locators", "citations", "excerpts", "through", "file", "line"],
  ];
  const rows = reviews.flatMap((review) =>
    [...review.shown.configurations].flatMap(([id, { uri, statement }]) => {
      const placed = { uri, configuration: statement };
      const evidence = evidenceOf(review.theory, [placed]);
      const { file, line } = placeOf(placed);
      const parts = [statement.contexts, statement.mechanisms, statement.outcomes].map(wordsOf);
      return rowsOf(review, evidence, statement, characteristics).map(({ said, through }) => [
        statement.theory ?? "",
        statement.label?.text ?? id,
        ...parts,
        ...said,
        through,
        file,
        String(line),
      ]);
    }),
  );
  return csvOf([head, ...rows]);
}

/** `type`, and the dimensions that any cited source is described by. */
function characteristicsIn(reviews: readonly ChosenReview[]): string[] {
  const names = reviews.flatMap(({ theory }) =>
    [...characteristicNames(theory)]
      .filter(([attribute]) => attribute === TYPE || isGiven(theory, attribute))
      .map(([, name]) => name),
  );
  return [...new Set(names)];
}

function isGiven(theory: ChosenReview["theory"], attribute: string): boolean {
  return theory
    .summaries()
    .some(({ sources }) =>
      sources.some(({ attributes }) => attributes.some(({ name }) => name === attribute)),
    );
}

interface Row {
  /** From `stance` to `excerpts`. */
  readonly said: readonly string[];
  readonly through: string;
}

function rowsOf(
  { theory, referenceOf }: ChosenReview,
  evidence: Evidence,
  own: ConfigurationStatement,
  characteristics: readonly string[],
): Row[] {
  const rows = evidence.configurations.flatMap(({ configuration }) =>
    [...STANCES, null].flatMap((stance) =>
      evidence.sources.flatMap(({ key, citations, excerpts }): Row[] => {
        const cited = citations.filter(
          (one) => one.configuration === configuration && one.citation.stance === stance,
        );
        const quoted = excerpts
          .filter((one) => one.configuration === configuration)
          .flatMap(({ text, from }) =>
            from
              .filter((one) => one.citation.key === key && one.stance === stance)
              .map(({ citation: { locator } }) => (locator === "" ? text : `${text} (${locator})`)),
          );
        if (cited.length === 0 && quoted.length === 0) return [];
        const described = describedSource(theory, key).characteristics;
        return [
          {
            said: [
              shownStance(stance),
              key,
              referenceOf(key) ?? "",
              ...characteristics.map(
                (name) => described.find((one) => one.name === name)?.values.join(", ") ?? "",
              ),
              cited.flatMap(({ citation: { locator } }) => (locator === "" ? [] : [locator])).join("; "),
              String(cited.length),
              quoted.join(" | "),
            ],
            through: configuration === own ? "" : shownName(configuration),
          },
        ];
      }),
    ),
  );
  if (rows.length > 0) return rows;
  const nothing = ["", "", ...characteristics.map(() => ""), "", "0", ""];
  return [{ said: [own.posited ? "posited" : "none", ...nothing], through: "" }];
}

function shownStance(stance: Stance | null): string {
  if (stance === "inverse") return "supports the inverse";
  return stance ?? "quoted only";
}

function shownName({ theory, label, ordinal }: ConfigurationStatement): string {
  const name = label?.text ?? `#${ordinal}`;
  return theory === null ? name : `${theory}/${name}`;
}

function wordsOf(items: readonly PartItem[]): string {
  return items.map(({ phrase }) => phrase?.text ?? "?").join(" + ");
}

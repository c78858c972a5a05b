import type { Problem } from "../problems/problem.ts";
import type { Document, Heading } from "../syntax/generated/ast.ts";
import { readAttributes } from "./attributes.ts";
import { readConfiguration, type UnplacedConfiguration } from "./configurations.ts";
import { readDimension, readFactor, readReview, readSource, readTheory, readView } from "./declarations.ts";
import { strayExcerpts, strayText } from "./stray.ts";
import type {
  ConfigurationStatement,
  DimensionStatement,
  FactorStatement,
  FileSummary,
  HeadingLine,
  ReviewStatement,
  SourceStatement,
  TheoryStatement,
  ViewStatement,
} from "./summary.ts";
import { spanOf } from "./words.ts";

type Stated =
  | { readonly kind: "heading"; readonly statement: HeadingLine }
  | { readonly kind: "review"; readonly statement: ReviewStatement }
  | { readonly kind: "theory"; readonly statement: TheoryStatement }
  | { readonly kind: "dimension"; readonly statement: DimensionStatement }
  | { readonly kind: "factor"; readonly statement: FactorStatement }
  | { readonly kind: "source"; readonly statement: SourceStatement }
  | { readonly kind: "view"; readonly statement: ViewStatement }
  | { readonly kind: "configuration"; readonly statement: UnplacedConfiguration };

/** Statements in the order of their text, and what is wrong in them. */
export interface ReadStatements {
  readonly stated: readonly Stated[];
  readonly problems: readonly Problem[];
}

/** Reads the statements of a syntax tree, each for itself. */
export function readStatements(document: Document): ReadStatements {
  const problems: Problem[] = [];
  const stated = document.statements.flatMap((node): Stated[] => {
    const { $type } = node;
    switch ($type) {
      case "Heading":
        return [{ kind: "heading", statement: readHeading(node, problems) }];
      case "ReviewDeclaration":
        return kept("review", readReview(node, problems));
      case "TheoryDeclaration":
        return kept("theory", readTheory(node, problems));
      case "DimensionDeclaration":
        return kept("dimension", readDimension(node, problems));
      case "FactorDeclaration":
        return kept("factor", readFactor(node, problems));
      case "SourceDeclaration":
        return kept("source", readSource(node, problems));
      case "ViewDeclaration":
        return kept("view", readView(node, problems));
      case "Configuration":
        return [{ kind: "configuration", statement: readConfiguration(node, problems) }];
      default:
        problems.push(strayText(node));
        return [];
    }
  });
  return { stated, problems };
}

function kept<K extends Stated["kind"]>(
  kind: K,
  statement: Extract<Stated, { kind: K }>["statement"] | null,
): Stated[] {
  return statement ? [{ kind, statement } as Stated] : []; // the kind and its statement come as a pair
}

function readHeading(node: Heading, problems: Problem[]): HeadingLine {
  const [mark = "#"] = /^#+/.exec(node.text) ?? [];
  problems.push(...strayExcerpts(node.body));
  return {
    level: mark.length,
    text: node.text.slice(mark.length).trim(),
    span: spanOf(node),
    attributes: readAttributes(node.body, problems),
  };
}

/** CMOCs with their place among the others, by what was read of each. */
export type PlacedConfigurations = ReadonlyMap<UnplacedConfiguration, ConfigurationStatement>;

const NONE_PLACED: PlacedConfigurations = new Map();

/**
 * Sorts statements by kind, and tells each CMOC its number, its theory and its headings. One that stayed where it was
 * `lastPlaced` is the very same as before, so that what was worked out of it can be taken over.
 */
export function assembled(
  read: readonly ReadStatements[],
  lastPlaced: PlacedConfigurations = NONE_PLACED,
): Omit<FileSummary, "uri" | "lines"> {
  const reviews: ReviewStatement[] = [];
  const theories: TheoryStatement[] = [];
  const dimensions: DimensionStatement[] = [];
  const factors: FactorStatement[] = [];
  const sources: SourceStatement[] = [];
  const views: ViewStatement[] = [];
  const headings: HeadingLine[] = [];
  const configurations: ConfigurationStatement[] = [];
  let above: readonly HeadingLine[] = [];
  let titles: readonly string[] = [];
  for (const { stated } of read) {
    for (const { kind, statement } of stated) {
      switch (kind) {
        case "heading":
          headings.push(statement);
          above = [...above.filter(({ level }) => level < statement.level), statement];
          titles = above.map(({ text }) => text);
          break;
        case "review":
          reviews.push(statement);
          break;
        case "theory":
          theories.push(statement);
          break;
        case "dimension":
          dimensions.push(statement);
          break;
        case "factor":
          factors.push(statement);
          break;
        case "source":
          sources.push(statement);
          break;
        case "view":
          views.push(statement);
          break;
        case "configuration": {
          const theory = theories.at(-1)?.name.text ?? null;
          configurations.push(
            placed(statement, configurations.length + 1, theory, titles, lastPlaced.get(statement)),
          );
        }
      }
    }
  }
  const problems = read.flatMap((one) => one.problems);
  return { reviews, theories, dimensions, factors, sources, views, headings, configurations, problems };
}

function placed(
  statement: UnplacedConfiguration,
  ordinal: number,
  theory: string | null,
  headings: readonly string[],
  before: ConfigurationStatement | undefined,
): ConfigurationStatement {
  const isSame =
    before?.ordinal === ordinal &&
    before.theory === theory &&
    before.headings.length === headings.length &&
    before.headings.every((title, at) => title === headings[at]);
  return isSame ? before : { ...statement, ordinal, theory, headings };
}

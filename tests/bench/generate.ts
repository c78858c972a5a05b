/** Reviews of any size, the same for the same size and seed, with what they mean beside their text. */
import type { Direction } from "../../language/phrases/direction.ts";
import type { Span } from "../../language/text/span.ts";
import { type Random, seededRandom } from "./random.ts";
import { generateBibliography } from "./references.ts";
import { chooseByPopularity, type GeneratedFactor, generateFactors } from "./vocabulary.ts";

export type { GeneratedFactor } from "./vocabulary.ts";

/** One use of a factor: the words written, and the factor and direction they mean. */
export interface GeneratedPart {
  readonly text: string;
  readonly factor: string;
  readonly direction: Direction;
}

export interface GeneratedStatement {
  readonly label: string;
  readonly contexts: readonly GeneratedPart[];
  readonly mechanisms: readonly GeneratedPart[];
  readonly outcomes: readonly GeneratedPart[];
  /** Citation keys; none in the statements seeded with the problem "no source". */
  readonly sources: readonly string[];
  /** The label of an earlier CMOC that this one amplifies. */
  readonly amplifies: string | null;
  /** From `cmoc` to the end of the statement's last line, in its file. */
  readonly span: Span;
}

export interface GeneratedFile {
  /** Relative to the review's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly statements: readonly GeneratedStatement[];
}

export interface GeneratedReview {
  /** `review.cmoc` (the review and its `factor` declarations) first, then the files of statements. */
  readonly files: readonly GeneratedFile[];
  readonly bibliography: { readonly path: string; readonly text: string; readonly keys: readonly string[] };
  readonly factors: readonly GeneratedFactor[];
}

export interface ReviewSize {
  readonly statements: number;
  readonly statementsPerFile?: number;
  readonly seed?: number;
}

/**
 * A review without a problem but the seeded ones: about one CMOC in 25, and one in every file, has no source.
 * Every factor is declared, so that a server whose factors are cross-references can resolve them all.
 */
export function generateReview({
  statements,
  statementsPerFile = 100,
  seed = 2,
}: ReviewSize): GeneratedReview {
  const random = seededRandom(seed);
  const factors = generateFactors(40 + Math.ceil(statements / 4), random);
  const bibliography = {
    path: "references.bib",
    ...generateBibliography(20 + Math.ceil(statements / 10), random),
  };
  const files: GeneratedFile[] = [reviewFile(factors, bibliography.path)];
  for (let first = 1; first <= statements; first += statementsPerFile) {
    const count = Math.min(statementsPerFile, statements - first + 1);
    files.push(statementFile(files.length, first, count, factors, bibliography.keys, random));
  }
  return { files, bibliography, factors };
}

function reviewFile(factors: readonly GeneratedFactor[], bibliography: string): GeneratedFile {
  const declarations = factors.map(({ name, also, inverse }) => {
    const lines = [`factor ${name}: "what the review means by ${name}"`];
    if (also.length > 0) lines.push(`  also: ${also.join(", ")}`);
    if (inverse.length > 0) lines.push(`  inverse: ${inverse.join(", ")}`);
    return `${lines.join("\n")}\n`;
  });
  const title = 'review "Why do some collaborations work when others do not?"';
  return {
    path: "review.cmoc",
    text: `${title}\n  bibliography: ${bibliography}\n\n${declarations.join("\n")}`,
    statements: [],
  };
}

function statementFile(
  number: number,
  first: number,
  count: number,
  factors: readonly GeneratedFactor[],
  keys: readonly string[],
  random: Random,
): GeneratedFile {
  const statements: GeneratedStatement[] = [];
  let text = `# Part ${number}\n`;
  const unsourced = random.below(count);
  for (let index = 0; index < count; index++) {
    const sourced = index !== unsourced && !random.oneIn(30);
    const statement = generateStatement(first + index, factors, sourced ? keys : [], random);
    const written = writeStatement(statement, random);
    text += "\n";
    statements.push({ ...statement, span: { start: text.length, end: text.length + written.length } });
    text += `${written}\n`;
  }
  return { path: `part-${String(number).padStart(3, "0")}.cmoc`, text, statements };
}

function generateStatement(
  number: number,
  factors: readonly GeneratedFactor[],
  keys: readonly string[],
  random: Random,
): Omit<GeneratedStatement, "span"> {
  const taken = new Set<GeneratedFactor>();
  const part = (position: "context" | "later"): GeneratedPart => {
    for (;;) {
      const factor = chooseByPopularity(factors, random);
      if (taken.has(factor) || (position === "later" && factor.contextOnly)) continue;
      taken.add(factor);
      return usePart(factor, random);
    }
  };
  const parts = (position: "context" | "later", oneIn: number): readonly GeneratedPart[] =>
    random.oneIn(oneIn) ? [part(position), part(position)] : [part(position)];
  const sources = keys.length === 0 ? [] : [random.of(keys)];
  if (sources.length > 0 && random.oneIn(4)) sources.push(random.of(keys));
  return {
    label: `C${number}`,
    contexts: parts("context", 3),
    mechanisms: parts("later", 5),
    outcomes: parts("later", 3),
    sources: [...new Set(sources)],
    // A near one, as an author points to what was just written: few files depend on any other.
    amplifies:
      number > 1 && random.oneIn(20) ? `C${number - 1 - random.below(Math.min(number - 1, 120))}` : null,
  };
}

const up = ["more", "increased", "greater", "high", "improved", "stronger"] as const;
const down = ["less", "reduced", "low", "weaker", "loss of", "lack of"] as const;

function usePart(factor: GeneratedFactor, random: Random): GeneratedPart {
  const direction: Direction = random.oneIn(3) ? null : random.oneIn(2) ? "down" : "up";
  const [inverse] = factor.inverse;
  const [also] = factor.also;
  if (inverse !== undefined && direction !== null && random.oneIn(8)) {
    return {
      text: `${random.of(direction === "up" ? down : up)} ${inverse}`,
      factor: factor.name,
      direction,
    };
  }
  const name = also !== undefined && random.oneIn(8) ? also : factor.name;
  if (direction === null) return { text: name, factor: factor.name, direction };
  return { text: `${random.of(direction === "up" ? up : down)} ${name}`, factor: factor.name, direction };
}

function writeStatement(statement: Omit<GeneratedStatement, "span">, random: Random): string {
  const arrow = random.oneIn(3) ? "\n      -> " : " -> ";
  const parts = [statement.contexts, statement.mechanisms, statement.outcomes];
  const chain = parts.map((some) => some.map(({ text }) => text).join(" + ")).join(arrow);
  const amplifies = statement.amplifies ? `\n  amplifies: ${statement.amplifies}` : "";
  return `cmoc ${statement.label}: ${chain}${writeCitation(statement.sources, random)}${amplifies}`;
}

function writeCitation(sources: readonly string[], random: Random): string {
  if (sources.length === 0) return "";
  const page = random.oneIn(5) ? `, p. ${1 + random.below(400)}` : "";
  return ` [${sources.map((key) => `@${key}`).join("; ")}${page}]`;
}

/** From runs to figures, from figures to a table and verdicts. */
import type { Run } from "./measure.ts";

/** The product, the plain server it is measured against, and for information one that little more than reads. */
export const serverNames = ["product", "plain", "least"] as const;
export type ServerName = (typeof serverNames)[number];

/** What one server reached at one size, in one run or as the median of several. Milliseconds and bytes. */
export interface Figures {
  readonly start: number;
  readonly keystroke: number;
  /** The 95th percentile of a run's edits. */
  readonly slowKeystroke: number;
  readonly resident: number | undefined;
  readonly peak: number | undefined;
}

/** Runs of the same place in the two lists were made together, edit by edit in turn. */
export type Runs = Readonly<Record<ServerName, readonly Run[]>>;

export interface SizeResult {
  readonly statements: number;
  readonly seededProblems: number;
  readonly runs: Runs;
}

export interface Verdict {
  readonly claim: string;
  /** The median of the ratios within each round of runs, which a slow spell of the machine hits alike. */
  readonly ratio: number;
  readonly limit: number;
  readonly holds: boolean;
}

type Measure = keyof Figures;

const measures: readonly {
  readonly measure: Measure;
  readonly name: string;
  readonly write: (n: number) => string;
}[] = [
  { measure: "start", name: "start to all diagnostics", write: milliseconds },
  { measure: "keystroke", name: "keystroke to diagnostics, median", write: milliseconds },
  { measure: "slowKeystroke", name: "keystroke to diagnostics, p95", write: milliseconds },
  { measure: "resident", name: "resident memory", write: megabytes },
  { measure: "peak", name: "resident memory, peak", write: megabytes },
];

/** No figure worse than the plain server's, and a keystroke that hardly knows how large the review is. */
export function verdictsOf(results: readonly SizeResult[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const smallest = results[0];
  const largest = results.at(-1);
  if (smallest && largest && smallest !== largest) {
    const claim = `keystroke ${count(largest.statements)} / keystroke ${count(smallest.statements)}`;
    const ratio = ratioOf(largest.runs.product, smallest.runs.product, "keystroke");
    if (ratio !== undefined) verdicts.push(verdict(claim, ratio, 1.5));
  }
  for (const { statements, runs } of results) {
    for (const { measure, name } of measures) {
      const ratio = ratioOf(runs.product, runs.plain, measure);
      if (ratio !== undefined)
        verdicts.push(verdict(`product / plain, ${name}, ${count(statements)}`, ratio, 1.0));
    }
  }
  return verdicts;
}

export function tableOf({ statements, seededProblems, runs }: SizeResult): string {
  const cells = (cell: (runs: readonly Run[]) => string): readonly string[] =>
    serverNames.map((name) => cell(runs[name]));
  const rows = measures.map(({ measure, name, write }) => {
    const median = (some: readonly Run[]): string => {
      const value = medianOf(some.map((run) => figuresOf(run)[measure]));
      return value === undefined ? "not known" : write(value);
    };
    return [name, ...cells(median)];
  });
  return columns([
    [`${count(statements)} statements`, ...serverNames],
    ...rows,
    [`problems told (seeded: ${seededProblems})`, ...cells((some) => String(some.at(-1)?.problems))],
    ["remarks told", ...cells((some) => String(some.at(-1)?.remarks))],
  ]);
}

export function sentencesOf(verdicts: readonly Verdict[]): string {
  return columns(
    verdicts.map(({ claim, ratio, limit, holds }) => [
      claim,
      `= ${ratio.toFixed(2)}`,
      `(limit ${limit.toFixed(1)})`,
      holds ? "holds" : "EXCEEDED",
    ]),
  );
}

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function figuresOf({ start, keystrokes, resident, peak }: Run): Figures {
  const keystroke = percentile(keystrokes, 0.5);
  return { start, keystroke, slowKeystroke: percentile(keystrokes, 0.95), resident, peak };
}

function ratioOf(above: readonly Run[], below: readonly Run[], measure: Measure): number | undefined {
  const ratios = above.map((run, round) => {
    const partner = below[round];
    const numerator = figuresOf(run)[measure];
    const denominator = partner && figuresOf(partner)[measure];
    return numerator !== undefined && denominator !== undefined ? numerator / denominator : undefined;
  });
  return medianOf(ratios);
}

/** `undefined` where a value is not known. */
function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.length === values.length ? percentile(known, 0.5) : undefined;
}

function verdict(claim: string, ratio: number, limit: number): Verdict {
  return { claim, ratio, limit, holds: ratio <= limit };
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? "").length));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column));
  return rows.map((row) => row.map(pad).join("  ")).join("\n");
}

function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function megabytes(value: number): string {
  return `${(value / 2 ** 20).toFixed(0)} MB`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

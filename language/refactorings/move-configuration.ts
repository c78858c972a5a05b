import type { FileChange } from "../fixes/fix.ts";
import { asName } from "../fixes/writing.ts";
import type { ConfigurationStatement, FileSummary } from "../summary/summary.ts";
import { foldName } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import { type Block, blockAround, blocksOf } from "./blocks.ts";
import { newFileBeside, shownPaths, stepsBetween } from "./file-names.ts";
import { shownCmoc } from "./labels-made.ts";
import type { Offer, Offering, RefactoringSubject } from "./refactoring.ts";
import { configurationUnder, isSound, MEND_FIRST } from "./under-selection.ts";

const MOST_FILES = 8;

/** Moves a CMOC, with the remarks that belong to it, to another file of the review or a new one; its theory stays. */
export const moveConfiguration: Offering = (subject) => {
  const { file, text, theory } = subject;
  const configuration = configurationUnder(subject);
  if (!configuration) return [];
  const kind = "refactor.move";
  const shown = shownCmoc(configuration);
  const block = blockAround(blocksOf(text), configuration.span);
  if (!block || !isSound(file, block))
    return [{ title: `Move ${shown} to another file`, kind, reason: MEND_FIRST }];
  const paths = shownPaths(theory);
  const moves = nearestFiles(theory, file, configuration).map((target): Offer => {
    const place = placeIn(target, configuration);
    return {
      title: `Move ${shown} to ${paths.get(target.uri) ?? target.uri}${place.said}`,
      kind,
      reads: [target.uri],
      work: (textOf) => {
        const other = textOf(target.uri);
        if (other === null) return null;
        return {
          changes: [
            removal(subject, block),
            put(target.uri, other, place, text.slice(block.start, block.end)),
          ],
        };
      },
    };
  });
  const made = newFileBeside(
    theory,
    file.uri,
    configuration.label?.text ?? configuration.headings.at(-1) ?? "",
  );
  const newFile: Offer = {
    title: `Move ${shown} to a new file, ${made.name}`,
    kind,
    work: () => ({
      changes: [removal(subject, block)],
      created: [
        { uri: made.uri, text: `${theoryLine(configuration)}${text.slice(block.start, block.end)}\n` },
      ],
    }),
  };
  return [...moves, newFile];
};

/** The other files of the review: the nearest folders first, and there the files that hold the same theory. */
function nearestFiles(
  theory: Theory,
  file: FileSummary,
  { theory: of }: ConfigurationStatement,
): FileSummary[] {
  const rank = new Map(
    theory
      .summaries()
      .filter(({ uri }) => uri !== file.uri)
      .map((other) => [
        other,
        stepsBetween(file.uri, other.uri) * 2 + (other.configurations.some((one) => isIn(one, of)) ? 0 : 1),
      ]),
  );
  return [...rank]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_FILES)
    .map(([other]) => other);
}

const isIn = ({ theory }: ConfigurationStatement, of: string | null) =>
  (theory === null) === (of === null) && foldName(theory ?? "") === foldName(of ?? "");

/** Where a CMOC goes in another file, so that it stays in its theory. */
interface Place {
  /** Said in the title. */
  readonly said: string;
  /** The statement it goes behind or in front of; at the end of the file where there is none. */
  readonly behind: number | null;
  readonly before: number | null;
  /** A line that goes on with its theory, where the place lies in none or in another. */
  readonly theoryLine: string;
}

function placeIn(target: FileSummary, configuration: ConfigurationStatement): Place {
  const { theory: of, headings } = configuration;
  const inTheory = target.configurations.filter((one) => isIn(one, of));
  const heading = headings.at(-1);
  const alike =
    inTheory.findLast((one) => heading !== undefined && one.headings.at(-1) === heading) ?? inTheory.at(-1);
  const nothing = { said: "", behind: null, before: null, theoryLine: "" };
  if (alike)
    return { ...nothing, behind: alike.span.start, said: alike.label ? `, below “${alike.label.text}”` : "" };
  if (of === null) {
    const [first] = target.theories;
    return first
      ? { ...nothing, before: first.span.start, said: `, above theory “${first.name.text}”` }
      : nothing;
  }
  const stated = target.theories.findLast(({ name }) => foldName(name.text) === foldName(of));
  if (stated) return { ...nothing, behind: stated.span.start };
  return { ...nothing, theoryLine: theoryLine(configuration), said: `, under “theory ${of}”` };
}

/** `theory` with a name alone goes on with a theory that is declared elsewhere. */
function theoryLine({ theory }: ConfigurationStatement): string {
  return theory === null ? "" : `theory ${asName(theory) ?? theory}\n\n`;
}

function put(
  uri: string,
  text: string,
  { behind, before, theoryLine }: Place,
  statement: string,
): FileChange {
  const blocks = blocksOf(text);
  if (behind !== null) {
    const end = blockAround(blocks, { start: behind, end: behind })?.end ?? text.length;
    return { uri, span: { start: end, end }, newText: `\n\n${statement}` };
  }
  if (before !== null) {
    const start = blockAround(blocks, { start: before, end: before })?.start ?? before;
    return { uri, span: { start, end: start }, newText: `${statement}\n\n` };
  }
  const end = text.trimEnd().length;
  const ends = end === text.length ? "\n" : "";
  const gap = text.trim() === "" ? "" : "\n\n";
  return { uri, span: { start: end, end }, newText: `${gap}${theoryLine}${statement}${ends}` };
}

/** Takes whole lines out, with the blank lines behind them, or those in front where nothing follows. */
function removal({ file, text }: RefactoringSubject, { start, end }: Block): FileChange {
  const behind = /^\s*/.exec(text.slice(end))?.[0] ?? "";
  const next = end + behind.length;
  if (next < text.length) {
    const indentation = /[^\S\n\r]*$/.exec(behind)?.[0].length ?? 0;
    return { uri: file.uri, span: { start, end: next - indentation }, newText: "" };
  }
  const above = text.slice(0, start).trimEnd().length;
  return { uri: file.uri, span: { start: above, end }, newText: "" };
}

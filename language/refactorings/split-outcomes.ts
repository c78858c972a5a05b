import type { FileChange } from "../fixes/fix.ts";
import { quoted } from "../fixes/writing.ts";
import { endOfItem } from "../summary/ends.ts";
import type { ConfigurationStatement } from "../summary/summary.ts";
import { lineStart } from "../text/lines.ts";
import { ownLabelKey } from "../theory/labels.ts";
import { configurationsNamed } from "../theory/labels-named.ts";
import type { Theory } from "../theory/theory.ts";
import { type ViewName, viewNamesIn } from "../theory/view-names.ts";
import { blockAround, blocksOf } from "./blocks.ts";
import { shownCmoc, suffixes } from "./labels-made.ts";
import { counted, type Offering, type RefactoringSubject } from "./refactoring.ts";
import { configurationUnder, isSound, MEND_FIRST } from "./under-selection.ts";

/**
 * One CMOC for each outcome. Sources, excerpts and attributes stay with each of them; a line that names the CMOC by
 * its label names all of them afterwards, so that what it says still holds of every outcome.
 */
export const splitOutcomes: Offering = (subject) => {
  const { file, theory } = subject;
  const configuration = configurationUnder(subject);
  if (!configuration) return [];
  const kind = "refactor.rewrite";
  const number = configuration.outcomes.length;
  const plain = `Split ${shownCmoc(configuration)} into one CMOC for each outcome`;
  if (number < 2) return [{ title: plain, kind, reason: "This CMOC has one outcome only." }];
  if (!isSound(file, configuration.span)) return [{ title: plain, kind, reason: MEND_FIRST }];
  const behind = suffixes(theory, configuration, number);
  const naming = relationsNaming(theory, configuration, behind);
  const { label } = configuration;
  const labels = label ? `: ${behind.map((suffix) => label.text + suffix).join(", ")}` : "";
  const follow = naming.length > 0 ? ` (${counted(naming.length, "line")} will name all of them)` : "";
  return [
    {
      title: `Split ${shownCmoc(configuration)} into ${number} CMOCs, one for each outcome${labels}${follow}`,
      kind,
      work: () => ({ changes: [...splitting(subject, configuration, behind), ...naming] }),
    },
  ];
};

function splitting(
  { file, text }: RefactoringSubject,
  configuration: ConfigurationStatement,
  behind: readonly string[],
): FileChange[] {
  const { outcomes, span, label } = configuration;
  const start = lineStart(file.lines, span.start);
  const [first] = outcomes;
  const last = outcomes.at(-1);
  if (!first || !last) return [];
  const labelEnd = label ? label.span.end - (label.quoted ? 1 : 0) : start;
  const region = { start: first.span.start, end: endOfItem(last) };
  const written = outcomes.map((outcome, at) => ({
    suffix: behind[at] ?? "",
    outcomes: only(text, configuration, outcome),
  }));
  const statement = ({ suffix, outcomes }: { suffix: string; outcomes: string }) =>
    text.slice(start, labelEnd) +
    suffix +
    text.slice(labelEnd, region.start) +
    outcomes +
    text.slice(region.end, span.end);
  const end = blockAround(blocksOf(text), span)?.end ?? span.end;
  const [own, ...others] = written;
  if (!own) return [];
  const { uri } = file;
  return [
    ...(own.suffix ? [{ uri, span: { start: labelEnd, end: labelEnd }, newText: own.suffix }] : []),
    { uri, span: region, newText: own.outcomes },
    { uri, span: { start: end, end }, newText: others.map((one) => `\n\n${statement(one)}`).join("") },
  ];
}

/** The outcomes as they stand, with all but one taken out; brackets and remarks between them stay. */
function only(
  text: string,
  { outcomes }: ConfigurationStatement,
  kept: ConfigurationStatement["outcomes"][number],
): string {
  const between = outcomes.slice(1).map((item, at) => {
    const before = outcomes[at];
    const gap = before ? text.slice(endOfItem(before), item.span.start) : "";
    const left = withoutPlus(gap);
    return left.trim() === "" ? "" : left;
  });
  let behind = "";
  for (const left of between) behind += left;
  const own = text.slice(kept.span.start, endOfItem(kept));
  const left = behind.trimEnd();
  // What comes last may be a remark, which would swallow what follows it.
  return own + (/(?:^|\s)\/\/[^\n\r]*$/.test(left) ? `${left}\n` : left);
}

/** Without the + between two things; the last one, as a remark before it may hold others. */
function withoutPlus(gap: string): string {
  const at = gap.lastIndexOf("+");
  return at < 0 ? gap : `${gap.slice(0, at).trimEnd()}${gap.slice(at + 1).replace(/^[^\S\n\r]+$/, "")}`;
}

/** Every line of the review that names the CMOC names all that it becomes; none where another CMOC has its label. */
function relationsNaming(
  theory: Theory,
  configuration: ConfigurationStatement,
  behind: readonly string[],
): FileChange[] {
  const key = ownLabelKey(configuration);
  if (key === null || theory.configurationsLabelled(key).length > 1) return [];
  return [...theory.relationsTo(key), ...inViews(theory, configuration)].map(({ uri, words }) => ({
    uri,
    span: words.span,
    newText: behind
      .map((suffix) => words.text + suffix)
      .map((name) => (words.quoted ? (quoted(name) ?? name) : name))
      .join(", "),
  }));
}

/** Where saved views follow the chain of the CMOC. */
function inViews(theory: Theory, configuration: ConfigurationStatement): ViewName[] {
  return theory
    .summaries()
    .flatMap((file) => viewNamesIn(file, (words) => theory.read(words)))
    .filter(({ what }) => what === "label")
    .filter(({ words }) =>
      configurationsNamed(theory, words.text).some((one) => one.configuration === configuration),
    );
}

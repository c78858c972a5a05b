import type { FileChange } from "../fixes/fix.ts";
import type { ConfigurationStatement, PartItem } from "../summary/summary.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { foldName } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import { blockAround, blocksOf } from "./blocks.ts";
import { countSources, type Evidence, evidenceOf, sourcesText } from "./evidence-turned.ts";
import { itemText } from "./item-text.ts";
import { isFreeLabel, shownCmoc } from "./labels-made.ts";
import { counted, type Offer, type Offering, type RefactoringSubject } from "./refactoring.ts";
import { turnedPhrase } from "./turned-phrase.ts";
import { configurationUnder, isSound, MEND_FIRST } from "./under-selection.ts";

/**
 * Turns a CMOC round: every direction is flipped, as reviews write a barrier and the success factor that answers it.
 * What was found for the one is not found for the other: the sources that support it become sources for the inverse
 * (rule 11), and those for the inverse support it. What contradicts the link contradicts it either way round.
 */
export const reverseConfiguration: Offering = (subject) => {
  const { file, theory } = subject;
  const configuration = configurationUnder(subject);
  if (!configuration) return [];
  const kind = "refactor.rewrite";
  const shown = shownCmoc(configuration);
  const evidence = evidenceOf(subject, configuration);
  const sources = countSources(evidence.own);
  const becomes = sources > 0 ? ` (${counted(sources, "source")} will support the inverse)` : "";
  const here = `Turn ${shown} round: flip every direction${becomes}`;
  const beside = `Write the reverse of ${shown} below it`;
  const refused = (reason: string): Offer[] => [
    { title: here, kind, reason },
    { title: beside, kind, reason },
  ];
  if (!isSound(file, configuration.span)) return refused(MEND_FIRST);
  const turned = turnedItems(theory, configuration);
  if (typeof turned === "string") return refused(turned);
  if (turned.size === 0) return refused("Nothing is known yet of what could be turned round here.");
  return [
    { title: here, kind, work: () => ({ changes: turnedHere(subject, configuration, turned, evidence) }) },
    {
      title: beside,
      kind,
      work: () => ({ changes: [reverseBelow(subject, configuration, turned, evidence)] }),
    },
  ];
};

/** The words of each thing in its parts, turned round; a sentence where one cannot be. */
function turnedItems(
  theory: Theory,
  { contexts, mechanisms, outcomes }: ConfigurationStatement,
): ReadonlyMap<PartItem, string> | string {
  const turned = new Map<PartItem, string>();
  for (const item of [...contexts, ...mechanisms, ...outcomes]) {
    if (!item.phrase) continue;
    const words = turnedPhrase(theory, item.phrase);
    if (words === null)
      return `For “${item.phrase.text}”, no words for the opposite are known. Name them in a factor statement, with “inverse:”.`;
    turned.set(item, words);
  }
  return turned;
}

function turnedHere(
  subject: RefactoringSubject,
  configuration: ConfigurationStatement,
  turned: ReadonlyMap<PartItem, string>,
  { own, inverse }: Evidence,
): FileChange[] {
  const { file, text } = subject;
  const { uri } = file;
  const changes: FileChange[] = [...turned].map(([item, newText]) => ({ uri, span: item.span, newText }));
  const supporting = bracketed(sourcesText(inverse), configuration.posited);
  const [first] = own;
  for (const bracket of own) {
    const newText = bracket === first ? supporting : "";
    const start = newText === "" ? text.slice(0, bracket.span.start).trimEnd().length : bracket.span.start;
    changes.push({ uri, span: { start, end: bracket.span.end }, newText });
  }
  if (!first && supporting !== "") {
    const at = endOfWords(configuration);
    changes.push({ uri, span: { start: at, end: at }, newText: ` ${supporting}` });
  }
  const forInverse = sourcesText(own);
  const [line, ...more] = inverse;
  if (line && forInverse !== "") changes.push({ uri, span: line.span, newText: forInverse });
  else if (line) more.unshift(line);
  for (const bracket of more)
    changes.push({ uri, span: emptiedLine(subject, configuration, bracket.span), newText: "" });
  if (!line && forInverse !== "") {
    const at = lineEnd(file.lines, configuration.span.end);
    changes.push({ uri, span: { start: at, end: at }, newText: `\n  inverse supported by: ${forInverse}` });
  }
  return changes;
}

function bracketed(sources: string, posited: boolean): string {
  return [sources, posited ? "[posited]" : ""].filter((one) => one !== "").join(" ");
}

function endOfWords({ contexts, mechanisms, outcomes, span }: ConfigurationStatement): number {
  const items = [...contexts, ...mechanisms, ...outcomes];
  const last = items.at(-1);
  return last ? Math.max(last.span.end, ...last.tags.map((tag) => tag.span.end)) : span.end;
}

/** The bracket, or its whole line where the line says nothing else. */
function emptiedLine(
  { file, text }: RefactoringSubject,
  { attributes }: ConfigurationStatement,
  bracket: { start: number; end: number },
) {
  const line = attributes.find(({ span }) => span.start <= bracket.start && bracket.end <= span.end);
  const isAlone =
    line &&
    line.items.length === 0 &&
    text.slice(line.nameSpan.end, line.span.end).replace(/^\s*:\s*/, "") ===
      text.slice(bracket.start, bracket.end);
  if (!line || !isAlone) return bracket;
  const above = lineStart(file.lines, line.span.start);
  return { start: text.slice(0, above).trimEnd().length, end: line.span.end };
}

/** What describes the CMOC is the same for its reverse; what it says of other CMOCs is not, and no excerpt shows it. */
function reverseBelow(
  { file, text, theory }: RefactoringSubject,
  configuration: ConfigurationStatement,
  turned: ReadonlyMap<PartItem, string>,
  { own, inverse, against }: Evidence,
): FileChange {
  const { span, keyword, label, theory: of, attributes, posited } = configuration;
  const part = (items: readonly PartItem[]) =>
    items
      .map((item) => {
        const words = turned.get(item);
        return words === undefined
          ? itemText(item)
          : [words, ...item.tags.map(({ role }) => `(${role})`)].join(" ");
      })
      .join(" + ");
  const parts = [configuration.contexts, configuration.mechanisms, configuration.outcomes]
    .map(part)
    .join(" -> ");
  const name = label ? ` ${reverseLabel(theory, of, label.text)}` : "";
  const supporting = bracketed(sourcesText(inverse), posited);
  const line = (words: string, sources: string) => (sources === "" ? [] : [`  ${words}: ${sources}`]);
  const lines = [
    `${text.slice(keyword.start, keyword.end)}${name}: ${parts}${supporting === "" ? "" : ` ${supporting}`}`,
    ...attributes
      .filter((one) => theory.settings.dimensions.has(foldName(one.name)))
      .map((one) => `  ${text.slice(one.span.start, one.span.end)}`),
    ...line("contradicted by", sourcesText(against)),
    ...line("inverse supported by", sourcesText(own)),
  ];
  const end = blockAround(blocksOf(text), span)?.end ?? span.end;
  return { uri: file.uri, span: { start: end, end }, newText: `\n\n${lines.join("\n")}` };
}

function reverseLabel(theory: Theory, of: string | null, label: string): string {
  for (let number = 1; ; number++) {
    const made = `${label}-reverse${number === 1 ? "" : `-${number}`}`;
    if (isFreeLabel(theory, of, made)) return made;
  }
}

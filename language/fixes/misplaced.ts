import { endOfItem } from "../summary/ends.ts";
import { configurationAt, covered, type Fixer, itemsAround, preferred, rewriting } from "./fix.ts";

const holdsRemark = (text: string) => /(?:^|\s)\/\//.test(text);

/** Words behind a bracket: joined to the part by +, or moved in front of the bracket. */
export const placeWordsBehind: Fixer = (subject) => {
  const { span } = subject.problem;
  const item = itemsAround(subject).findLast((one) => one.span.end <= span.start);
  if (!item) return [];
  const words = covered(subject, span);
  const between = covered(subject, { start: item.span.end, end: span.start });
  if (holdsRemark(between)) return [];
  const stretch = { start: item.span.end, end: span.end };
  const brackets = between.replace(/[\s,;]+$/, "");
  const joined = rewriting(subject, "Put a + between", stretch, `${brackets} + ${words}`);
  if (/,\s*$/.test(between)) return [preferred({ ...joined, title: "Write + in place of the comma" })];
  const moved = rewriting(subject, "Move the words in front of the bracket", stretch, ` ${words}${brackets}`);
  return [preferred(moved), joined];
};

/** A bracket in front of the words it belongs to goes behind them. */
export const placeBracketBehind: Fixer = (subject) => {
  const { span } = subject.problem;
  const item = itemsAround(subject).find((one) => one.span.start >= span.end);
  if (!item) return [];
  const stretch = { start: span.start, end: endOfItem(item) };
  const rest = covered(subject, { start: span.end, end: stretch.end }).trimStart();
  if (holdsRemark(rest)) return [];
  const newText = `${rest} ${covered(subject, span)}`;
  return [preferred(rewriting(subject, "Put it behind the words", stretch, newText))];
};

/** A + that joins nothing goes, with the space on its empty side. */
export const removePlus: Fixer = (subject) => {
  const { text, problem } = subject;
  const { start, end } = problem.span;
  const before = /[^\S\n\r]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[^\S\n\r]*/.exec(text.slice(end))?.[0].length ?? 0;
  const wordsFollow = /^[^\s>+[(→⇒➔=–—-]/.test(text.slice(end + after));
  const span = wordsFollow ? { start, end: end + after } : { start: start - before, end };
  return [preferred(rewriting(subject, "Take out this +", span, ""))];
};

/** An arrow that stands below an attribute goes up, with what follows it, to the end of the CMOC's words. */
export const moveArrowsUp: Fixer = (subject) => {
  const { text, file, problem } = subject;
  const configuration = configurationAt(subject);
  const line = configuration?.attributes.find(
    ({ span }) => span.start <= problem.span.start && problem.span.end <= span.end,
  );
  const items = itemsAround(subject);
  const last = items.at(-1);
  if (!configuration || !line || !last) return [];
  const stretch = text.slice(problem.span.start, line.span.end);
  if (holdsRemark(stretch)) return [];
  const from = line.span.start + text.slice(line.span.start, problem.span.start).trimEnd().length;
  const at = endOfItem(last);
  return [
    preferred({
      title: "Move the arrows up to the words of the CMOC",
      changes: [
        { uri: file.uri, span: { start: at, end: at }, newText: ` ${stretch}` },
        { uri: file.uri, span: { start: from, end: line.span.end }, newText: "" },
      ],
    }),
  ];
};

/** A line of a CMOC that happens to begin with a keyword goes on behind the line above it. */
export const joinToLineAbove: Fixer = (subject) => {
  const { text, problem } = subject;
  const above = text.slice(0, problem.span.start);
  const space = /[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*$/.exec(above)?.[0];
  if (space === undefined) return [];
  const lineAbove = /[^\n\r]*$/.exec(above.slice(0, -space.length))?.[0] ?? "";
  if (lineAbove.trim() === "" || holdsRemark(lineAbove) || /^\s*[>#]/.test(lineAbove)) return [];
  const span = { start: problem.span.start - space.length, end: problem.span.start };
  return [preferred(rewriting(subject, "Join this line to the one above", span, " "))];
};

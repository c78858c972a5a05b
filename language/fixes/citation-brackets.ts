import { findKey } from "../citations/keys.ts";
import { covered, type Fixer, inserting, preferred, rewriting } from "./fix.ts";

/** `[@smith2020` gets its bracket, in front of a remark; one for each that is open. */
export const closeCitation: Fixer = (subject) => {
  const { start, end } = subject.problem.span;
  const words = covered(subject, { start, end });
  const remark = words.search(/\s+\/\//);
  const group = remark < 0 ? words : words.slice(0, remark);
  const open = group.split("[").length - group.split("]").length;
  const fix = inserting(subject, "Close the bracket", start + group.length, "]".repeat(Math.max(1, open)));
  return [preferred(fix)];
};

/** `[]` becomes `[posited]`, or goes. */
export const fillCitation: Fixer = (subject) => {
  const { start, end } = subject.problem.span;
  const space = /[^\S\n\r]*$/.exec(subject.text.slice(0, start))?.[0].length ?? 0;
  return [
    rewriting(subject, "Mark it as our own proposition: [posited]", { start, end }, "[posited]"),
    rewriting(subject, "Take out the brackets", { start: start - space, end }, ""),
  ];
};

/** A semicolon without a source on one side goes, with the space that stands on its empty side. */
export const removeSemicolon: Fixer = (subject) => {
  const { start, end } = subject.problem.span;
  const { text } = subject;
  const space = text[start - 1] === ";" ? 0 : (/^[^\S\n\r]*/.exec(text.slice(end))?.[0].length ?? 0);
  return [preferred(rewriting(subject, "Take out this semicolon", { start, end: end + space }, ""))];
};

/** Between two sources, in the place of a comma or an "and"; a "see" goes with the source behind it. */
export const separateSources: Fixer = (subject) => {
  const { start } = subject.problem.span;
  const before = subject.text.slice(Math.max(0, start - 200), start);
  const [joint = "", lead = ""] = JOINT.exec(before) ?? [];
  const span = { start: start - joint.length, end: start };
  return [preferred(rewriting(subject, "Put a semicolon between the two sources", span, `; ${lead}`))];
};
const JOINT = /(?:\s*,)?(?:\s+(?:and|or|&))?\s*(?:(?<=[\s,])((?:see also|see|cf\.|e\.g\.),?\s+))?$/i;

/** `@{smith 2020` gets its curly bracket behind the key. */
export const closeKey: Fixer = (subject) => {
  const { end } = subject.problem.span;
  const key = /^[^,;\]\n\r]*/.exec(subject.text.slice(end, end + 200))?.[0].trimEnd() ?? "";
  return key === "" ? [] : [preferred(inserting(subject, "Put } behind the key", end + key.length, "}"))];
};

/** `@ smith2020` loses the space in it. */
export const closeGapBeforeKey: Fixer = (subject) => {
  const { end } = subject.problem.span;
  const rest = subject.text.slice(end, end + 200);
  const space = /^[^\S\n\r]+/.exec(rest)?.[0].length ?? 0;
  const key = findKey(`@${rest.slice(space)}`, 0, 1, new Map())?.key;
  if (space === 0 || !key) return [];
  const span = { start: end, end: end + space };
  return [preferred(rewriting(subject, `Write @${key.text}`, span, ""))];
};

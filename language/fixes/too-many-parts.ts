import { endOfParts } from "../summary/ends.ts";
import { covered, type Fixer } from "./fix.ts";

/** Goes on from the outcome in a CMOC of its own: `a -> b -> c -> d -> e` is a chain of two. */
export const splitChain: Fixer = (subject) => {
  const { problem, file } = subject;
  const { start, end } = problem.span;
  const configuration = file.configurations.find(({ span }) => span.start <= start && end <= span.end);
  const [first] = configuration?.outcomes ?? [];
  if (!configuration || !first) return [];
  const at = endOfParts(configuration);
  const outcome = covered(subject, { start: first.span.start, end: at });
  const change = { uri: file.uri, span: { start: at, end: start }, newText: `\n\ncmoc: ${outcome} ` };
  return [{ title: "Write what follows as a CMOC of its own", changes: [change] }];
};

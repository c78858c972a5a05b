import { problemsIn } from "../../../language/checks/checks.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { Theory } from "../../../language/theory/theory.ts";

const parse = createCmocParser();

/** What every review has, and what is no slip. */
const BESIDE_THE_POINT = new Set(["leads-nowhere", "unexplained-context", "no-bibliography"]);

const FOLLOWING = "cmoc Z9: quick wins -> progress -> more faith [@last1999]";

export interface Told {
  readonly code: string;
  /** The words it is told at. */
  readonly at: string;
  readonly message: string;
}

/** What is told of a slip that stands above a sound statement, and whether that one is unharmed. */
export function tell(slip: string): { readonly told: Told[]; readonly unharmed: boolean } {
  const text = `${slip}\n${FOLLOWING}\n`;
  const file = summarise("file:///review/slip.cmoc", text, parse);
  const theory = new Theory();
  theory.fold(file.uri, file);
  const problems = problemsIn(file, theory).filter(({ code }) => !BESIDE_THE_POINT.has(code));
  const last = file.configurations.at(-1);
  const parts = [last?.contexts, last?.mechanisms, last?.outcomes].map((items) => items?.[0]?.phrase?.text);
  const unharmed =
    last?.label?.text === "Z9" &&
    parts.join() === "quick wins,progress,more faith" &&
    last.citations.map(({ key }) => key).join() === "last1999" &&
    problems.every(({ span }) => span.start <= slip.length);
  return {
    told: problems.map(({ code, span, message }) => ({
      code,
      at: text.slice(span.start, span.end),
      message,
    })),
    unharmed,
  };
}

import { asFactorName } from "../fixes/writing.ts";
import { factorName } from "../theory/factor-name.ts";
import { newDeclaration } from "./declaring.ts";
import type { Offering } from "./refactoring.ts";
import { factorsUnder } from "./under-selection.ts";

/** A statement for a factor that is only used so far, with its meaning left for the author to write. */
export const extractFactor: Offering = (subject) => {
  const { theory } = subject;
  const [used] = factorsUnder(subject).filter(({ kind }) => kind === "use");
  if (!used) return [];
  const { key } = theory.identityOf(used.words);
  const name = factorName(theory, key);
  const title = `Write a factor statement for “${name}”`;
  const kind = "refactor.extract";
  if (theory.declarationsOf(key).length > 0)
    return [{ title, kind, reason: `“${name}” has a factor statement already.` }];
  const written = asFactorName(theory, name);
  if (!written) return [{ title, kind, reason: `“${name}” holds both kinds of quotation marks.` }];
  return [
    {
      title,
      kind,
      preferred: true,
      work: () => ({ changes: [newDeclaration(subject, `factor ${written}: ""`)] }),
    },
  ];
};

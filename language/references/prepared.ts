import { NAME_VARIABLES, OTHERS, type Reference, type ReferenceName } from "../bibliography/reference.ts";
import type { Run } from "./rich-text.ts";

/** Stands for the authors that a list leaves open ("and others"), of which no processor knows. */
const MORE = "\ue000";

/** A reference as the processor is to read it. */
export function prepared(reference: Reference): Reference {
  const lists = NAME_VARIABLES.flatMap((variable) => {
    const names = reference[variable];
    return names?.some(isOthers) ? [[variable, names.map(withMore)] as const] : [];
  });
  const { title = "", language = "" } = reference;
  const short = reference["title-short"] ?? shortTitle(title);
  return {
    ...reference,
    ...Object.fromEntries(lists),
    ...(short === "" ? {} : { "title-short": short }),
    // Words of a title are given capitals as in English only where they can be English.
    ...(language === "" && !/\p{Script=Latin}/u.test(title) && title !== "" ? { language: "und" } : {}),
  };
}

/** What stands before a title's colon, by which a text names a work that has no author. */
function shortTitle(title: string): string {
  return /^([^:]+\S):\s/.exec(title)?.[1] ?? "";
}

function isOthers({ literal }: ReferenceName): boolean {
  return literal === OTHERS.literal;
}

function withMore(name: ReferenceName): ReferenceName {
  return isOthers(name) ? { literal: MORE } : name;
}

/** The style's words round a list of authors that was left open. */
export interface WordsForOthers {
  readonly and: string;
  readonly etAl: string;
  readonly etAlInItalics: boolean;
}

/** Puts “et al.” where a list of authors was left open. */
export function withOthers(
  runs: readonly Run[],
  { and, etAl, etAlInItalics }: WordsForOthers,
): readonly Run[] {
  if (!runs.some(({ text }) => text.includes(MORE))) return runs;
  const joining = new Set([and, "&", "and"].filter((word) => word !== ""));
  return runs.flatMap(({ text, look }) => {
    const pieces = text.split(MORE);
    const italic: Run["look"] = etAlInItalics && !look.includes("i") ? ["i", ...look] : look;
    return pieces.flatMap((piece, nth): Run[] => {
      const behind = nth > 0 && etAl.endsWith(".") && piece.startsWith(".") ? piece.slice(1) : piece;
      if (nth === pieces.length - 1) return [{ text: behind, look }];
      const before = behind.trimEnd();
      const word = /\S+$/.exec(before)?.[0] ?? "";
      const kept = joining.has(word) ? before.slice(0, -word.length).trimEnd() : before;
      return [
        { text: kept === "" ? "" : `${kept} `, look },
        { text: etAl, look: italic },
      ];
    });
  });
}

import { plainText } from "./latex-text.ts";

/** A person, or an organisation as its `family` with an empty `given`. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

export interface NameList {
  readonly names: readonly PersonName[];
  /** The list ends with "and others", or was too long to read. */
  readonly others: boolean;
}

/** Consortium papers list hundreds; no reference prints more. */
const MOST_NAMES = 100;

/** Health databases write "Vangen S" without BibTeX's comma; nobody's family name is an initial. */
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;

/**
 * Reads an `author` or `editor` field by BibTeX's rules: names stand between "and"; "Given von Family",
 * "von Family, Given" and "von Family, Jr, Given"; curly brackets hold together what is one name. Also
 * BibLaTeX's "family=..., given=...".
 */
export function readNames(latex: string): NameList {
  const written = splitOutsideBraces(latex.replace(/\s+/g, " "), / and(?= )/iy).map((name) => name.trim());
  const names: PersonName[] = [];
  let others = written.length > MOST_NAMES;
  for (const name of written.slice(0, MOST_NAMES)) {
    if (name.toLowerCase() === "others") others = true;
    else if (name !== "") names.push(readName(name));
  }
  return { names, others };
}

function readName(written: string): PersonName {
  const parts = splitOutsideBraces(written, /,/y).map((part) => part.trim());
  if (/^\w+\s*=/.test(written)) {
    const named = new Map(parts.map((part): [string, string] => [part.split("=")[0]?.trim() ?? "", part]));
    const value = (key: string) => plainText((named.get(key) ?? "").replace(/^[^=]*=/, ""));
    return { family: `${value("prefix")} ${value("family")}`.trim(), given: value("given") };
  }
  const [family = "", ...behind] = parts;
  if (behind.length > 0) return { family: plainText(family), given: plainText(behind.at(-1) ?? "") };
  const words = splitOutsideBraces(written, /[\s~]+/y).filter((word) => word !== "");
  if (words.length > 1 && INITIALS.test(words.at(-1) ?? "") && !INITIALS.test(words[0] ?? "")) {
    return { family: plainText(words.slice(0, -1).join(" ")), given: plainText(words.at(-1) ?? "") };
  }
  // The family name begins at the first word in small letters ("van"), else it is the last word.
  const von = words.findIndex((word, at) => at < words.length - 1 && /^\p{Ll}/u.test(word));
  const from = von >= 0 ? von : words.length - 1;
  return { family: plainText(words.slice(from).join(" ")), given: plainText(words.slice(0, from).join(" ")) };
}

/** Splits at every match of a sticky pattern that is not inside curly brackets. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === "{") depth++;
    else if (sign === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      const length = separator.exec(text)?.[0].length ?? 0;
      if (length > 0) {
        parts.push(text.slice(start, at));
        at += length;
        start = at;
        continue;
      }
    }
    at++;
  }
  parts.push(text.slice(start));
  return parts;
}

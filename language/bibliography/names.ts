import { plainText } from "./latex-text.ts";
import { OTHERS, type ReferenceName } from "./reference.ts";

/** Consortium papers list hundreds; no reference prints more. */
const MOST_NAMES = 100;

/** Health databases write "Vangen S" without BibTeX's comma; nobody's family name is an initial. */
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
const SMALL_START = /^(?:\{?\\?["'`^~=.]?)?\p{Ll}/u;
const SUFFIX = /^(?:jr|sr|[ivx]{2,4}|2nd|3rd|4th)\.?$/i;
/** A name that is one word in curly brackets is that of an organisation, unless it only sets an accent: {\"O}zg{\"u}r. */
const IN_BRACKETS = /^\{(?!\\)[\s\S]*\}$/;

/**
 * Reads an `author` or `editor` field by BibTeX's rules: names stand between "and"; "Given von Family",
 * "von Family, Given" and "von Family, Jr, Given"; curly brackets hold together what is one name, and a name all
 * in brackets is an organisation's. Also BibLaTeX's "family=..., given=...". A list that goes on, or is longer
 * than a hundred names, ends with `OTHERS`.
 */
export function readNames(latex: string): ReferenceName[] {
  const written = splitOutsideBraces(latex.replace(/\s+/g, " "), / and(?= )/iy).map((name) => name.trim());
  const names: ReferenceName[] = [];
  let others = written.length > MOST_NAMES;
  for (const name of written.slice(0, MOST_NAMES)) {
    if (/^\{?others\}?$|^et al\.?$/i.test(name)) others = true;
    else if (name !== "") names.push(readName(name));
  }
  return others ? [...names, OTHERS] : names;
}

function readName(written: string): ReferenceName {
  if (isOneGroup(written)) return { literal: plainText(written) };
  const parts = splitOutsideBraces(written, /,/y).map((part) => part.trim());
  if (/^\w[\w-]*\s*=/.test(written)) return readNamedParts(parts);
  const [first = "", ...behind] = parts;
  const words = splitOutsideBraces(first, /[\s~]+/y).filter((word) => word !== "");
  if (behind.length > 0) return readTurnedRound(words, behind);
  const last = words.at(-1) ?? "";
  const suffix = words.length > 2 && SUFFIX.test(last) && !SMALL_START.test(words[0] ?? "") ? last : "";
  if (suffix === "" && words.length > 1 && INITIALS.test(last) && !INITIALS.test(words[0] ?? "")) {
    return nameOf([], words.slice(0, -1), last);
  }
  // The family name begins at the first word in small letters ("van"), else it is the last word.
  const named = suffix === "" ? words : words.slice(0, -1);
  const von = named.findIndex((word, at) => at < named.length - 1 && SMALL_START.test(word));
  const from = von >= 0 ? von : named.length - 1;
  return nameOf(...particlesOf(named.slice(from)), named.slice(0, from).join(" "), suffix);
}

/** "van der Berg, Jan", "King, Jr, Martin Luther" and, as databases write it, "King, Martin Luther, Jr". */
function readTurnedRound(words: readonly string[], behind: readonly string[]): ReferenceName {
  const [one = "", ...more] = behind;
  const swapped = more.length > 0 && SUFFIX.test(more.at(-1) ?? "") && !SUFFIX.test(one);
  const given = more.length === 0 || swapped ? one : (more.at(-1) ?? "");
  const suffix = more.length === 0 ? "" : swapped ? (more.at(-1) ?? "") : one;
  if (more.length === 0 && SUFFIX.test(one) && words.length > 1) {
    return nameOf([], words.slice(-1), words.slice(0, -1).join(" "), one);
  }
  return nameOf(...particlesOf(words), given, suffix);
}

/** The words in small letters that a family name begins with, and the others. */
function particlesOf(words: readonly string[]): [particles: readonly string[], family: readonly string[]] {
  let from = 0;
  while (from < words.length - 1 && SMALL_START.test(words[from] ?? "")) from++;
  return [words.slice(0, from), words.slice(from)];
}

function readNamedParts(parts: readonly string[]): ReferenceName {
  const named = new Map(
    parts.map((part): [string, string] => {
      const [name = "", ...value] = part.split("=");
      return [name.trim().toLowerCase(), value.join("=").trim()];
    }),
  );
  const value = (key: string) => named.get(key) ?? "";
  const stays = value("useprefix") !== "false";
  return nameOf([value("prefix")], [value("family")], value("given"), value("suffix"), stays);
}

/** A family name keeps its particle, as APA and the health databases print it, where the entry does not say otherwise. */
function nameOf(
  particles: readonly string[],
  family: readonly string[],
  given: string,
  suffix = "",
  stays = true,
): ReferenceName {
  const plain = (words: readonly string[]) => plainText(words.join(" "));
  const parts: [keyof ReferenceName, string][] = [
    [stays ? "non-dropping-particle" : "dropping-particle", plain(particles)],
    ["family", plain(family)],
    ["given", plainText(given)],
    ["suffix", plainText(suffix)],
  ];
  const said = parts.filter(([, text]) => text !== "");
  return said.length === 0 ? { literal: plain([...particles, ...family, given]) } : Object.fromEntries(said);
}

function isOneGroup(written: string): boolean {
  if (!IN_BRACKETS.test(written)) return false;
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at === written.length - 1;
  }
  return false;
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

/** A name in one line: "van der Berg"; an organisation's as it is. */
export function familyOf(name: ReferenceName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name["non-dropping-particle"];
  const joined = particle === undefined ? "" : /['’-]$/.test(particle) ? particle : `${particle} `;
  return `${joined}${name.family ?? name.given ?? ""}`;
}

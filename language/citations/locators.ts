/**
 * Locators: which part of a source is meant (pp. 12-14, chap. 3). Told apart from the rest of a citation by
 * the rules of pandoc's manual, with the terms of CSL's English locale.
 */

/** CSL's name of a locator term, and how authors write it. */
const TERMS: Readonly<Record<string, string>> = {
  appendix: "appendix appendices app. apps.",
  book: "book books bk. bks.",
  chapter: "chapter chapters chap. chaps. ch. chs.",
  column: "column columns col. cols.",
  equation: "equation equations eq. eqs.",
  figure: "figure figures fig. figs.",
  folio: "folio folios fol. fols.",
  issue: "issue issues number numbers no. nos.",
  line: "line lines l. ll.",
  note: "note notes n. nn.",
  opus: "opus opera op. opp.",
  page: "page pages p. pp.",
  paragraph: "paragraph paragraphs para. paras. ¶ ¶¶",
  part: "part parts pt. pts.",
  section: "section sections sec. secs. § §§",
  "sub-verbo": "s.v. s.vv.",
  supplement: "supplement supplements supp. supps.",
  table: "table tables tbl. tbls.",
  verse: "verse verses v. vv.",
  volume: "volume volumes vol. vols.",
};

/** A full stop may be left out where what remains cannot be taken for a word: "p 12", "chap 3". */
const STOPLESS = /^(?:pp?|[a-z]{3,})\.$/;

const TERM_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(TERMS).flatMap(([name, written]) =>
    written.split(" ").flatMap((term): [string, string][] => {
      const stopless = STOPLESS.test(term) ? [[term.slice(0, -1), name] as [string, string]] : [];
      return [[term, name], ...stopless];
    }),
  ),
);

/** A term at the start, then white space (or not, as in "p.3" and "§4"). "sub verbo" is the one term of two words. */
const TERM = /^(?:sub\s+verbo|[¶§]{1,2}|s\.vv?\.|[a-z]+\.?)(?=[\s\d(["'¶§]|$)|^[a-z]+\.(?=[a-z\d])/i;
/** One word of a locator: 33-35, 34(1)(a), 4.4.8, [17]-[18], xii, §4. A full stop only between two of its parts. */
const LOCATOR_WORD = /^(?:[^\s.,;{}()[\]"“”!?]+|\.(?=[^\s.,;{}()[\]])|\([^\s()]*\)|\[[^\s[\]]*\])+/;
const ROMAN = /^(?=.)m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** What stands behind a key, told apart. `locator` as typed, with its term; empty if there is none. */
export interface LocatorSplit {
  readonly locator: string;
  readonly suffix: string;
}

/** A locator in CSL's terms: `{ label: "page", value: "12-14" }`. Without a term it is a page. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

function hasNumber(word: string, romanCounts: boolean): boolean {
  return /\d/.test(word) || (romanCounts && word.split(/[-–:.()[\]]/).some((unit) => ROMAN.test(unit)));
}

/** The term at the start of the text: its CSL name and its length with the white space behind; null if none. */
function termAt(text: string): { name: string; length: number } | null {
  const term = TERM.exec(text)?.[0];
  if (term === undefined) return null;
  const name = /^sub\s/i.test(term) ? "sub-verbo" : TERM_NAMES.get(term.toLowerCase());
  if (name === undefined) return null;
  return { name, length: term.length + (/^\s*/.exec(text.slice(term.length))?.[0].length ?? 0) };
}

/** How much of the text, from its start, are words of a locator. */
function locatorLength(text: string, romanCounts: boolean): number {
  let length = 0;
  for (let rest = text; ; ) {
    const gap = length === 0 ? 0 : (/^\s*(?:,\s*)?/.exec(rest)?.[0].length ?? 0);
    const word = LOCATOR_WORD.exec(rest.slice(gap))?.[0];
    if (word === undefined || !hasNumber(word, romanCounts)) return length;
    length += gap + word.length;
    rest = text.slice(length);
  }
}

/**
 * Splits what stands behind a key into locator and suffix. Curly brackets around the locator, or empty ones
 * before a suffix, decide where pandoc's rules would guess wrong: `@a{ii, A, D-Z}, suffix`, `@a{}, 99 years`.
 */
export function splitLocator(behindKey: string): LocatorSplit {
  const text = behindKey.replace(/\s+/g, " ").trim();
  const lead = /^,? ?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  if (rest.startsWith("{")) {
    const close = closingBrace(rest);
    if (close > 0) return { locator: rest.slice(1, close).trim(), suffix: rest.slice(close + 1).trim() };
  }
  const term = termAt(rest);
  const termLength = term?.length ?? 0;
  const length = locatorLength(rest.slice(termLength), term !== null);
  if (length === 0) return { locator: "", suffix: text };
  const end = termLength + length;
  return { locator: rest.slice(0, end), suffix: rest.slice(end).trim() };
}

function closingBrace(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

/** Reads a locator, as `splitLocator` gives it, into CSL's label and value. */
export function readLocator(locator: string): Locator {
  const term = termAt(locator);
  if (term === null) return { label: "page", value: locator };
  return { label: term.name, value: locator.slice(term.length).trim() };
}

import type { Span } from "./span.ts";

/** An address in a text, and what it leads to. */
export interface Address {
  readonly span: Span;
  /** https, http or mailto; a DOI is its resolver's address. */
  readonly target: string;
}

/** More than this nobody looks at. */
const MOST = 20_000;
/** In UTF-16 units; what follows is not read. */
const LONGEST = 2000;

/** Where an address can begin. A DOI's prefix has four to nine digits (ISO 26324, Crossref's recommendation). */
const BEGINNING = /https?:\\?\/\\?\/|mailto:|doi:[ \t]{0,3}(?=10\.)|10\.\d{4,9}\\?\//gi;
const PART_OF_A_WORD = /[\p{L}\p{N}_./-]$/u;
/** Signs that can stand in an address; a backslash only where BibTeX or JSON puts one before another sign. */
const REST = /(?:\\[_&%#$~{}/-]|[^\s<>"“”«»{}|\\^`\p{Cc}]){0,2000}/uy;
/** Signs at an address's end that belong to the sentence around it. */
const AT_THE_END = /[.,;:!?'’*…]$/;
const OPENED_BY: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

/** The web addresses, e-mail addresses with `mailto:`, and DOIs (bare or behind `doi:`) of a text, in order. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match && found.length < MOST; match = BEGINNING.exec(text)) {
    const start = match.index;
    if (PART_OF_A_WORD.test(text.slice(Math.max(0, start - 2), start))) continue;
    REST.lastIndex = start + match[0].length;
    const rest = withoutPunctuation(REST.exec(text)?.[0] ?? "");
    const span = { start, end: start + match[0].length + rest.length };
    const target = rest === "" ? null : addressOf(match[0] + rest);
    if (target !== null) found.push({ span, target });
    BEGINNING.lastIndex = Math.max(span.end, BEGINNING.lastIndex);
  }
  return found;
}

/**
 * What a written address leads to; `null` where it is none, or of a kind that an editor must not open: only https,
 * http, mailto and DOIs are.
 */
export function addressOf(written: string): string | null {
  const plain = written.replace(/\\(?=[_&%#$~{}/-])/g, "").trim();
  const doi = doiOf(plain);
  if (doi !== null) return doiAddress(doi);
  if (plain.length > LONGEST || /[\s<>"\\^`{}|]/.test(plain)) return null;
  if (/^mailto:[^@]+@[^@]+$/i.test(plain)) return encodeURI(plain.toWellFormed());
  if (!/^https?:\/\/[\p{L}\p{N}[]/iu.test(plain)) return null;
  try {
    return new URL(plain.toWellFormed()).href;
  } catch {
    return null;
  }
}

/** The DOI that a text is, bare, behind `doi:` or as its resolver's address; `null` where it is none. */
export function doiOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, "")
    .replace(/^doi:\s*/i, "");
  return bare.length <= 200 && /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : null;
}

/** The address of a DOI's resolver. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}

/** Without the signs at the end that belong to the sentence, and brackets that were opened outside of it. */
function withoutPunctuation(rest: string): string {
  const excess = new Map(
    [...OPENED_BY].map(([close, open]) => [close, count(rest, close) - count(rest, open)]),
  );
  let end = rest.length;
  for (; end > 0; end--) {
    const last = rest.charAt(end - 1);
    const unopened = excess.get(last);
    if (unopened === undefined ? !AT_THE_END.test(last) : unopened <= 0) break;
    if (unopened !== undefined) excess.set(last, unopened - 1);
  }
  return rest.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

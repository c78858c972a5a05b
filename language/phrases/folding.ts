/** Hyphens, dashes and minus signs that a keyboard, Word or a PDF may give for one and the same stroke. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Apostrophes, single quotation marks and the accents typed in their place. */
const APOSTROPHES = /[`\u00b4\u02b9\u02bc\u2018\u2019\u201a\u201b\u2032\uff07]/g;
/** Marks without width that a copied text carries along: soft hyphen, zero-width space, word joiner, BOM. */
const WIDTHLESS = /[\u00ad\u200b\u2060\ufeff]/g;
/** Letters a PDF has joined: ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ. */
const LIGATURES = /[\ufb00-\ufb06]/g;
const LIGATURE_LETTERS = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

const SPACE = 32;
const BACKTICK = 96;

/** Whether the text is what folding would give: lower-case ASCII with single spaces between its words. */
function isFolded(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < SPACE || unit > 126 || unit === BACKTICK || (unit >= 65 && unit <= 90)) return false;
    if (unit === SPACE && before === SPACE) return false;
    before = unit;
  }
  return text.length === 0 || before !== SPACE;
}

/** The text with single spaces between its words and none at its ends; line ends and tabs count as spaces. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The identity of a phrase: two phrases that fold to the same text are the same words.
 *
 * Folded away are letter case, Unicode normalisation (NFC), white space, hyphen and dash variants,
 * apostrophe variants, joined letters (ﬁ) and marks without width. Kept apart are spelling, plural,
 * word order, and `&` against "and": those are pointed out to the author, never merged silently.
 */
export function foldPhrase(text: string): string {
  if (isFolded(text)) return text;
  const plain = text
    .replace(WIDTHLESS, "")
    .replace(LIGATURES, (letter) => LIGATURE_LETTERS[letter.charCodeAt(0) - 0xfb00] ?? letter)
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ς/g, "σ");
  return collapseSpaces(plain).normalize("NFC");
}

// Hyphens, dashes and minus signs that may stand before the head of an arrow.
const DASHES = "\\-=‐‑‒–—―−";
// Arrows of one sign; Word leaves U+F0E0 and U+F0E8 where it drew `->` and `=>` in Wingdings.
const SIGNS = "→⇒➔➙➛➜➝➞➡⇨⟶⟹\uF0E0\uF0E8";
const LETTER = "à";

/** Arrow forms that no word is written with (rule 3). */
export const DRAWN_ARROW_SOURCE = `[${DASHES}]{1,12}>{1,3}|[${SIGNS}]\uFE0F?`;

/** All arrow forms: those of rule 3, and the `à` between spaces that a PDF leaves of one. */
export const ARROW_SOURCE = `${DRAWN_ARROW_SOURCE}|(?<=^|\\s)${LETTER}(?=\\s|$)`;

/** Every character that an arrow can begin with, for a character class. */
export const ARROW_START = `${DASHES}${SIGNS}${LETTER}`;

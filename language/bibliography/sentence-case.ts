import { plainText } from "./latex-text.ts";

/** Stand round what curly brackets protect; of the Unicode area that no text uses. */
const [OPENS, CLOSES] = ["\ue000", "\ue001"];
const PROTECTED = new RegExp(`${OPENS}[^${OPENS}${CLOSES}]*${CLOSES}`);
const WORD = new RegExp(`${OPENS}|${CLOSES}|[\\p{L}\\p{M}\\p{N}’'-]+|[.:?!–—]\\s`, "gu");
/** A word as title case writes it: one capital, then small letters; hyphenated ones in each part, or the first alone. */
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}’']*(?:-\p{L}[\p{Ll}\p{M}’']*)*$/u;
/** Words that title case leaves small. */
const SMALL =
  /^(?:an?|the|and|but|for|nor|or|yet|so|as|at|by|if|in|of|off|on|per|to|up|via|from|into|onto|over|with|within|without|between|among|than|that|when|vs?)$/i;
/** Of the words that title case would begin with a capital, at least so many do. */
const MOST = 0.6;

/**
 * A title that is written in English title case, as BibTeX styles expect it, in sentence case, as CSL does:
 * "Nurturing Collaborative Relations" is "Nurturing collaborative relations". What stands in curly brackets stays
 * as it is, and so does a title that is not in title case, so that names in it keep their capitals.
 */
export function sentenceCase(latex: string): string {
  const marked = plainText(markProtected(latex));
  const plain = (text: string) => text.replaceAll(OPENS, "").replaceAll(CLOSES, "");
  if (!isTitleCase(marked)) return plain(marked);
  let isProtected = 0;
  let isFirst = true;
  const lowered = marked.replace(WORD, (word) => {
    if (word === OPENS) isProtected++;
    else if (word === CLOSES) isProtected--;
    else if (/\s$/.test(word)) isFirst = true;
    else {
      const isLetter = word.length === 1 && word !== "A"; // "vitamin C"
      const stays = isProtected > 0 || isLetter || !CAPITALISED.test(word);
      const kept = stays ? word.length : isFirst ? 1 : 0; // of "Evidence-Based" its first letter
      isFirst = false;
      return word.slice(0, kept) + word.slice(kept).toLowerCase();
    }
    return word;
  });
  return plain(lowered);
}

function isTitleCase(marked: string): boolean {
  const words = marked
    .replace(new RegExp(PROTECTED, "g"), " ")
    .split(/[^\p{L}\p{M}\p{N}’'-]+/u)
    .filter((word) => /^\p{L}/u.test(word) && word.length > 1 && !SMALL.test(word));
  // The first word has its capital anyway, and words all in capitals have theirs in every case.
  const telling = words.slice(1).filter((word) => CAPITALISED.test(word) || /^\p{Ll}/u.test(word));
  const capitalised = telling.filter((word) => CAPITALISED.test(word)).length;
  return telling.length > 0 && capitalised >= telling.length * MOST;
}

/** Marks the outermost groups in curly brackets that hold no more than text; `{\"u}` and arguments of commands do not protect. */
function markProtected(latex: string): string {
  let marked = "";
  let depth = 0;
  let marksAt = 0;
  for (let at = 0; at < latex.length; at++) {
    const sign = latex.charAt(at);
    if (sign === "\\") {
      const command = /^\\(?:[A-Za-z]+\s*|[\s\S])/.exec(latex.slice(at, at + 50))?.[0] ?? sign;
      marked += command;
      at += command.length - 1;
      if (depth === 0 && latex.charAt(at + 1) === "{") {
        marked += "{";
        at++;
        depth++;
      }
      continue;
    }
    if (sign === "{") {
      depth++;
      if (depth === 1 && latex.charAt(at + 1) !== "\\") {
        marksAt = 1;
        marked += OPENS;
      }
    }
    marked += sign;
    if (sign === "}") {
      if (depth === 1 && marksAt === 1) {
        marksAt = 0;
        marked += CLOSES;
      }
      depth = Math.max(0, depth - 1);
    }
  }
  return marksAt === 1 ? marked + CLOSES : marked;
}

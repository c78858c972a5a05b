import { ACCENTS, SIGNS, WITHOUT_FIRST_ARGUMENT } from "./latex-marks.ts";

const LETTER = /[A-Za-z]/;
const SPACING_ACCENTS: Readonly<Record<string, string>> = {
  "^": "^",
  "~": "~",
  "`": "`",
  "'": "'",
  '"': '"',
};
const DOTTED: Readonly<Record<string, string>> = { ı: "i", ȷ: "j" };

/**
 * A field's LaTeX as plain text: accents and signs as Unicode (NFC), quotation marks and dashes as they print,
 * braces and formatting commands gone, single spaces. Commands it does not know are left out and their text
 * is kept. Linear in the text; never throws.
 */
export function plainText(latex: string): string {
  if (!/[\\{}$~`'-]/.test(latex)) return latex.replace(/\s+/g, " ").trim();
  const out: string[] = [];
  let accent = "";
  let accentCommand = "";
  let inMath = false;
  const put = (letter: string): void => {
    if (accent !== "") {
      out.push(DOTTED[letter] ?? letter, accent);
      accent = "";
    } else out.push(letter);
  };

  let at = 0;
  while (at < latex.length) {
    const sign = latex.charAt(at);
    if (sign === "\\") {
      const next = latex.charAt(at + 1);
      let command = next;
      at += 1 + next.length;
      if (LETTER.test(next)) {
        const from = at - 1;
        while (LETTER.test(latex.charAt(at))) at++;
        command = latex.slice(from, at);
      }
      if (ACCENTS.has(command)) {
        accent = ACCENTS.get(command) ?? "";
        accentCommand = command;
        while (latex.charAt(at) === " ") at++;
        continue;
      }
      const letter = SIGNS.get(command);
      if (letter !== undefined) {
        // The white space behind a command of letters only ends it.
        while (latex.charAt(at) === " ") at++;
        put(letter);
      } else if (WITHOUT_FIRST_ARGUMENT.has(command)) at = behindGroup(latex, at);
      else if (command === "enquote" || command === "mkbibquote") {
        const end = behindGroup(latex, at);
        if (end > at) {
          out.push("“", plainText(latex.slice(at, end)), "”");
          at = end;
        }
      } else if (command === "-" || command === "/" || command === "") continue;
      else if (LETTER.test(command)) while (latex.charAt(at) === " ") at++;
      else put(command === "\\" ? " " : command);
      continue;
    }
    at++;
    if (sign === "{") continue;
    if (sign === "}") {
      if (accent !== "") {
        out.push(SPACING_ACCENTS[accentCommand] ?? "");
        accent = "";
      }
    } else if (sign === "$") inMath = !inMath;
    else if (inMath && (sign === "^" || sign === "_")) continue;
    else if (sign === "~") put(" ");
    else if (sign === "-" && latex.charAt(at) === "-") {
      const long = latex.charAt(at + 1) === "-";
      out.push(long ? "—" : "–");
      at += long ? 2 : 1;
    } else if (sign === "`" || sign === "'") {
      const twice = latex.charAt(at) === sign;
      out.push(sign === "`" ? (twice ? "“" : "‘") : twice ? "”" : "’");
      if (twice) at++;
    } else {
      const point = latex.codePointAt(at - 1) ?? 0;
      const letter = String.fromCodePoint(point);
      at += letter.length - 1;
      put(letter);
    }
  }
  return out.join("").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** An address or identifier: only the escapes that BibTeX exports put into it are undone. */
export function plainAddress(latex: string): string {
  return latex
    .replace(/\\url\b/g, "")
    .replace(/\\([_&%#$~{}])/g, "$1")
    .replace(/[{}\s]/g, "");
}

/** Behind the group in curly brackets that begins at `from`, or `from` itself if none does. */
function behindGroup(latex: string, from: number): number {
  if (latex.charAt(from) !== "{") return from;
  let depth = 0;
  for (let at = from; at < latex.length; at++) {
    const sign = latex.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return latex.length;
}

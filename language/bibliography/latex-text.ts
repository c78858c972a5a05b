import { ACCENTS, SIGNS, WITHOUT_FIRST_ARGUMENT } from "./latex-marks.ts";

const LETTER = /[A-Za-z]/;
/** What stands for something else than itself; a hyphen or an apostrophe does where it is doubled. */
const LATEX = /[\\$~`]|--|''/;
const LONG_SPACE = /[^\S ]|\s\s/;
/** Figures that have a letter of their own above or below the line: 10³ must not become 103. */
const SHIFTED: ReadonlyMap<string, string> = new Map([
  ["^", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"],
  ["_", "₀₁₂₃₄₅₆₇₈₉₊₋"],
]);
const FIGURES = "0123456789+-";
const DOTTED: Readonly<Record<string, string>> = { ı: "i", ȷ: "j" };

/**
 * A field's LaTeX as plain text: accents and signs as Unicode (NFC), quotation marks and dashes as they print,
 * braces and formatting commands gone, single spaces. Commands it does not know are left out and their text
 * is kept. Linear in the text; never throws.
 */
export function plainText(latex: string): string {
  const text = LATEX.test(latex) ? new LatexReader(latex).read() : withoutBraces(latex);
  const normal = text.normalize("NFC");
  return (LONG_SPACE.test(normal) ? normal.replace(/\s+/g, " ") : normal).trim();
}

function withoutBraces(text: string): string {
  return text.includes("{") || text.includes("}") ? text.replace(/[{}]+/g, "") : text;
}

/** An address or identifier: only the escapes that BibTeX exports put into it are undone. */
export function plainAddress(latex: string): string {
  return latex
    .replace(/\\url\b/g, "")
    .replace(/\\([_&%#$~{}])/g, "$1")
    .replace(/[{}\s]/g, "");
}

class LatexReader {
  private readonly latex: string;
  private at = 0;
  private readonly out: string[] = [];
  /** The mark to put on the next letter, and the command that asked for it. */
  private accent: { mark: string; command: string } | null = null;
  private inMath = false;
  private depth = 0;
  /** Single quotations opened and not yet closed. */
  private singleQuotations = 0;
  /** The depths of the brackets whose text stands in quotation marks. */
  private readonly quotesAtDepth: number[] = [];

  constructor(latex: string) {
    this.latex = latex;
  }

  read(): string {
    while (this.at < this.latex.length) {
      const sign = this.latex.charAt(this.at++);
      if (sign === "\\") this.command(this.commandName());
      else if (sign === "{") this.depth++;
      else if (sign === "}") this.closeGroup();
      else if (sign === "$") this.inMath = !this.inMath;
      else if (sign === "~") this.put(" ");
      else if (sign === "-") this.dash();
      else if (sign === "`") this.openQuotation();
      else if (sign === "'") this.closeQuotation();
      else if (this.inMath && SHIFTED.has(sign)) this.shift(sign);
      else this.put(this.letter(sign));
    }
    return this.out.join("");
  }

  /** Takes the sign if it stands next. */
  private take(sign: string): boolean {
    if (this.latex.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  private put(letter: string): void {
    if (this.accent === null) this.out.push(letter);
    else this.out.push(DOTTED[letter] ?? letter, this.accent.mark);
    this.accent = null;
  }

  /** The whole letter, where it takes two units. */
  private letter(first: string): string {
    const point = this.latex.codePointAt(this.at - 1) ?? 0;
    if (point < 0x10000) return first;
    this.at++;
    return String.fromCodePoint(point);
  }

  private dash(): void {
    if (!this.take("-")) this.put("-");
    else this.put(this.take("-") ? "—" : "–");
  }

  private openQuotation(): void {
    const double = this.take("`");
    if (!double) this.singleQuotations++;
    this.put(double ? "“" : "‘");
  }

  /** A single mark is an apostrophe as it was typed, unless it ends a quotation. */
  private closeQuotation(): void {
    if (this.take("'")) this.put("”");
    else if (this.singleQuotations > 0 && !LETTER.test(this.latex.charAt(this.at))) {
      this.singleQuotations--;
      this.put("’");
    } else this.put("'");
  }

  private closeGroup(): void {
    // An accent with nothing to stand on is the sign itself: \~{} is ~.
    if (this.accent !== null) this.out.push(LETTER.test(this.accent.command) ? "" : this.accent.command);
    this.accent = null;
    if (this.quotesAtDepth.at(-1) === this.depth) {
      this.quotesAtDepth.pop();
      this.out.push("”");
    }
    this.depth = Math.max(0, this.depth - 1);
  }

  /** The name behind a backslash: letters, or one other sign. White space behind letters only ends the name. */
  private commandName(): string {
    const from = this.at;
    while (LETTER.test(this.latex.charAt(this.at))) this.at++;
    if (this.at === from) {
      this.at++;
      return this.latex.slice(from, this.at);
    }
    const name = this.latex.slice(from, this.at);
    while (this.latex.charAt(this.at) === " ") this.at++;
    return name;
  }

  private command(name: string): void {
    const mark = ACCENTS.get(name);
    const sign = SIGNS.get(name);
    if (mark !== undefined) this.accent = { mark, command: name };
    else if (sign !== undefined) this.put(sign);
    else if (WITHOUT_FIRST_ARGUMENT.has(name)) this.skipGroup();
    else if (name === "enquote" || name === "mkbibquote") this.quoteGroup();
    else if (name === "textsuperscript") this.shift("^");
    else if (name === "textsubscript") this.shift("_");
    else if (name === "\\") this.put(" ");
    else if (name !== "-" && name !== "/" && !LETTER.test(name)) this.put(name);
  }

  /** Figures above or below the line; other letters there stay as they are. */
  private shift(where: string): void {
    const next = /^(?:\{([\d+-]{1,20})\}|(\d))/.exec(this.latex.slice(this.at, this.at + 25));
    const figures = next?.[1] ?? next?.[2];
    if (next === null || figures === undefined) return;
    this.at += next[0].length;
    for (const figure of figures) this.put(SHIFTED.get(where)?.[FIGURES.indexOf(figure)] ?? figure);
  }

  private quoteGroup(): void {
    if (this.latex.charAt(this.at) !== "{") return;
    this.out.push("“");
    this.quotesAtDepth.push(this.depth + 1);
  }

  /** Past the group in curly brackets that stands next, if one does. */
  private skipGroup(): void {
    if (this.latex.charAt(this.at) !== "{") return;
    let depth = 0;
    for (; this.at < this.latex.length; this.at++) {
      const sign = this.latex.charAt(this.at);
      if (sign === "\\") this.at++;
      else if (sign === "{") depth++;
      else if (sign === "}" && --depth === 0) {
        this.at++;
        return;
      }
    }
  }
}

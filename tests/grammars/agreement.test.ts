import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { readCitationGroup } from "../../language/citations/citation.ts";
import type { CmocTerminalNames } from "../../language/syntax/generated/ast.ts";
import { createCmocServices } from "../../language/syntax/parser.ts";
import { linesOf, positionAt } from "../../language/text/lines.ts";
import { SLIPS } from "../language/slips/slips.ts";
import { HALF_TYPED, SOUND } from "../language/syntax/recovery.ts";
import { COLOURS, type Colour, loadGrammar, piecesOf } from "./colouring.ts";

// The grammar colours line by line, before and beside the language server: it must see what the language sees.

const lexer = createCmocServices().parser.Lexer;
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

type Kind = Exclude<Colour, "up" | "down" | "string" | "posited"> | "citation";

const KIND_OF: { readonly [name in CmocTerminalNames]?: Kind } = {
  REVIEW_KEYWORD: "keyword",
  DIMENSION_KEYWORD: "keyword",
  THEORY_KEYWORD: "keyword",
  FACTOR_KEYWORD: "keyword",
  SOURCE_KEYWORD: "keyword",
  VIEW_KEYWORD: "keyword",
  CMOC_KEYWORD: "keyword",
  DEMI_REGULARITY_KEYWORD: "keyword",
  COMMENT: "comment",
  HEADING_LINE: "heading",
  EXCERPT_LINE: "excerpt",
  ATTRIBUTE_NAME: "attribute",
  ARROW: "arrow",
  PLUS: "plus",
  ROLE_TAG: "role",
  UNKNOWN_PART: "unknown",
  CITATION_GROUP: "citation",
};

interface Told {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** What the language's tokens say of a text. */
function byLexer(text: string): Told[] {
  const { tokens, hidden } = lexer.tokenize(text);
  return [...tokens, ...hidden].flatMap(({ tokenType, startOffset: start, image }, at): Told[] => {
    const end = start + image.length;
    const name = tokenType.name as CmocTerminalNames; // the tokens are this grammar's
    if (name === "NAME_BEFORE_COLON") {
      const isLabel = /CMOC|DEMI/.test(tokens[at - 1]?.tokenType.name ?? "");
      return [{ kind: isLabel ? "label" : "name", start, end }];
    }
    const kind = KIND_OF[name];
    if (kind === "citation") {
      const { citations } = readCitationGroup(image, start);
      return [{ kind, start, end }, ...citations.map(({ span }): Told => ({ kind: "key", ...span }))];
    }
    return kind ? [{ kind, start, end }] : [];
  });
}

/** What the grammar of the editor says of it. */
function byGrammar(text: string): Told[] {
  const lines = linesOf(text);
  const texts = [...lines.starts].map((start, line) => text.slice(start, lines.ends[line]));
  return piecesOf(grammar, texts).flatMap((pieces, line) => {
    const lineStart = lines.starts[line] ?? 0;
    return pieces.flatMap(({ start, end, text: piece, scopes }): Told[] => {
      const span = { start: lineStart + start, end: lineStart + end };
      const isQuoted = scopes.includes(COLOURS.excerpt);
      const kinds = KINDS.filter((kind) =>
        scopes.includes(kind === "citation" ? "meta.citation.cmoc" : COLOURS[kind]),
      );
      return kinds
        .filter((kind) => !(isQuoted && (kind === "citation" || kind === "key")))
        .map((kind): Told => ({ kind, ...(kind === "key" ? keyIn(piece, span.start) : span) }));
    });
  });
}
const KINDS: readonly Kind[] = [...Object.keys(COLOURS).filter(isKind), "citation"];

function isKind(colour: string): colour is Kind {
  return !["up", "down", "string", "posited"].includes(colour);
}

/** A key without its `@`, and without its curly brackets. */
function keyIn(piece: string, start: number) {
  const [lead = ""] = /^-?@(?:\{\s*)?/.exec(piece) ?? [];
  const key = piece.slice(lead.length).replace(/\s*\}$/, "");
  return { start: start + lead.length, end: start + lead.length + key.length };
}

/** `3: arrow ->`: what is said of each line, neighbours joined, white space at the ends left out. */
function shown(text: string, told: readonly Told[]): string[] {
  const lines = linesOf(text);
  const units = new Map<string, Set<number>>();
  for (const { kind, start, end } of told) {
    for (let at = start; at < end; at++) {
      if (/\s/.test(text[at] ?? "")) continue;
      const key = `${positionAt(lines, at).line + 1}: ${kind}`;
      units.set(key, (units.get(key) ?? new Set()).add(at));
    }
  }
  const shownUnits = [...units].map(([key, at]) => {
    const sorted = [...at].sort((one, other) => one - other);
    return `${key} ${sorted.map((one) => text[one]).join("")} at ${positionAt(lines, sorted[0] ?? 0).character}`;
  });
  return shownUnits.sort();
}

/** A name that no colon follows is coloured too, and is words to the language. */
function isNameWithoutColon(text: string, { kind, end }: Told): boolean {
  return kind === "name" && !/^\s*:/.test(text.slice(end));
}

function expectAgreement(text: string): void {
  const seen = byGrammar(text).filter((told) => !isNameWithoutColon(text, told));
  expect(shown(text, seen)).toEqual(shown(text, byLexer(text)));
}

const examples = ["collaboration", "first-steps"].flatMap((review) => {
  const folder = new URL(`../../examples/${review}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".cmoc"))
    .map((name): [string, string] => [`${review}/${name}`, readFileSync(new URL(name, folder), "utf8")]);
});

describe("the grammar of the editor sees what the language sees", () => {
  it.each(examples)("in examples/%s", (_, text) => expectAgreement(text));

  it("in the language reference", () => {
    const reference = readFileSync(new URL("../../docs/language.md", import.meta.url), "utf8");
    const snippets = [...reference.matchAll(/^```cmoc[^\n]*\n(.*?)^```$/gms)].map(([, text = ""]) => text);
    expect(snippets.length).toBeGreaterThan(20);
    for (const text of snippets) expectAgreement(text);
  });

  it.each(Object.entries(SOUND))("in a sound statement: %s", (_, [, text]) => expectAgreement(text));

  it.each(Object.entries(HALF_TYPED))("half typed: %s", (_, text) =>
    expectAgreement(`${text}\n\ncmoc T1: a -> b -> c [@ash2019] // a remark\n`),
  );

  it.each(SLIPS.map(({ slip }) => slip))("after the slip %j", (slip) =>
    expectAgreement(`${slip}\ncmoc T1: a -> b -> c [@ash2019]\n`),
  );
});

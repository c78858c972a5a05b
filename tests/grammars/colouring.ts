import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";

const file = new URL("../../grammars/cmoc.tmLanguage.json", import.meta.url);

/** What each kind of text is coloured as; what is not in the list has no colour of its own. */
export const COLOURS = {
  keyword: "keyword.other.statement.cmoc",
  label: "constant.numeric.label.cmoc",
  name: "variable.other.constant.name.cmoc",
  arrow: "keyword.operator.arrow.cmoc",
  plus: "keyword.operator.plus.cmoc",
  role: "storage.type.role.cmoc",
  unknown: "constant.language.unknown.cmoc",
  up: "keyword.control.direction.up.cmoc",
  down: "keyword.control.direction.down.cmoc",
  key: "string.regexp.citation-key.cmoc",
  posited: "constant.language.posited.cmoc",
  string: "string.quoted.double.cmoc",
  comment: "comment.line.double-slash.cmoc",
  heading: "markup.heading.cmoc",
  excerpt: "markup.quote.cmoc",
  attribute: "entity.other.attribute-name.cmoc",
} as const;
export type Colour = keyof typeof COLOURS;

/** A stretch of a line, in UTF-16 code units, with all its scopes. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
  readonly colour: Colour | null;
}

export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, "utf8"), "cmoc.tmLanguage.json"),
  });
  const loaded = await registry.loadGrammar("source.cmoc");
  if (!loaded) throw new Error("the grammar is not there");
  return loaded;
}

/** The pieces of each line of a text. */
export function piecesOf(grammar: IGrammar, lines: readonly string[]): Piece[][] {
  let stack = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex: start, endIndex, scopes }) => {
      const end = Math.min(endIndex, line.length); // a line break is counted with the last
      const isMark = scopes.some((scope) => scope.startsWith("punctuation."));
      const innermost = scopes.findLast((scope) => COLOUR_OF.has(scope)) ?? "";
      const colour = isMark ? null : (COLOUR_OF.get(innermost) ?? null);
      return { start, end, text: line.slice(start, end), scopes, colour };
    });
  });
}

const COLOUR_OF: ReadonlyMap<string, Colour> = new Map(
  Object.entries(COLOURS).map(([colour, scope]) => [scope, colour as Colour]),
);

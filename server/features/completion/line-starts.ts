import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-protocol";
import { ATTRIBUTES_OF, type AttributeOwner, DESCRIBED } from "../../../language/checks/attributes.ts";
import type { FileSummary } from "../../../language/summary/summary.ts";
import { type Cursor, rangeAround, restOfLine } from "./cursor.ts";

/** A statement as it is begun. */
interface Form {
  readonly keyword: string;
  readonly what: string;
  /** What is written where nothing is filled in afterwards. */
  readonly plain: string;
  /** The whole statement, with places to fill in, in the syntax of the protocol's snippets. */
  readonly snippet: string;
}

const FORMS: readonly Form[] = [
  {
    keyword: "cmoc",
    what: "a context-mechanism-outcome configuration",
    plain: "cmoc: ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: "cmoc: ${1:context} -> ${2:mechanism} -> ${3:outcome} [@${4:key}]",
  },
  {
    keyword: "demi-regularity",
    what: "a pattern seen in several CMOCs",
    plain: "demi-regularity: ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: "demi-regularity: ${1:context} -> ${2:mechanism} -> ${3:outcome}\n  from: ${4:labels}",
  },
  {
    keyword: "factor",
    what: "what a factor means, and its other names",
    plain: "factor ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: 'factor ${1:name}: "${2:what it means}"',
  },
  {
    keyword: "source",
    what: "something that can be cited beside the bibliography",
    plain: "source ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: 'source ${1:key}: "${2:description}"',
  },
  {
    keyword: "theory",
    what: "a version of the programme theory",
    plain: "theory ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: 'theory ${1:name}: "${2:title}"',
  },
  {
    keyword: "dimension",
    what: "a vocabulary of the review",
    plain: "dimension ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: "dimension ${1:name}: ${2:value}, ${3:value}",
  },
  {
    keyword: "view",
    what: "a view of the causal web under a name: a figure of the paper",
    plain: "view ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: 'view "${1:Figure 1}"\n  around: ${2:factor}\n  steps: ${3:2}',
  },
  {
    keyword: "review",
    what: "the review, its question and its bibliographies",
    plain: "review ",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
    snippet: 'review "${1:question}"\n  bibliography: ${2:references.bib}',
  },
];

/** The words that begin a statement; the whole form of one, where the editor can fill in its places. */
export function keywordItems(cursor: Cursor, typed: string, takesSnippets: boolean): CompletionItem[] {
  const rest = restOfLine(cursor);
  const behind = typed === "" ? 0 : (/^[\p{L}-]*/u.exec(rest)?.[0].length ?? 0);
  const asWhole = takesSnippets && rest.slice(behind).trim() === "";
  const range = rangeAround(cursor, typed.length, behind);
  return FORMS.filter(({ keyword }) => keyword.startsWith(typed.toLowerCase())).map(
    ({ keyword, what, plain, snippet }, at) => ({
      label: keyword,
      kind: asWhole ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
      detail: what,
      filterText: keyword,
      sortText: `k${at}`,
      ...(asWhole ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: { range, newText: asWhole ? snippet : rest.slice(behind).trim() === "" ? plain : keyword },
    }),
  );
}

/** What can be said of a statement: of itself, and by the dimensions of the review; what it has already comes last. */
export function attributeItems(cursor: Cursor, owner: AttributeOwner, typed: string): CompletionItem[] {
  const { theory, file, offset } = cursor;
  const dimensions = DESCRIBED.has(owner) ? [...theory.settings.dimensions.values()] : [];
  const there = attributesAbove(file, offset);
  const rest = restOfLine(cursor);
  const behind =
    typed === "" ? 0 : (/^[\p{L}\p{M}\p{N}'’-]*(?:[^\S\n\r]*:[^\S\n\r]?)?/u.exec(rest)?.[0].length ?? 0);
  const range = rangeAround(cursor, typed.length, behind);
  const said = [
    ...ATTRIBUTES_OF[owner].map((name) => ({ name, detail: WHAT[name] })),
    ...dimensions.map(({ name, values }) => ({ name, detail: [...values.values()].join(", ") })),
  ];
  return said
    .filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${typed.toLowerCase()}`))
    .map(({ name, detail }, at) => ({
      label: `${name}:`,
      kind: CompletionItemKind.Property,
      ...(detail ? { detail } : {}),
      filterText: name.toLowerCase().startsWith(typed.toLowerCase()) ? name : typed,
      sortText: `${there.has(name.toLowerCase()) ? "j" : "i"}${String(at).padStart(2, "0")}`,
      textEdit: { range, newText: `${name}: ` },
    }));
}

const WHAT: { readonly [name: string]: string } = {
  bibliography: "the files with the references",
  "citation style": "how references are printed",
  "sources at least": "how many sources a CMOC needs",
  "words for more": "direction words of this review",
  "words for less": "direction words of this review",
  checks: "how checks are told, as in no-source as error",
  follows: "the theory before this one",
  also: "other words for the same factor",
  inverse: "words for its opposite",
  "part of": "a larger factor it belongs to",
  expects: "a count that the text asserts, as in 3 sources",
  type: "what kind of source it is",
  note: "a remark",
  "contradicted by": "sources against it",
  "inverse supported by": "sources for its opposite",
  affirms: "the CMOC of a prior theory that it affirms",
  refines: "the CMOC of a prior theory that it refines",
  refutes: "the CMOC of a prior theory that it refutes",
  merges: "the CMOCs that it joins",
  from: "the CMOCs that it is made from",
  dampens: "the CMOC that it weakens",
  amplifies: "the CMOC that it strengthens",
  kind: "causal web, programme theory or CMOCs",
  around: "factors, with what stands a few steps from them",
  steps: "how many links to follow; 2 around a factor",
  "leads to": "factors, with what leads to them",
  "follows from": "factors, with what follows from them",
  between: "two factors, with the paths from one to the other",
  loop: "the factors of one loop, in its order",
  "chain of": "CMOCs, with those that lead to them and follow from them",
  theories: "only CMOCs of these theories",
  sections: "only CMOCs under these headings",
  sources: "only CMOCs that cite these sources",
  stance: "only CMOCs with such citations: supports, contradicts, inverse",
  status: "only CMOCs that are novel, affirmed, refined, refuted or not carried over",
  "zoom out": "yes: parts are drawn as the larger factor they belong to",
  columns: "what stands in one column: a dimension, section or parent",
  lanes: "what stands in one lane: a dimension, section or parent",
  clusters: "what stands in one frame: a dimension, section or parent",
  direction: "where causes lead: left to right, or top to bottom",
};

/** The names of the attributes that the last statement before the cursor has, but for the one at the cursor. */
function attributesAbove(file: FileSummary, offset: number): Set<string> {
  const above = [
    ...file.reviews,
    ...file.theories,
    ...file.dimensions,
    ...file.factors,
    ...file.sources,
    ...file.views,
    ...file.configurations,
    ...file.headings,
  ].filter(({ span }) => span.start < offset);
  const nearest = above.reduce<(typeof above)[number] | undefined>(
    (last, one) => (last && last.span.start > one.span.start ? last : one),
    undefined,
  );
  return new Set(
    nearest?.attributes
      .filter(({ nameSpan }) => nameSpan.end < offset || nameSpan.start > offset)
      .map(({ name }) => name),
  );
}

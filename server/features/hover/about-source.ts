import type { Reference } from "../../../language/bibliography/reference.ts";
import type { Stance } from "../../../language/summary/summary.ts";
import { addressOf } from "../../../language/text/addresses.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { CitationUse } from "../../../language/theory/uses.ts";
import type { PrintedReferences } from "../../references/printed-references.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { entryReference, sourceInOneLine } from "../entries.ts";
import { asMarkdown, doiLink } from "../markdown.ts";
import { counted, remark } from "./counted.ts";

/** A source as the reviews that know it tell of it, and how it bears on their CMOCs: paragraphs of Markdown. */
export function aboutSource(
  workspace: Workspace,
  theories: readonly Theory[],
  key: string,
  printed: Pick<PrintedReferences, "known">,
): string[] {
  const knowing = theories.filter((theory) => sourceInOneLine(workspace, theory, key) !== null);
  const [first] = knowing;
  if (!first) return [];
  const reference = entryReference(workspace, first, key);
  const link = reference && linkOf(reference);
  return [
    asMarkdown(printed.known(first, key) ?? sourceInOneLine(workspace, first, key) ?? key, LONGEST_REFERENCE),
    ...knowing.flatMap((theory) => described(theory, key)),
    ...(reference?.abstract ? [`Abstract: ${asMarkdown(reference.abstract, LONGEST_ABSTRACT)}`] : []),
    ...(link ? [`<${link}>`] : []),
    remark(citing(knowing.flatMap((theory) => theory.citationsOf(key)))),
  ];
}

/** A reference of twenty authors is longer than other things that are told. */
const LONGEST_REFERENCE = 1000;

/** As much of an abstract as says what a source is about, in UTF-16 units. */
const LONGEST_ABSTRACT = 400;

/** Where a source can be read: by its DOI, or else at its address. */
function linkOf({ DOI = "", URL = "" }: Reference): string | null {
  return doiLink(DOI) ?? addressOf(URL);
}

/** What `source` statements say of it, line by line. */
function described(theory: Theory, key: string): string[] {
  const isEntry = theory.entryOf(key) !== null;
  return theory
    .sourcesDeclared(key)
    .flatMap(({ statement: { description, attributes } }) => [
      ...(isEntry && description ? [asMarkdown(description.text)] : []),
      ...attributes
        .filter(({ items }) => items.length > 0)
        .map(
          ({ name, items }) => `${asMarkdown(name)}: ${asMarkdown(items.map(({ text }) => text).join(", "))}`,
        ),
    ]);
}

const BEARS: readonly (readonly [stance: Stance | null, what: string])[] = [
  ["supports", "supports"],
  ["contradicts", "contradicts"],
  ["inverse", "supports the inverse of"],
  [null, "quoted in"],
];

function citing(citations: readonly CitationUse[]): string[] {
  const cited = BEARS.flatMap(([stance, what]) => {
    const configurations = citations
      .filter((citation) => citation.stance === stance)
      .flatMap(({ configuration }) => configuration ?? []);
    const number = new Set(configurations).size;
    return number > 0 ? [`${what} ${counted(number, "CMOC")}`] : [];
  });
  return cited.length > 0 ? cited : ["supports no CMOC yet"];
}

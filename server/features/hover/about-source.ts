import type { Stance } from "../../../language/summary/summary.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { CitationUse } from "../../../language/theory/uses.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { entryFields, sourceInOneLine } from "../entries.ts";
import { asMarkdown, doiLink } from "../markdown.ts";
import { counted, remark } from "./counted.ts";

/** A source as the reviews that know it tell of it, and how it bears on their CMOCs: paragraphs of Markdown. */
export function aboutSource(workspace: Workspace, theories: readonly Theory[], key: string): string[] {
  const knowing = theories.filter((theory) => sourceInOneLine(workspace, theory, key) !== null);
  const [first] = knowing;
  if (!first) return [];
  const link = doiLink(entryFields(workspace, first, key)?.text.get("doi") ?? "");
  return [
    asMarkdown(sourceInOneLine(workspace, first, key) ?? key),
    ...knowing.flatMap((theory) => described(theory, key)),
    ...(link ? [`<${link}>`] : []),
    remark(citing(knowing.flatMap((theory) => theory.citationsOf(key)))),
  ];
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

import type { CodeLens } from "vscode-languageserver-protocol";
import type { CitationUse } from "../../../language/theory/uses.ts";
import { locationOf, rangeOf } from "../../places.ts";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../../protocol.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { counted } from "../hover/counted.ts";

const KIND = "cited";

/** One remark above each entry of a bibliography that a statement cites; none above the others, which are the most. */
export function bibliographyLenses(workspace: Workspace, uri: string): CodeLens[] {
  const read = workspace.bibliographyAt(uri)?.read;
  const theories = workspace.reviewsNaming(uri).map(({ theory }) => theory);
  if (!read || theories.length === 0) return [];
  return [...read.entries.values()]
    .filter(({ key }) => theories.some((theory) => theory.isCited(key)))
    .map(({ key, keySpan }) => ({
      range: rangeOf(read.lines, keySpan),
      data: { kind: KIND, uri, key },
    }));
}

/** The remark with its words: "cited by 7 CMOCs"; `null` where it is of another kind. */
export function resolvedBibliographyLens(workspace: Workspace, lens: CodeLens): CodeLens | null {
  const data: unknown = lens.data;
  if (typeof data !== "object" || data === null || !("kind" in data) || data.kind !== KIND) return null;
  const uri = "uri" in data ? String(data.uri) : "";
  const key = "key" in data ? String(data.key) : "";
  const citations = workspace.reviewsNaming(uri).flatMap(({ theory }) => theory.citationsOf(key));
  const locations = citations.flatMap((one) => locationOf(workspace, one.uri, one.span) ?? []);
  const shown: ShowReferencesParams = { uri, position: lens.range.start, locations };
  return { ...lens, command: { title: citedBy(citations), command: SHOW_REFERENCES, arguments: [shown] } };
}

function citedBy(citations: readonly CitationUse[]): string {
  const configurations = new Set(citations.flatMap(({ configuration }) => configuration ?? []));
  if (configurations.size > 0) return `cited by ${counted(configurations.size, "CMOC")}`;
  return citations.length > 0 ? "cited by no CMOC, but elsewhere" : "not cited any more";
}

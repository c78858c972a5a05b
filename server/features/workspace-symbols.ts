import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-protocol";
import { locationOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationText, configurationTitle } from "./document-symbols.ts";

/** As many as an editor shows at once; with more to find, the author types on. */
const MOST = 200;

/** Factors, CMOCs and theories of all reviews whose name, or words, hold the letters asked for in this order. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const asked = [...query.toLowerCase().replace(/\s+/g, "")];
  const found: WorkspaceSymbol[] = [];
  const add = (
    name: string,
    kind: SymbolKind,
    uri: string,
    span: { start: number; end: number },
    within: string,
  ) => {
    if (found.length >= MOST || !holdsInOrder(`${name} ${within}`.toLowerCase(), asked)) return;
    const location = locationOf(workspace, uri, span);
    if (location) found.push({ name, kind, location, containerName: within });
  };
  for (const { theory } of workspace.reviews()) {
    const seen = new Set<string>();
    for (const file of theory.summaries()) {
      for (const { statement, reading } of theory.factorDeclarationsIn(file.uri)) {
        seen.add(theory.identityOf(reading.key).key);
        add(statement.name.text, SymbolKind.Class, file.uri, statement.name.span, "factor");
      }
      for (const { name } of file.theories)
        add(`theory ${name.text}`, SymbolKind.Package, file.uri, name.span, "");
      for (const one of file.configurations) {
        add(
          configurationTitle(one),
          SymbolKind.Event,
          file.uri,
          one.label?.span ?? one.keyword,
          configurationText(one),
        );
      }
    }
    for (const { uri } of theory.summaries()) {
      for (const use of theory.usesIn(uri)) {
        const { key } = theory.factorOf(use);
        if (seen.has(key)) continue;
        seen.add(key);
        add(use.reading.name, SymbolKind.Class, uri, use.item.span, "factor");
      }
    }
  }
  return found;
}

function holdsInOrder(text: string, asked: readonly string[]): boolean {
  let at = 0;
  for (const letter of text) if (letter === asked[at]) at++;
  return at >= asked.length;
}

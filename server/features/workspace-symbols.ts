import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-protocol";
import { foldPhrase } from "../../language/phrases/folding.ts";
import type { Span } from "../../language/text/span.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { locationOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fitOf } from "./completion/fit.ts";
import { configurationText, configurationTitle } from "./document-symbols.ts";

/** As many as an editor shows at once; with more to find, the author types on. */
const MOST = 200;

interface Named {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly span: Span;
  /** What is shown beside the name; what is asked for may be found in it too, where `isSearched`. */
  readonly beside: string;
  readonly isSearched?: boolean;
}

/** Headings, theories, CMOCs, factors and sources of all reviews that fit what is asked, the likeliest first. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const asked = foldPhrase(query);
  return workspace
    .reviews()
    .flatMap(({ theory }) => namedIn(theory))
    .map((named) => ({ named, fit: fitOfNamed(named, asked) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .slice(0, MOST)
    .flatMap(({ named: { name, kind, uri, span, beside } }) => {
      const location = locationOf(workspace, uri, span);
      return location ? [{ name, kind, location, ...(beside ? { containerName: beside } : {}) }] : [];
    });
}

/** A name that fits comes before words of a CMOC that do, and these before a name with just the letters. */
function fitOfNamed({ name, beside, isSearched }: Named, asked: string): number {
  const ofName = fitOf(foldPhrase(name), asked);
  if (ofName > 1) return ofName + 1;
  return isSearched && fitOf(foldPhrase(beside), asked) > 1 ? 2 : ofName;
}

function namedIn(theory: Theory): Named[] {
  const inFiles = theory.summaries().flatMap(({ uri, headings, theories, sources, configurations }) => [
    ...headings.map(
      ({ text, span }): Named => ({ name: text || "#", kind: SymbolKind.Namespace, uri, span, beside: "" }),
    ),
    ...theories.map(
      ({ name, title }): Named => ({
        name: `theory ${name.text}`,
        kind: SymbolKind.Package,
        uri,
        span: name.span,
        beside: title?.text ?? "",
      }),
    ),
    ...sources.map(
      ({ key, description }): Named => ({
        name: key.text || "source",
        kind: SymbolKind.File,
        uri,
        span: key.span,
        beside: description?.text ?? "",
        isSearched: true,
      }),
    ),
    ...configurations.map(
      (one): Named => ({
        name: configurationTitle(one),
        kind: SymbolKind.Event,
        uri,
        span: one.label?.span ?? one.keyword,
        beside: configurationText(one),
        isSearched: true,
      }),
    ),
  ]);
  return [...factorsOf(theory), ...inFiles];
}

/** Every factor at its statement, or else where it is first used. */
function factorsOf(theory: Theory): Named[] {
  const factors = new Set([...theory.wordings()].map((words) => theory.identityOf(words).key));
  return [...factors].sort().flatMap((factor): Named[] => {
    const name = factorName(theory, factor);
    const [declared] = theory.declarationsNamed(factor);
    const used = declared ? undefined : theory.firstUseOfWords(factor);
    const place = declared
      ? { uri: declared.uri, span: declared.statement.name.span }
      : used && { uri: used.uri, span: used.item.span };
    return place ? [{ name, kind: SymbolKind.Class, ...place, beside: "factor" }] : [];
  });
}

import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { CmocParser } from "../language/syntax/parser.ts";
import { codeActions } from "./features/code-actions.ts";
import { completion, resolvedCompletion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { documentHighlights } from "./features/document-highlight.ts";
import { documentSymbols } from "./features/document-symbols.ts";
import { foldingRanges } from "./features/folding.ts";
import { formatting, formattingOnType, TIDYING_KEYS } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { references } from "./features/references.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { semanticTokens, TOKEN_LEGEND } from "./features/semantic-tokens.ts";
import { webResult } from "./features/web.ts";
import { workspaceSymbols } from "./features/workspace-symbols.ts";
import { WEB_REQUEST, type WebParams, type WebResult } from "./protocol.ts";
import { normalUri } from "./workspace/uris.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** What the server can be asked, beside keeping documents and telling diagnostics. */
export const FEATURES: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  hoverProvider: true,
  completionProvider: { triggerCharacters: ["@", "[", ">", "+", ":", "/"], resolveProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: TIDYING_KEYS[0],
    moreTriggerCharacter: TIDYING_KEYS.slice(1),
  },
  semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
};

/** What answering a request needs. */
export interface Answering {
  readonly workspace: Workspace;
  readonly parse: CmocParser;
  /** Whether the client can fill in the places of a snippet. */
  takesSnippets(): boolean;
  /** The text of an open document; empty where it is not open. The URI is in its normal spelling. */
  textOf(uri: string): string;
  /** Puts an answer off until the texts are up to date, and drops it where it was called off by then. */
  answer<P, R>(work: (params: P) => R): (params: P, token: CancellationToken) => Promise<R | ResponseError>;
}

/** The table of contents of the service: one feature a line, each in a file of its own. */
export function answerRequests(
  connection: Connection,
  { workspace, parse, takesSnippets, textOf, answer }: Answering,
): void {
  /** A request about a document, with its URI in the normal spelling. */
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (uri: string, params: P) => R,
  ) => answer((params: P) => work(normalUri(params.textDocument.uri), params));

  connection.onDefinition(about((uri, { position }) => definition(workspace, uri, position)));
  connection.onReferences(
    about((uri, { position, context }) => references(workspace, uri, position, context.includeDeclaration)),
  );
  connection.onHover(about((uri, { position }) => hover(workspace, uri, position)));
  connection.onCompletion(
    about((uri, { position }) => completion(workspace, uri, textOf(uri), position, takesSnippets())),
  );
  connection.onCompletionResolve(answer((item) => resolvedCompletion(workspace, item)));
  connection.onDocumentSymbol(about((uri) => documentSymbols(workspace, uri)));
  connection.onWorkspaceSymbol(answer(({ query }) => workspaceSymbols(workspace, query)));
  connection.onDocumentHighlight(about((uri, { position }) => documentHighlights(workspace, uri, position)));
  connection.onFoldingRanges(about((uri) => foldingRanges(workspace, uri)));
  connection.onSelectionRanges(
    about((uri, { positions }) => selectionRanges(workspace, uri, textOf(uri), positions)),
  );
  connection.onCodeAction(
    about((uri, { range, context }) => codeActions(workspace, uri, textOf(uri), range, context.only)),
  );
  connection.onDocumentFormatting(about((uri) => formatting(textOf(uri), parse)));
  connection.onDocumentRangeFormatting(about((uri, { range }) => formatting(textOf(uri), parse, range)));
  connection.onDocumentOnTypeFormatting(
    about((uri, { position, ch }) => formattingOnType(textOf(uri), parse, position, ch)),
  );
  connection.languages.semanticTokens.on(about((uri) => semanticTokens(workspace, uri, textOf(uri))));
  connection.languages.semanticTokens.onRange(
    about((uri, { range }) => semanticTokens(workspace, uri, textOf(uri), range)),
  );
  connection.onRequest<WebResult | null, void>(
    WEB_REQUEST,
    answer(({ uri }: WebParams) => webResult(workspace, normalUri(uri))),
  );
}

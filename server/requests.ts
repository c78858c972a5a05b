import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Range,
  ResponseError,
  ServerCapabilities,
} from "vscode-languageserver";
import type { CmocParser } from "../language/syntax/parser.ts";
import { incomingCalls, outgoingCalls } from "./features/call-hierarchy.ts";
import { CODE_ACTION_KINDS, codeActions, resolvedCodeAction } from "./features/code-actions.ts";
import { codeLenses, resolvedCodeLens } from "./features/code-lens.ts";
import { completion, resolvedCompletion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { documentHighlights } from "./features/document-highlight.ts";
import { documentLinks } from "./features/document-links.ts";
import { documentSymbols } from "./features/document-symbols.ts";
import { figure } from "./features/figure.ts";
import { foldingRanges } from "./features/folding.ts";
import { formatting, formattingOnType } from "./features/formatting.ts";
import { itemsAt } from "./features/hierarchy/items.ts";
import { hover } from "./features/hover.ts";
import { implementation } from "./features/implementation.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { linkedEditing } from "./features/linked-editing.ts";
import { pinned } from "./features/pins.ts";
import { printForItem, printUnderCursor, referencesResult } from "./features/printed.ts";
import { references } from "./features/references.ts";
import { prepareRename, renameSymbol } from "./features/rename.ts";
import { editsForRenames } from "./features/renamed-files.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import type { SentTokens } from "./features/semantic-tokens/sent-tokens.ts";
import { type CountInLine, semanticTokens, TOKEN_LEGEND } from "./features/semantic-tokens.ts";
import { typeDefinition } from "./features/type-definition.ts";
import { subtypes, supertypes } from "./features/type-hierarchy.ts";
import { webLoops, webResult } from "./features/web.ts";
import { webEvidence } from "./features/web-evidence.ts";
import { savedViewEdit } from "./features/web-saved-view.ts";
import { workspaceSymbols } from "./features/workspace-symbols.ts";
import type { Press } from "./figures/press.ts";
import {
  FIGURE_REQUEST,
  type FigureParams,
  type FigureResult,
  PIN_REQUEST,
  type PinParams,
  type PinResult,
  REFERENCES_REQUEST,
  type ReferencesParams,
  type ReferencesResult,
  SAVE_VIEW_REQUEST,
  type SaveViewParams,
  type SaveViewResult,
  WEB_EVIDENCE_REQUEST,
  WEB_LOOPS_REQUEST,
  WEB_REQUEST,
  type WebEvidenceParams,
  type WebParams,
  type WebResult,
} from "./protocol.ts";
import type { HintSettings, LensSettings } from "./reading-aids.ts";
import type { PrintedReferences } from "./references/printed-references.ts";
import { answerViews } from "./view-requests.ts";
import { normalUri } from "./workspace/uris.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** What the server can be asked, beside keeping documents and telling diagnostics. */
export const FEATURES: ServerCapabilities = {
  definitionProvider: true,
  implementationProvider: true,
  typeDefinitionProvider: true,
  renameProvider: true,
  callHierarchyProvider: true,
  typeHierarchyProvider: true,
  referencesProvider: true,
  hoverProvider: true,
  completionProvider: { triggerCharacters: ["@", "[", ">", "+", ":", "/"], resolveProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  codeLensProvider: { resolveProvider: true },
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: true },
  semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
  inlayHintProvider: true,
  linkedEditingRangeProvider: true,
};

/** What answering a request needs. */
export interface Answering {
  readonly workspace: Workspace;
  readonly parse: CmocParser;
  /** What the client can do. */
  capabilities(): ClientCapabilities;
  /** Whether the client can fill in the places of a snippet. */
  takesSnippets(): boolean;
  /** The text of an open document; empty where it is not open. The URI is in its normal spelling. */
  textOf(uri: string): string;
  /** An open document as the client spells its URI, and its version. The URI is in its normal spelling. */
  openDocument(uri: string): { readonly uri: string; readonly version: number } | undefined;
  /** What the settings say for a file. */
  lensSettings(uri: string): LensSettings;
  hintSettings(uri: string): HintSettings;
  readonly inLine: CountInLine;
  readonly sentTokens: SentTokens;
  readonly printed: PrintedReferences;
  /** What prints figures. */
  readonly press: () => Promise<Press>;
  /** Puts an answer off until the texts are up to date, and drops it where it was called off by then. */
  answer<P, R>(
    work: (params: P, token: CancellationToken) => R,
  ): (params: P, token: CancellationToken) => Promise<Awaited<R> | ResponseError<never>>;
}

/** The table of contents of the service: one feature a line, each in a file of its own. */
export function answerRequests(connection: Connection, answering: Answering): void {
  const { workspace, parse, takesSnippets, textOf, answer, sentTokens, inLine, printed, press } = answering;
  /** A request about a document, with its URI in the normal spelling. */
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (uri: string, params: P) => R,
  ) => answer((params: P) => work(normalUri(params.textDocument.uri), params));

  /** A request about statements: in other documents, which a client tells of too, it is left to other servers. */
  const aboutStatements = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (uri: string, params: P) => R,
  ) => about((uri, params: P) => (workspace.reviewOf(uri) ? work(uri, params) : null));

  connection.onDefinition(about((uri, { position }) => definition(workspace, uri, position)));
  connection.onImplementation(about((uri, { position }) => implementation(workspace, uri, position)));
  connection.onTypeDefinition(about((uri, { position }) => typeDefinition(workspace, uri, position)));
  connection.onPrepareRename(about((uri, { position }) => prepareRename(answering, uri, position)));
  connection.onRenameRequest(
    about((uri, { position, newName }) => renameSymbol(answering, uri, position, newName)),
  );
  const { callHierarchy, typeHierarchy } = connection.languages;
  callHierarchy.onPrepare(about((uri, { position }) => itemsAt(workspace, uri, position)));
  callHierarchy.onIncomingCalls(answer(({ item }) => incomingCalls(workspace, item)));
  callHierarchy.onOutgoingCalls(answer(({ item }) => outgoingCalls(workspace, item)));
  typeHierarchy.onPrepare(about((uri, { position }) => itemsAt(workspace, uri, position)));
  typeHierarchy.onSupertypes(answer(({ item }) => supertypes(workspace, item)));
  typeHierarchy.onSubtypes(answer(({ item }) => subtypes(workspace, item)));
  connection.onReferences(
    about((uri, { position, context }) => references(workspace, uri, position, context.includeDeclaration)),
  );
  connection.onHover(
    about(async (uri, { position }) => {
      await printUnderCursor(workspace, printed, uri, position);
      return hover(workspace, uri, position, printed);
    }),
  );
  connection.onCompletion(
    about((uri, { position }) => completion(workspace, uri, textOf(uri), position, takesSnippets())),
  );
  connection.onCompletionResolve(
    answer(async (item) => {
      await printForItem(workspace, printed, item);
      return resolvedCompletion(workspace, item, printed);
    }),
  );
  connection.onDocumentSymbol(about((uri) => documentSymbols(workspace, uri)));
  connection.onWorkspaceSymbol(answer(({ query }) => workspaceSymbols(workspace, query)));
  connection.onDocumentHighlight(
    aboutStatements((uri, { position }) => documentHighlights(workspace, uri, position)),
  );
  connection.onFoldingRanges(aboutStatements((uri) => foldingRanges(workspace, uri)));
  connection.onSelectionRanges(
    about((uri, { positions }) => selectionRanges(workspace, uri, textOf(uri), positions)),
  );
  connection.onCodeAction(about((uri, { range, context }) => codeActions(answering, uri, range, context)));
  connection.onCodeActionResolve(answer((action) => resolvedCodeAction(answering, action)));
  connection.onDocumentLinks(about((uri) => documentLinks(workspace, uri, textOf(uri))));
  connection.onCodeLens(about((uri) => codeLenses(workspace, uri, answering.lensSettings(uri))));
  connection.onCodeLensResolve(answer((lens) => resolvedCodeLens(workspace, lens, answering.lensSettings)));
  connection.onDocumentFormatting(aboutStatements((uri) => formatting(textOf(uri), parse)));
  connection.onDocumentRangeFormatting(
    aboutStatements((uri, { range }) => formatting(textOf(uri), parse, range)),
  );
  connection.onDocumentOnTypeFormatting(
    aboutStatements((uri, { position, ch }) => formattingOnType(textOf(uri), parse, position, ch)),
  );
  const tokens = (uri: string, range?: Range) => semanticTokens(workspace, uri, textOf(uri), range, inLine);
  connection.languages.semanticTokens.on(about((uri) => sentTokens.whole(uri, tokens(uri))));
  connection.languages.semanticTokens.onDelta(
    about((uri, { previousResultId }) => sentTokens.difference(uri, previousResultId, tokens(uri))),
  );
  connection.languages.semanticTokens.onRange(about((uri, { range }) => tokens(uri, range)));
  connection.languages.inlayHint.on(
    about((uri, { range }) => inlayHints(workspace, uri, range, answering.hintSettings(uri))),
  );
  connection.languages.onLinkedEditingRange(
    about((uri, { position }) => linkedEditing(workspace, uri, textOf(uri), position)),
  );
  connection.workspace.onWillRenameFiles(
    answer(({ files }) => {
      const { documentChanges = false } = answering.capabilities().workspace?.workspaceEdit ?? {};
      return editsForRenames(workspace, files, answering.openDocument, documentChanges);
    }),
  );
  connection.onRequest<ReferencesResult | null, void>(
    REFERENCES_REQUEST,
    answer((params: ReferencesParams) => referencesResult(workspace, printed, params)),
  );
  connection.onRequest<WebResult | null, void>(
    WEB_REQUEST,
    answer(({ uri, view }: WebParams) => webResult(workspace, normalUri(uri), view)),
  );
  connection.onRequest<FigureResult | ResponseError<never> | null, void>(
    FIGURE_REQUEST,
    answer(({ uri, ...asked }: FigureParams) => figure(workspace, press, normalUri(uri), asked)),
  );
  connection.onRequest<PinResult | null, void>(
    PIN_REQUEST,
    answer((params: PinParams) => pinned(workspace, normalUri(params.uri), params)),
  );
  connection.onRequest<ReturnType<typeof webLoops>, void>(
    WEB_LOOPS_REQUEST,
    answer(({ uri, view }: WebParams) => webLoops(workspace, normalUri(uri), view)),
  );
  connection.onRequest<ReturnType<typeof webEvidence>, void>(
    WEB_EVIDENCE_REQUEST,
    answer(({ uri, links }: WebEvidenceParams) => webEvidence(workspace, normalUri(uri), links)),
  );
  connection.onRequest<SaveViewResult | null, void>(
    SAVE_VIEW_REQUEST,
    answer(({ uri, view }: SaveViewParams) => savedViewEdit(workspace, normalUri(uri), view)),
  );
  answerViews(connection, answering);
}

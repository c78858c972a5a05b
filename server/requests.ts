import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Range,
  ResponseError,
  ServerCapabilities,
} from "vscode-languageserver";
import type { CmocParser } from "../language/syntax/parser.ts";
import { CODE_ACTION_KINDS } from "./features/code-actions/kinds.ts";
import type { SentTokens } from "./features/semantic-tokens/sent-tokens.ts";
import { TOKEN_LEGEND } from "./features/semantic-tokens/token-types.ts";
import type { CountInLine } from "./features/semantic-tokens.ts";
import type { Press } from "./figures/press.ts";
import {
  FIGURE_REQUEST,
  type FigureParams,
  type FigureResult,
  NEXT_WEB_REQUEST,
  type NextWebParams,
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
import type { ToldWebs } from "./told-webs.ts";
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

/** What works answers out, loaded with the first request: the first problems of a review do not wait for it. */
export type Answers = typeof import("./answers.ts");

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
  readonly toldWebs: ToldWebs;
  /** What prints figures. */
  readonly press: () => Promise<Press>;
  /** Puts an answer off until the texts are up to date, and drops it where it was called off by then. */
  answer<P, R>(
    work: (answers: Answers, params: P, token: CancellationToken) => R,
  ): (params: P, token: CancellationToken) => Promise<Awaited<R> | ResponseError<never>>;
}

/** The table of contents of the service: one feature a line, each in a file of its own. */
export function answerRequests(connection: Connection, answering: Answering): void {
  const { workspace, parse, takesSnippets, textOf, answer, sentTokens, inLine, printed, press, toldWebs } =
    answering;
  /** A request about a document, with its URI in the normal spelling. */
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (answers: Answers, uri: string, params: P) => R,
  ) => answer((answers, params: P) => work(answers, normalUri(params.textDocument.uri), params));

  /** A request about statements: in other documents, which a client tells of too, it is left to other servers. */
  const aboutStatements = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (answers: Answers, uri: string, params: P) => R,
  ) => about((answers, uri, params: P) => (workspace.reviewOf(uri) ? work(answers, uri, params) : null));

  connection.onDefinition(
    about((answers, uri, { position }) => answers.definition(workspace, uri, position)),
  );
  connection.onImplementation(
    about((answers, uri, { position }) => answers.implementation(workspace, uri, position)),
  );
  connection.onTypeDefinition(
    about((answers, uri, { position }) => answers.typeDefinition(workspace, uri, position)),
  );
  connection.onPrepareRename(
    about((answers, uri, { position }) => answers.prepareRename(answering, uri, position)),
  );
  connection.onRenameRequest(
    about((answers, uri, { position, newName }) => answers.renameSymbol(answering, uri, position, newName)),
  );
  const { callHierarchy, typeHierarchy } = connection.languages;
  callHierarchy.onPrepare(about((answers, uri, { position }) => answers.itemsAt(workspace, uri, position)));
  callHierarchy.onIncomingCalls(answer((answers, { item }) => answers.incomingCalls(workspace, item)));
  callHierarchy.onOutgoingCalls(answer((answers, { item }) => answers.outgoingCalls(workspace, item)));
  typeHierarchy.onPrepare(about((answers, uri, { position }) => answers.itemsAt(workspace, uri, position)));
  typeHierarchy.onSupertypes(answer((answers, { item }) => answers.supertypes(workspace, item)));
  typeHierarchy.onSubtypes(answer((answers, { item }) => answers.subtypes(workspace, item)));
  connection.onReferences(
    about((answers, uri, { position, context }) =>
      answers.references(workspace, uri, position, context.includeDeclaration),
    ),
  );
  connection.onHover(
    about(async (answers, uri, { position }) => {
      await answers.printUnderCursor(workspace, printed, uri, position);
      return answers.hover(workspace, uri, position, printed);
    }),
  );
  connection.onCompletion(
    about((answers, uri, { position }) =>
      answers.completion(workspace, uri, textOf(uri), position, takesSnippets()),
    ),
  );
  connection.onCompletionResolve(
    answer(async (answers, item) => {
      await answers.printForItem(workspace, printed, item);
      return answers.resolvedCompletion(workspace, item, printed);
    }),
  );
  connection.onDocumentSymbol(about((answers, uri) => answers.documentSymbols(workspace, uri)));
  connection.onWorkspaceSymbol(answer((answers, { query }) => answers.workspaceSymbols(workspace, query)));
  connection.onDocumentHighlight(
    aboutStatements((answers, uri, { position }) => answers.documentHighlights(workspace, uri, position)),
  );
  connection.onFoldingRanges(aboutStatements((answers, uri) => answers.foldingRanges(workspace, uri)));
  connection.onSelectionRanges(
    about((answers, uri, { positions }) => answers.selectionRanges(workspace, uri, textOf(uri), positions)),
  );
  connection.onCodeAction(
    about((answers, uri, { range, context }) => answers.codeActions(answering, uri, range, context)),
  );
  connection.onCodeActionResolve(answer((answers, action) => answers.resolvedCodeAction(answering, action)));
  connection.onDocumentLinks(about((answers, uri) => answers.documentLinks(workspace, uri, textOf(uri))));
  connection.onCodeLens(
    about((answers, uri) => answers.codeLenses(workspace, uri, answering.lensSettings(uri))),
  );
  connection.onCodeLensResolve(
    answer((answers, lens) => answers.resolvedCodeLens(workspace, lens, answering.lensSettings)),
  );
  connection.onDocumentFormatting(aboutStatements((answers, uri) => answers.formatting(textOf(uri), parse)));
  connection.onDocumentRangeFormatting(
    aboutStatements((answers, uri, { range }) => answers.formatting(textOf(uri), parse, range)),
  );
  connection.onDocumentOnTypeFormatting(
    aboutStatements((answers, uri, { position, ch }) =>
      answers.formattingOnType(textOf(uri), parse, position, ch),
    ),
  );
  const tokens = (answers: Answers, uri: string, range?: Range) =>
    answers.semanticTokens(workspace, uri, textOf(uri), range, inLine);
  connection.languages.semanticTokens.on(
    about((answers, uri) => sentTokens.whole(uri, tokens(answers, uri))),
  );
  connection.languages.semanticTokens.onDelta(
    about((answers, uri, { previousResultId }) =>
      sentTokens.difference(uri, previousResultId, tokens(answers, uri)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    about((answers, uri, { range }) => tokens(answers, uri, range)),
  );
  connection.languages.inlayHint.on(
    about((answers, uri, { range }) =>
      answers.inlayHints(workspace, uri, range, answering.hintSettings(uri)),
    ),
  );
  connection.languages.onLinkedEditingRange(
    about((answers, uri, { position }) => answers.linkedEditing(workspace, uri, textOf(uri), position)),
  );
  connection.workspace.onWillRenameFiles(
    answer((answers, { files }) => {
      const { documentChanges = false } = answering.capabilities().workspace?.workspaceEdit ?? {};
      return answers.editsForRenames(workspace, files, answering.openDocument, documentChanges);
    }),
  );
  connection.onRequest<ReferencesResult | null, void>(
    REFERENCES_REQUEST,
    answer((answers, params: ReferencesParams) => answers.referencesResult(workspace, printed, params)),
  );
  connection.onRequest<WebResult | null, void>(
    WEB_REQUEST,
    answer((answers, { uri, view }: WebParams) => answers.webResult(workspace, normalUri(uri), view)),
  );
  connection.onRequest<Awaited<ReturnType<ToldWebs["next"]>>, void>(
    NEXT_WEB_REQUEST,
    answer((answers, { uri, since }: NextWebParams, token) =>
      toldWebs.next(
        {
          review: () => workspace.reviewOf(normalUri(uri)),
          web: (review, pins) => answers.webWith(workspace, review, pins),
          pins: (root) => answers.pinsFile(workspace, root),
        },
        since,
        token,
      ),
    ),
  );
  connection.onRequest<FigureResult | ResponseError<never> | null, void>(
    FIGURE_REQUEST,
    answer((answers, { uri, ...asked }: FigureParams) =>
      answers.figure(workspace, press, normalUri(uri), asked),
    ),
  );
  connection.onRequest<PinResult | null, void>(
    PIN_REQUEST,
    answer((answers, params: PinParams) => answers.pinned(workspace, normalUri(params.uri), params)),
  );
  connection.onRequest<ReturnType<Answers["webLoops"]>, void>(
    WEB_LOOPS_REQUEST,
    answer((answers, { uri, view }: WebParams) => answers.webLoops(workspace, normalUri(uri), view)),
  );
  connection.onRequest<ReturnType<Answers["webEvidence"]>, void>(
    WEB_EVIDENCE_REQUEST,
    answer((answers, { uri, view, ...asked }: WebEvidenceParams) =>
      answers.webEvidence(workspace, normalUri(uri), asked, view),
    ),
  );
  connection.onRequest<SaveViewResult | null, void>(
    SAVE_VIEW_REQUEST,
    answer((answers, { uri, view }: SaveViewParams) =>
      answers.savedViewEdit(workspace, normalUri(uri), view),
    ),
  );
  answerViews(connection, answering);
}

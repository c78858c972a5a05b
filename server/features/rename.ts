import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { FileChange } from "../../language/fixes/fix.ts";
import { differenceFrom } from "../../language/renaming/read-again.ts";
import { rename, usualNameOf } from "../../language/renaming/rename.ts";
import { isRefusal, type Question, type Refusal, type Renaming } from "../../language/renaming/renaming.ts";
import type { CmocParser } from "../../language/syntax/parser.ts";
import { rangeOf } from "../places.ts";
import { type Asking, textsOf } from "./code-actions/asking.ts";
import { withPinsRenamed } from "./pins.ts";
import { type AskedName, askedName } from "./rename/asked.ts";
import { keyInBibliography, nameOf } from "./rename/bibliography-key.ts";

/** What renaming is worked out from. */
export interface AskingToRename extends Asking {
  readonly parse: CmocParser;
}

/** The name under the cursor, of a factor without its direction words; `null` where nothing is named. */
export async function prepareRename(
  asking: Asking,
  uri: string,
  position: Position,
): Promise<PrepareRenameResult | null> {
  const asked = await askedName(asking, uri, position);
  const lines = asking.workspace.linesOf(uri);
  if (!asked || !lines) return null;
  const [review] = asked.reviews;
  const placeholder = review ? usualNameOf(review.theory, asked.mention, asked.here) : asked.here;
  return { range: rangeOf(lines, asked.span), placeholder };
}

/**
 * The edit that gives something a new name, everywhere it is named. The texts are read again as they would be; where
 * anything would say something else than before, nothing is changed and the reason is told.
 */
export async function renameSymbol(
  asking: AskingToRename,
  uri: string,
  position: Position,
  typed: string,
): Promise<WorkspaceEdit | null | ResponseError<void>> {
  const asked = await askedName(asking, uri, position);
  if (!asked) return null;
  const renamings: Renaming[] = [];
  for (const { theory } of asked.reviews) {
    const renaming = rename(theory, asked.mention, { here: asked.here, typed });
    if (isRefusal(renaming)) return refusal(renaming.refused);
    renamings.push(renaming);
  }
  const question = renamings.find((renaming) => renaming.question)?.question ?? null;
  const bibliography = inBibliography(asking, asked, renamings);
  if (bibliography && isRefusal(bibliography)) return refusal(bibliography.refused);
  if (question && !asksQuestions(asking)) {
    return refusal(
      `${question.label}. ${question.description} This editor cannot ask whether that is meant, so nothing was renamed. Choose a name that is not in use.`,
    );
  }
  const changes = await changesOf(asking, renamings);
  if (isRefusal(changes)) return refusal(changes.refused);
  const edit = workspaceEdit(asking, changes, question, bibliography);
  const [first] = renamings;
  if (asked.mention.what !== "factor" || !first) return edit;
  const roots = asked.reviews.map(({ root }) => root);
  return withPinsRenamed(asking.workspace, edit, roots, asked.mention.key, first.keyAfter(asked.mention));
}

function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Whether the client shows an edit before it is made, where we ask for it. */
function asksQuestions({ capabilities }: Asking): boolean {
  const { documentChanges, changeAnnotationSupport } = capabilities().workspace?.workspaceEdit ?? {};
  return documentChanges === true && changeAnnotationSupport !== undefined;
}

function inBibliography(
  asking: Asking,
  asked: AskedName,
  [first]: readonly Renaming[],
): FileChange | Refusal | null {
  if (asked.mention.what !== "source" || !first) return null;
  const change = keyInBibliography(asking.workspace, asked, first.keyAfter(asked.mention));
  if (!change || isRefusal(change) || asksQuestions(asking) || asked.isInBibliography) return change;
  return {
    refused: `The key stands in ${nameOf(change.uri)}, and this editor cannot ask whether it should be changed there too. Rename it at its entry in that file, or in the reference manager that writes it.`,
  };
}

/** The changes in the files of the reviews, after their texts were read again. */
export async function changesOf(
  asking: AskingToRename,
  renamings: readonly Renaming[],
): Promise<FileChange[] | Refusal> {
  const { workspace, parse } = asking;
  const before = new Map(
    renamings.flatMap(({ mentions }) => mentions.map(({ uri }) => [uri, workspace.summaryOf(uri)] as const)),
  );
  const textOf = await textsOf(asking, before.keys());
  const changes: FileChange[] = [];
  for (const renaming of renamings) {
    for (const [uri, mentions] of Map.groupBy(renaming.mentions, (mention) => mention.uri)) {
      const [text, file] = [textOf(uri), before.get(uri)];
      if (text === null || !file || file !== workspace.summaryOf(uri) || file.lines.length !== text.length) {
        return {
          refused: `${nameOf(uri)} has changed meanwhile, and nothing was renamed. Rename once more.`,
        };
      }
      const written: FileChange[] = [];
      for (const mention of mentions) {
        const one = renaming.write(mention, { text, span: mention.words.span });
        if (isRefusal(one)) return one;
        written.push({ uri, ...one });
      }
      const changed = applied(text, written);
      const difference = differenceFrom(renaming, { uri, before: text, after: changed }, parse);
      if (difference) return difference;
      changes.push(...written);
    }
  }
  return changes;
}

/** Changes of one text that do not overlap, made at once. */
function applied(text: string, changes: readonly FileChange[]): string {
  let changed = "";
  let behind = 0;
  for (const { span, newText } of changes.toSorted((one, other) => one.span.start - other.span.start)) {
    changed += text.slice(behind, span.start) + newText;
    behind = span.end;
  }
  return changed + text.slice(behind);
}

const MERGE = "cmoc.merge";
const BIBLIOGRAPHY = "cmoc.bibliography";

/** One edit for all files, with the versions of the open ones; what is to be confirmed is annotated. */
export function workspaceEdit(
  asking: Asking,
  changes: readonly FileChange[],
  question: Question | null,
  bibliography: FileChange | null,
): WorkspaceEdit {
  const { workspace, openDocument } = asking;
  const isAnnotated = asksQuestions(asking);
  const edits = (some: readonly FileChange[], annotationId: string | null) =>
    some.flatMap(({ uri, span, newText }): { uri: string; edit: TextEdit | AnnotatedTextEdit }[] => {
      const lines = workspace.linesOf(uri);
      if (!lines) return [];
      const edit = { range: rangeOf(lines, span), newText };
      return [{ uri, edit: annotationId !== null && isAnnotated ? { ...edit, annotationId } : edit }];
    });
  const all = [
    ...edits(changes, question ? MERGE : null),
    ...edits(bibliography ? [bibliography] : [], BIBLIOGRAPHY),
  ];
  const byFile = Map.groupBy(all, ({ uri }) => uri);
  if (!asking.capabilities().workspace?.workspaceEdit?.documentChanges) {
    const plain: { [uri: string]: TextEdit[] } = Object.create(null);
    for (const [uri, some] of byFile) plain[openDocument(uri)?.uri ?? uri] = some.map(({ edit }) => edit);
    return { changes: plain };
  }
  const annotations: { [id: string]: ChangeAnnotation } = {};
  if (isAnnotated && question) annotations[MERGE] = { ...question, needsConfirmation: true };
  if (isAnnotated && bibliography) annotations[BIBLIOGRAPHY] = aboutBibliography(bibliography);
  return {
    documentChanges: [...byFile].map(([uri, some]) => {
      const open = openDocument(uri);
      return {
        textDocument: { uri: open?.uri ?? uri, version: open?.version ?? null },
        edits: some.map(({ edit }) => edit),
      };
    }),
    ...(Object.keys(annotations).length > 0 ? { changeAnnotations: annotations } : {}),
  };
}

function aboutBibliography({ uri }: FileChange): ChangeAnnotation {
  return {
    label: `Rename the key in ${nameOf(uri)} as well`,
    needsConfirmation: true,
    description:
      "Where a reference manager writes this file by itself, its next export brings the old key back: rename the key there too.",
  };
}

import type {
  AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { FileChange } from "../../../language/fixes/fix.ts";
import type { Rewriting } from "../../../language/refactorings/refactoring.ts";
import { rangeOf } from "../../places.ts";
import type { Asking } from "./asking.ts";

/** What an author is told of changes that reach into other files. */
export interface Reach {
  /** The file from which they were asked for. */
  readonly from: string;
  readonly label: string;
  /** Whether the changes in other files are shown before they are made. */
  readonly confirm: boolean;
}

const ANNOTATION = "cmoc.other-files";

/**
 * Changes as an edit of the protocol: versioned where the client can take it, annotated where they reach into other
 * files. `null` where it would make a file that the client cannot make.
 */
export function workspaceEditOf(
  asking: Asking,
  { changes, created = [] }: Rewriting,
  reach: Reach,
): WorkspaceEdit | null {
  const { documentChanges, resourceOperations, changeAnnotationSupport } =
    asking.capabilities().workspace?.workspaceEdit ?? {};
  const byFile = editsByFile(asking, changes);
  if (created.length > 0 && !(documentChanges && resourceOperations?.includes("create"))) return null;
  if (!documentChanges) return { changes: Object.assign(Object.create(null), Object.fromEntries(byFile)) };
  const isAnnotated = (uri: string) => changeAnnotationSupport !== undefined && uri !== reach.from;
  const annotated = (uri: string, edits: readonly TextEdit[]): (TextEdit | AnnotatedTextEdit)[] =>
    edits.map((edit) => (isAnnotated(uri) ? { ...edit, annotationId: ANNOTATION } : edit));
  const made = created.flatMap(({ uri, text }): (CreateFile | TextDocumentEdit)[] => [
    {
      kind: "create",
      uri,
      options: { overwrite: false, ignoreIfExists: false },
      ...(isAnnotated(uri) ? { annotationId: ANNOTATION } : {}),
    },
    {
      textDocument: { uri, version: null },
      edits: annotated(uri, [{ range: { start: TOP, end: TOP }, newText: text }]),
    },
  ]);
  const edited = [...byFile].map(([uri, edits]): TextDocumentEdit => {
    const open = asking.openDocument(uri);
    return {
      textDocument: { uri: open?.uri ?? uri, version: open?.version ?? null },
      edits: annotated(uri, edits),
    };
  });
  const isUsed = [...byFile.keys(), ...created.map(({ uri }) => uri)].some(isAnnotated);
  return {
    documentChanges: [...made, ...edited],
    ...(isUsed
      ? { changeAnnotations: { [ANNOTATION]: { label: reach.label, needsConfirmation: reach.confirm } } }
      : {}),
  };
}

const TOP = { line: 0, character: 0 };

function editsByFile({ workspace }: Asking, changes: readonly FileChange[]): Map<string, TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, span, newText } of changes) {
    const lines = workspace.linesOf(uri);
    if (!lines) continue;
    const edit = { range: rangeOf(lines, span), newText };
    const edits = byFile.get(uri);
    if (edits) edits.push(edit);
    else byFile.set(uri, [edit]);
  }
  return byFile;
}

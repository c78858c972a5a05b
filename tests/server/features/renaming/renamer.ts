import type {
  AnnotatedTextEdit,
  InitializeParams,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../../language/text/lines.ts";
import { type MarkedTexts, marked } from "../../client/marked-texts.ts";
import { ROOT, uriOf } from "../../client/places.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";

export type Texts = { readonly [path: string]: string };

/** What an editor such as VS Code can do with an edit. */
export const ASKS: InitializeParams["capabilities"] = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { rename: { prepareSupport: true } },
};

/** What a renaming came to: the texts that it changed, or why there was none. */
export interface Renamed {
  readonly texts: Texts;
  readonly refused: string | null;
  /** The annotations that are to be confirmed. */
  readonly questions: readonly string[];
  readonly edit: WorkspaceEdit | null;
}

export class Renamer {
  readonly client: TestClient;
  readonly texts: MarkedTexts;

  constructor(client: TestClient, texts: MarkedTexts) {
    this.client = client;
    this.texts = texts;
  }

  static async of(raw: Texts, capabilities = ASKS): Promise<Renamer> {
    const texts = marked(raw);
    const client = await startClient({ files: texts.files, capabilities });
    // The file under the cursor is open, as in an editor; the others are on disk.
    for (const path of new Set(texts.cursors.map((cursor) => cursor.path))) client.open(path);
    return new Renamer(client, texts);
  }

  /** What is offered to be changed at a cursor: the text that is marked and what the author sees first. */
  async prepared(at = 0): Promise<string | null> {
    const cursor = this.texts.cursors[at];
    if (!cursor) throw new Error("No cursor is marked.");
    const found = await this.client.connection.sendRequest<{
      range: TextEdit["range"];
      placeholder: string;
    } | null>("textDocument/prepareRename", {
      textDocument: { uri: uriOf(cursor.path) },
      position: cursor.position,
    });
    if (!found) return null;
    const text = this.textOf(cursor.path);
    const lines = linesOf(text);
    const marked = text.slice(offsetAt(lines, found.range.start), offsetAt(lines, found.range.end));
    return marked === found.placeholder ? marked : `${marked} as ${found.placeholder}`;
  }

  async rename(newName: string, at = 0): Promise<Renamed> {
    const cursor = this.texts.cursors[at];
    if (!cursor) throw new Error("No cursor is marked.");
    try {
      const edit = await this.client.connection.sendRequest<WorkspaceEdit | null>("textDocument/rename", {
        textDocument: { uri: uriOf(cursor.path) },
        position: cursor.position,
        newName,
      });
      return { texts: this.#applied(edit), refused: null, questions: questionsOf(edit), edit };
    } catch (error) {
      return {
        texts: {},
        refused: error instanceof Error ? error.message : String(error),
        questions: [],
        edit: null,
      };
    }
  }

  textOf(path: string): string {
    return this.client.buffer(path) ?? this.client.disk.text(uriOf(path)) ?? "";
  }

  /** The texts that an edit changes, after it. */
  #applied(edit: WorkspaceEdit | null): Texts {
    const applied: { [path: string]: string } = {};
    for (const { uri, edits } of changesOf(edit)) {
      const path = uri.startsWith(ROOT) ? decodeURIComponent(uri.slice(ROOT.length)) : uri;
      applied[path] = textAfter(this.textOf(path), edits);
    }
    return applied;
  }
}

export function changesOf(edit: WorkspaceEdit | null): { uri: string; edits: TextEdit[] }[] {
  const versioned = (edit?.documentChanges ?? []) as TextDocumentEdit[]; // no files are made by a renaming
  const plain = Object.entries(edit?.changes ?? {});
  return [
    ...versioned.map(({ textDocument, edits }) => ({ uri: textDocument.uri, edits: edits as TextEdit[] })),
    ...plain.map(([uri, edits]) => ({ uri, edits })),
  ];
}

/** An editor refuses edits that overlap, and makes the others at once. */
export function textAfter(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const placed = edits
    .map(({ range, newText }) => ({
      start: offsetAt(lines, range.start),
      end: offsetAt(lines, range.end),
      newText,
    }))
    .sort((one, other) => one.start - other.start);
  let after = "";
  let behind = 0;
  for (const { start, end, newText } of placed) {
    if (start < behind) throw new Error("Two edits overlap.");
    after += text.slice(behind, start) + newText;
    behind = end;
  }
  return after + text.slice(behind);
}

function questionsOf(edit: WorkspaceEdit | null): string[] {
  const annotations = edit?.changeAnnotations ?? {};
  const used = new Set(
    changesOf(edit).flatMap(({ edits }) =>
      edits.flatMap((one) => ("annotationId" in one ? (one as AnnotatedTextEdit).annotationId : [])),
    ),
  );
  return Object.entries(annotations)
    .filter(([id, { needsConfirmation }]) => needsConfirmation && used.has(id))
    .map(([, { label }]) => label);
}

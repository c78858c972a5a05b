import { expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CreateFile,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../../language/text/lines.ts";
import { readingsOf } from "../../../language/fixes/mending.ts";
import { toldIn } from "../../../language/refactorings/offered.ts";
import { type Texts, theoryOf } from "../../../language/theory/reviews.ts";
import { type MarkedTexts, marked } from "../../client/marked-texts.ts";
import { ROOT, uriOf } from "../../client/places.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";

/** What VS Code can do with code actions. */
export const ABLE: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
};

/** An action chosen at the cursor of some texts (of `a.cmoc`, where only one is given), and what comes of it. */
export interface Choice {
  readonly what: string;
  readonly texts: string | Texts;
  /** Words of its title, or all of it. */
  readonly title: string;
  /** Text after, or of each file that changed or was made. */
  readonly after: string | Texts;
  /** How the CMOCs of the review read afterwards. */
  readonly reads?: readonly string[];
}

/** An action that belongs to the cursor's place and cannot be done there. */
export interface Refusal {
  readonly what: string;
  readonly texts: string | Texts;
  readonly title: string;
  readonly reason: string;
}

export interface AtCursor {
  readonly client: TestClient;
  readonly texts: MarkedTexts;
  readonly path: string;
  readonly actions: readonly CodeAction[];
}

/** The actions of a kind at the cursor, or of what two cursors enclose, in the file that the cursor stands in. */
export async function actionsAt(
  texts: string | Texts,
  only: readonly string[] | null,
  capabilities = ABLE,
): Promise<AtCursor> {
  const read = marked(typeof texts === "string" ? { "a.cmoc": texts } : texts);
  const client = await startClient({ files: read.files, capabilities });
  const [first, second = first] = read.cursors;
  if (!first || !second) throw new Error("There is no cursor in these texts.");
  client.open(first.path);
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(first.path) },
    range: { start: first.position, end: second.position },
    context: { diagnostics: [], ...(only ? { only: [...only] } : {}) },
  });
  return { client, texts: read, path: first.path, actions: (actions ?? []) as CodeAction[] };
}

export function titled({ actions }: AtCursor, words: string): CodeAction {
  const exact = actions.filter(({ title }) => title === words);
  const [only, ...more] = exact.length > 0 ? exact : actions.filter(({ title }) => title.includes(words));
  if (!only || more.length > 0)
    throw new Error(`“${words}” is none or several of: ${actions.map(({ title }) => title).join(" | ")}`);
  return only;
}

/** An action as it is once chosen. */
export async function chosen({ client }: AtCursor, action: CodeAction): Promise<CodeAction> {
  return action.edit ? action : client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

/** The files that an edit changes or makes, with their texts afterwards; every one is changed in the version it has. */
export function applied(
  { client, texts }: AtCursor,
  edit: WorkspaceEdit | undefined,
): { [path: string]: string } {
  const after: { [path: string]: string } = {};
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(ROOT.length));
  const textOf = (path: string) => after[path] ?? texts.files.get(path) ?? "";
  for (const change of edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      expect(texts.files.has(pathOf(change.uri))).toBe(false);
      after[pathOf(change.uri)] = "";
      continue;
    }
    if (!TextDocumentEdit.is(change)) throw new Error("Nothing else is expected here.");
    const { uri, version } = change.textDocument;
    const path = pathOf(uri);
    expect(version).toBe(client.openPaths().includes(path) ? 1 : null);
    after[path] = edited(textOf(path), change.edits as TextEdit[]);
  }
  for (const [uri, edits] of Object.entries(edit?.changes ?? {}))
    after[pathOf(uri)] = edited(textOf(pathOf(uri)), edits);
  return after;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const spans = edits.map(({ range, newText }, at) => {
    return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end), newText, at };
  });
  spans.sort((one, other) => other.start - one.start || other.at - one.at);
  let untouched = text.length;
  let now = text;
  for (const { start, end, newText } of spans) {
    expect(end, "edits do not overlap").toBeLessThanOrEqual(untouched);
    untouched = start;
    now = now.slice(0, start) + newText + now.slice(end);
  }
  return now;
}

export function testChoices(kind: string, choices: readonly Choice[]): void {
  test.each(choices.map((choice) => [choice.what, choice] as const))("%s", async (_, choice) => {
    const at = await actionsAt(choice.texts, [kind]);
    const action = titled(at, choice.title);
    expect(action.disabled).toBeUndefined();
    expect(action.kind?.startsWith(kind)).toBe(true);
    expect(action.edit, "it is worked out when it is chosen").toBeUndefined();
    const after = applied(at, (await chosen(at, action)).edit);
    expect(after).toEqual(typeof choice.after === "string" ? { [at.path]: choice.after } : choice.after);
    const before = Object.fromEntries(at.texts.files);
    const now = { ...before, ...after };
    expect(newErrors(before, now)).toEqual([]);
    if (choice.reads) expect(readingsOf(theoryOf(now))).toEqual(choice.reads);
    expect(at.client.complaints).toEqual([]);
  });
}

export function testRefusals(kind: string, refusals: readonly Refusal[]): void {
  test.each(refusals.map((refusal) => [refusal.what, refusal] as const))(
    "is refused with a reason: %s",
    async (_, { texts, title, reason }) => {
      const at = await actionsAt(texts, [kind]);
      const action = titled(at, title);
      expect(action.disabled?.reason).toBe(reason);
      expect(action.edit).toBeUndefined();
    },
  );
}

/** Codes of errors that are told more often than before. */
export function newErrors(before: Texts, after: Texts): string[] {
  const [told, now] = [toldIn(before), toldIn(after)];
  return [...now].filter(([code, number]) => number > (told.get(code) ?? 0)).map(([code]) => code);
}

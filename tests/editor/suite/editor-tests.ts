import * as vscode from "vscode";
import { SUITE_ONLY } from "../../../scripts/editor/suite-protocol.ts";
import { type EditorWindow, launcher } from "./editor-window.ts";

/** One thing an author does in the editor, and what must come of it. */
export interface EditorTest {
  readonly name: string;
  run(window: EditorWindow): Promise<void>;
}

const TEST_TAKES_AT_MOST_MS = 90_000;

/** Runs the tests one after the other and reports each; the next one runs whatever became of the last. */
export async function runEditorTests(tests: readonly EditorTest[]): Promise<void> {
  const { window, say, close } = await launcher();
  say({ says: "started", editor: vscode.env.appName, version: vscode.version });
  const only = process.env[SUITE_ONLY] ?? "";
  for (const test of tests.filter(({ name }) => name.includes(only))) {
    const started = Date.now();
    const failed = await failureOf(test, window);
    const ms = Date.now() - started;
    if (failed === null) say({ says: "passed", test: test.name, ms });
    else {
      say({ says: "failed", test: test.name, ms, reason: failed });
      await window.picture(`failed ${test.name}`.replace(/[^\p{L}\d]+/gu, "-")).catch(() => {});
    }
  }
  say({ says: "finished" });
  await close();
}

async function failureOf(test: EditorTest, window: EditorWindow): Promise<string | null> {
  let alarm: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    alarm = setTimeout(
      () => reject(new Error(`it took longer than ${TEST_TAKES_AT_MOST_MS / 1000} s`)),
      TEST_TAKES_AT_MOST_MS,
    );
  });
  try {
    await Promise.race([test.run(window), tooLong]);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(alarm);
  }
}

/**
 * What `look` gives, as soon as it gives something without throwing: an editor does most things in its own time.
 * Throws what the last look threw when the time is over.
 */
export async function eventually<Seen>(look: () => Seen | Promise<Seen>, withinMs = 30_000): Promise<Seen> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

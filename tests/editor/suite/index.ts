import { runEditorTests } from "./editor-tests.ts";

export function run(): Promise<void> {
  return runEditorTests([]);
}

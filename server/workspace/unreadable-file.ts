import { emptySummary } from "../../language/summary/summarise.ts";
import type { FileSummary } from "../../language/summary/summary.ts";

/** The code of what is told of a file that could not be opened. */
export const UNREADABLE_FILE = "unreadable-file";

const UNREADABLE = {
  "too-large": "This file is larger than 64 MB and was not read. Split the review into several files.",
  unreadable: "This file cannot be opened. Check that you may read it and that no other program locks it.",
} as const;

/** The summary of a file that nothing was read of, with the reason. */
export function unreadable(uri: string, failure: keyof typeof UNREADABLE): FileSummary {
  const span = { start: 0, end: 0 };
  return emptySummary(uri, [
    { code: UNREADABLE_FILE, severity: "error", message: UNREADABLE[failure], span },
  ]);
}

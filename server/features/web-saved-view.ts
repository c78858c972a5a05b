import type { ViewStatement } from "../../language/summary/summary.ts";
import { isCalled, savedViews } from "../../language/web/saved-views.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import type { SavedView } from "../../language/web/view-options.ts";
import { viewText } from "../../language/web/view-text.ts";
import { locationOf } from "../places.ts";
import type { SaveViewResult } from "../protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What saves a view in the text: see `SaveViewResult`. */
export function savedViewEdit(workspace: Workspace, uri: string, view: SavedView): SaveViewResult | null {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const { root, theory } = review;
  const { configurations } = shownWebOf(theory, { root });
  const written = viewText({ theory, configurations }, view);
  if ("refused" in written) return written;
  const saved = savedViews(theory, configurations);
  const same = saved.find((one) => isCalled(one.view, view.name));
  if (same) {
    const location = locationOf(workspace, same.uri, same.statement.span);
    const newText = written.text + remarksIn(same.statement);
    return location && { location, newText, replaces: true };
  }
  const last = saved.at(-1);
  const file = last?.uri ?? uri;
  const lines = workspace.linesOf(file);
  const end = last?.statement.span.end ?? lines?.length ?? 0;
  const location = locationOf(workspace, file, { start: end, end });
  const isOnNewLine = !last && lines?.starts.at(-1) === end;
  const before = end === 0 ? "" : isOnNewLine ? "\n" : "\n\n";
  return location && { location, newText: before + written.text + (last ? "" : "\n"), replaces: false };
}

/** What an author says of a view stays with it. */
function remarksIn({ attributes }: ViewStatement): string {
  return attributes
    .filter(({ name }) => name === "note")
    .map(({ items }) => items.map(({ text, quoted }) => (quoted ? `"${text}"` : text)).join(", "))
    .map((note) => `\n  note: ${note}`)
    .join("");
}

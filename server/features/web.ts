import type { Span } from "../../language/text/span.ts";
import type { Loops } from "../../language/theory/loops.ts";
import { savedViews } from "../../language/web/saved-views.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import { viewOf } from "../../language/web/view.ts";
import { loopsOfView } from "../../language/web/view-loops.ts";
import type { ViewOptions } from "../../language/web/view-options.ts";
import { locationOf } from "../places.ts";
import type { WebResult } from "../protocol.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type PinsFile, pinsAsIn, pinsFile } from "./pins.ts";

/**
 * The causal web of the review that a file belongs to, with the places its parts are stated at, and the views that
 * the review has saved. With options, also that view of it.
 */
export async function webResult(
  workspace: Workspace,
  uri: string,
  options?: ViewOptions,
): Promise<WebResult | null> {
  const review = workspace.reviewOf(uri);
  return review ? webWith(workspace, review, await pinsFile(workspace, review.root), options) : null;
}

/** The same, by a file of pins that was read. */
export function webWith(
  workspace: Workspace,
  review: Review,
  file: PinsFile,
  options?: ViewOptions,
): WebResult {
  const { root, theory } = review;
  const { pins, problem: pinsProblem } = pinsAsIn(file, review);
  const { web, configurations, factors } = shownWebOf(theory, { root });
  const at = <T extends object>(said: T, stated: string, span: Span) => {
    const location = locationOf(workspace, stated, span);
    return location ? [{ ...said, location }] : [];
  };
  return {
    root,
    question: theory.summaries().flatMap(({ reviews }) => reviews)[0]?.question?.text ?? null,
    web,
    view: options ? viewOf(web, options) : null,
    views: savedViews(theory, configurations).flatMap(({ uri: stated, statement, view }) => {
      const { name, title, options: saved } = view;
      return at({ name, title, options: saved }, stated, statement.span);
    }),
    pins,
    pinsProblem,
    configurations: [...configurations].flatMap(([id, place]) => at({ id }, place.uri, place.statement.span)),
    factors: [...factors].flatMap(([id, { uri: stated, item }]) => at({ id }, stated, item.span)),
  };
}

/** The feedback loops of a view of that web, or of all of it; as many as can be found in a short time. */
export function webLoops(workspace: Workspace, uri: string, options?: ViewOptions): Loops | null {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const { web } = shownWebOf(review.theory, { root: review.root });
  return loopsOfView(web, options);
}

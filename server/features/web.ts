import { webOf } from "../../language/web/web-of.ts";
import { locationOf } from "../places.ts";
import type { WebResult } from "../protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The causal web of the review that a file belongs to, with the places its parts are stated at. */
export function webResult(workspace: Workspace, uri: string): WebResult | null {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const { root, theory } = review;
  const { web, configurations, factors } = webOf(theory, { root });
  return {
    root,
    question: theory.summaries().flatMap(({ reviews }) => reviews)[0]?.question?.text ?? null,
    web,
    configurations: [...configurations].flatMap(([id, place]) => {
      const location = locationOf(workspace, place.uri, place.statement.span);
      return location ? [{ id, location }] : [];
    }),
    factors: [...factors].flatMap(([id, { uri: file, item }]) => {
      const location = locationOf(workspace, file, item.span);
      return location ? [{ id, location }] : [];
    }),
  };
}

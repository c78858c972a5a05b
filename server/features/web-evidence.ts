import type { CausalLink } from "../../language/theory/evidence/asked.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import { pathEvidence, type TextPlace } from "../../language/web/link-evidence.ts";
import { locationOf } from "../places.ts";
import type { WebEvidenceResult } from "../protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { sourceInOneLine } from "./entries.ts";

/** No path that a person follows is longer; a message that asks for more is cut. */
const mostLinks = 100;

/** What one link, or a path of several, rests on: CMOCs, sources and excerpts, each with its place. */
export function webEvidence(
  workspace: Workspace,
  uri: string,
  links: readonly CausalLink[],
): WebEvidenceResult | null {
  const theory = workspace.reviewOf(uri)?.theory;
  if (!theory) return null;
  const nameOf = (factor: string) => factorName(theory, factor);
  const { steps, ...path } = pathEvidence(theory, links.slice(0, mostLinks), nameOf);
  const at = <T extends { readonly place: TextPlace }>({ place, ...said }: T) => {
    const location = locationOf(workspace, place.uri, place.span);
    return location ? [{ ...said, location }] : [];
  };
  return {
    ...path,
    steps: steps.map(({ configurations, sources, excerpts, ...step }) => ({
      ...step,
      configurations: configurations.flatMap(at),
      excerpts: excerpts.flatMap(at),
      sources: sources.map(({ citations, ...source }) => ({
        ...source,
        reference: sourceInOneLine(workspace, theory, source.key),
        citations: citations.flatMap(at),
      })),
    })),
  };
}

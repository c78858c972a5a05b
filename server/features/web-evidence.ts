import { type EvidenceAsked, evidenceInView } from "../../language/web/evidence-in-view.ts";
import type { TextPlace } from "../../language/web/link-evidence.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import { evidenceReader } from "../../language/web/stated-evidence.ts";
import { type ViewOptions, WHOLE_WEB } from "../../language/web/view-options.ts";
import { locationOf } from "../places.ts";
import type { WebEvidenceResult } from "../protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { sourceInOneLine } from "./entries.ts";

/** No path that a person follows is longer; a message that asks for more is cut. */
const mostLinks = 100;

/** What a view shows of a link, of a path or of a CMOC: CMOCs, sources and excerpts, each with its place. */
export function webEvidence(
  workspace: Workspace,
  uri: string,
  asked: EvidenceAsked,
  options: ViewOptions = WHOLE_WEB,
): WebEvidenceResult | null {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const { root, theory } = review;
  const { web, configurations: places } = shownWebOf(theory, { root });
  const about = "links" in asked ? { links: asked.links.slice(0, mostLinks) } : asked;
  const { steps, ...told } = evidenceInView(web, options, about, evidenceReader(theory, places));
  const at = <T extends { readonly place: TextPlace }>({ place, ...said }: T) => {
    const location = locationOf(workspace, place.uri, place.span);
    return location ? [{ ...said, location }] : [];
  };
  return {
    ...told,
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

import { pathTold } from "../../language/web/path-told.ts";
import type { SharedPage, SharedStep } from "../../language/web/shared-page.ts";
import type { ShownEvidence } from "../preview/messages/evidence.ts";
import type { LinkEnds } from "../preview/messages.ts";

/** What links rest on, as the page shows it; `null` where one of them is not in the web. */
export function sharedEvidence(
  { web, evidence }: Pick<SharedPage, "web" | "evidence">,
  links: readonly LinkEnds[],
): ShownEvidence | null {
  const steps = links.map(({ from, to, kind }) =>
    evidence.find(({ link }) => link.from === from && link.to === to && link.kind === kind),
  );
  if (!steps.every((step): step is SharedStep => step !== undefined)) return null;
  const nameOf = (factor: string) => web.factors.find(({ id }) => id === factor)?.name ?? factor;
  const { words, weakest } = pathTold(steps, nameOf);
  return {
    words,
    weakest: weakest < 0 ? null : weakest,
    steps: steps.map(({ link, isPosited, configurations, sources, excerpts }) => ({
      link: { from: link.from, to: link.to, kind: link.kind },
      isPosited,
      configurations,
      sources,
      excerpts,
    })),
  };
}

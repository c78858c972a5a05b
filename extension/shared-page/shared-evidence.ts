import { type EvidenceAsked, evidenceInView } from "../../language/web/evidence-in-view.ts";
import type { StatedEvidence } from "../../language/web/link-evidence.ts";
import type { SharedPage } from "../../language/web/shared-page.ts";
import type { ViewOptions } from "../../language/web/view-options.ts";
import type { ShownEvidence } from "../preview/messages/evidence.ts";

/** What a view shows of links or of a CMOC, as the server tells it; a place is the number of the CMOC it is in. */
export function sharedEvidence(
  page: Pick<SharedPage, "web" | "statements" | "references">,
  asked: EvidenceAsked,
  options: ViewOptions,
): ShownEvidence {
  const references = new Map(page.references);
  const { words, weakest, more, steps } = evidenceInView(page.web, options, asked, readerOf(page));
  return {
    words,
    weakest: weakest < 0 ? null : weakest,
    more,
    steps: steps.map(({ link, isPosited, configurations, sources, excerpts }) => ({
      link,
      isPosited,
      configurations,
      sources: sources.map((source) => ({ ...source, reference: references.get(source.key) ?? null })),
      excerpts,
    })),
  };
}

/** Reads CMOCs by their ids, and then those that they are made from. */
function readerOf({ web, statements }: Pick<SharedPage, "web" | "statements">) {
  const numbers = new Map(web.configurations.map(({ id }, number) => [id, number]));
  return (ids: readonly string[]): StatedEvidence<number>[] => {
    const read = new Set(ids.flatMap((id) => numbers.get(id) ?? []));
    // What is added while going through is gone through too.
    for (const number of read) for (const member of statements[number]?.members ?? []) read.add(member);
    return [...read].flatMap((place) => {
      const one = statements[place];
      if (!one) return [];
      const { label, theory, text, isPosited } = one;
      const placed = <T extends object>(said: T) => ({ ...said, place });
      return {
        id: web.configurations[place]?.id ?? null,
        place,
        label,
        theory,
        text,
        isPosited,
        citations: one.citations.map(placed),
        excerpts: one.excerpts.map(placed),
      };
    });
  };
}

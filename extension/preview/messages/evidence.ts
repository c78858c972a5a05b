import type { EvidenceAsked } from "../../../language/web/evidence-in-view.ts";
import type { WebEvidenceResult } from "../../../server/protocol.ts";
import type { LinkEnds } from "../messages.ts";
import { type Guard, isBoolean, isCount, isString, listOf, nullOr, oneOf, recordOf } from "./guards.ts";
import { isLinkEnds } from "./web-guards.ts";

type Location = WebEvidenceResult["steps"][number]["configurations"][number]["location"];
export type Stance = "supports" | "contradicts" | "inverse";

/**
 * What links rest on, as the page shows it. The page is told no addresses: what can be jumped to has a number, which
 * the panel knows the place of.
 */
export interface ShownEvidence {
  /** Whether one source tells it whole, and its weakest link, in a sentence or two. */
  readonly words: string;
  /** Which step, counted from 0, the fewest sources support; `null` without any. */
  readonly weakest: number | null;
  /** How much more the review has than the view that was asked about, in a sentence; `null` where that is all. */
  readonly more: string | null;
  readonly steps: readonly EvidenceStep[];
}

export interface EvidenceStep {
  /** `null`: it is the evidence of a CMOC. */
  readonly link: LinkEnds | null;
  readonly isPosited: boolean;
  readonly configurations: readonly {
    readonly label: string | null;
    readonly theory: string | null;
    readonly text: string;
    /** Whether it states the link itself; else it is one that such a CMOC is made from. */
    readonly isOwn: boolean;
    readonly place: number;
  }[];
  readonly sources: readonly {
    readonly key: string;
    readonly reference: string | null;
    readonly stances: readonly Stance[];
    readonly citations: readonly { readonly stance: Stance; readonly place: number }[];
  }[];
  readonly excerpts: readonly {
    readonly text: string;
    readonly sources: readonly string[];
    readonly place: number;
  }[];
}

/** What the page is told, and the places it can ask for by number. */
export function evidenceForPage(result: WebEvidenceResult): {
  readonly evidence: ShownEvidence;
  readonly places: readonly Location[];
} {
  const places: Location[] = [];
  const placed = <T extends { readonly location: Location }>({ location, ...rest }: T) => ({
    ...rest,
    place: places.push(location) - 1,
  });
  const { words, weakest, more, steps } = result;
  const evidence: ShownEvidence = {
    words,
    weakest: weakest < 0 ? null : weakest,
    more,
    steps: steps.map(({ link, isPosited, configurations, sources, excerpts }) => ({
      link: link && { from: link.from, to: link.to, kind: link.kind },
      isPosited,
      configurations: configurations.map(placed),
      sources: sources.map(({ citations, ...source }) => ({ ...source, citations: citations.map(placed) })),
      excerpts: excerpts.map(placed),
    })),
  };
  return { evidence, places };
}

const isStance = oneOf<Stance>("supports", "contradicts", "inverse");

const isStep = recordOf<EvidenceStep>({
  link: nullOr(isLinkEnds),
  isPosited: isBoolean,
  configurations: listOf(
    recordOf<EvidenceStep["configurations"][number]>({
      label: nullOr(isString),
      theory: nullOr(isString),
      text: isString,
      isOwn: isBoolean,
      place: isCount,
    }),
  ),
  sources: listOf(
    recordOf<EvidenceStep["sources"][number]>({
      key: isString,
      reference: nullOr(isString),
      stances: listOf(isStance),
      citations: listOf(
        recordOf<EvidenceStep["sources"][number]["citations"][number]>({ stance: isStance, place: isCount }),
      ),
    }),
  ),
  excerpts: listOf(
    recordOf<EvidenceStep["excerpts"][number]>({ text: isString, sources: listOf(isString), place: isCount }),
  ),
});

export const isShownEvidence = recordOf<ShownEvidence>({
  words: isString,
  weakest: nullOr(isCount),
  more: nullOr(isString),
  steps: listOf(isStep),
});

export const isEvidenceAsked: Guard<EvidenceAsked> = (value): value is EvidenceAsked =>
  recordOf<{ links: readonly LinkEnds[] }>({ links: listOf(isLinkEnds) })(value) ||
  recordOf<{ configuration: string }>({ configuration: isString })(value);

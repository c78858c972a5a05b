import { zoomedOut } from "./bundles.ts";
import { filtered } from "./filters.ts";
import { focused } from "./focus.ts";
import { type Group, groupsOf } from "./grouping.ts";
import type { ShownWeb } from "./shown-web.ts";
import type { Focus, Grouping, ViewOptions, WebKind } from "./view-options.ts";
import { optionsInWords } from "./view-words.ts";

/** One view of a web, ready to be drawn or written down: plain data. */
export interface View {
  readonly kind: WebKind;
  readonly web: ShownWeb;
  /** Where causes lead. */
  readonly direction: "right" | "down";
  readonly grouping: Grouping | null;
  /** What factors stand together, in the order in which the groups are drawn; none without a grouping. */
  readonly groups: readonly Group[];
  /** What of the review is shown, each thing in a few words; none where all is. */
  readonly inForce: readonly string[];
  /** What a search for paths left out, in a sentence; `null` where it left out nothing. */
  readonly stopped: string | null;
}

/** Filters, zooms out and focuses, in this order; the same web and options give the same view. */
export function viewOf(web: ShownWeb, options: ViewOptions): View {
  const { kind, filters, focus, grouping } = options;
  const chosen = filtered(web, filters, kind);
  const { web: far, shownAs } = options.zoomedOut ? zoomedOut(chosen) : { web: chosen, shownAs: null };
  const { web: shown, stopped } = focus
    ? focused(far, shownAs ? raisedFocus(focus, shownAs) : focus)
    : { web: far, stopped: null };
  return {
    kind,
    web: shown,
    direction: options.direction ?? "right",
    grouping,
    groups: grouping ? groupsOf(shown, grouping.by) : [],
    inForce: optionsInWords(web, options),
    stopped,
  };
}

/** The focus on the factors that are drawn in place of those it names. */
function raisedFocus(focus: Focus, shownAs: ReadonlyMap<string, string>): Focus {
  const raised = (factor: string) => shownAs.get(factor) ?? factor;
  switch (focus.on) {
    case "chain":
      return focus;
    case "between":
      return { ...focus, from: raised(focus.from), to: raised(focus.to) };
    default:
      return { ...focus, factors: [...new Set(focus.factors.map(raised))] };
  }
}

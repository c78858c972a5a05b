import type { CausalLink } from "../theory/evidence/asked.ts";
import { zoomedOut } from "./bundles.ts";
import type { CausalWeb } from "./causal-web.ts";
import { evidenceTogether, type LinkEvidence, type StatedEvidence, type TextPlace } from "./link-evidence.ts";
import { type PathTold, pathTold } from "./path-told.ts";
import type { ShownWeb } from "./shown-web.ts";
import { viewOf } from "./view.ts";
import type { ViewOptions } from "./view-options.ts";

/**
 * What of a view is asked about: its links as it draws them, one or several of which each begins where the last one
 * ends; or one of its CMOCs, by its id.
 */
export type EvidenceAsked = { readonly links: readonly CausalLink[] } | { readonly configuration: string };

/** What a view shows of the evidence of links, or of a CMOC. */
export interface EvidenceInView<Place = TextPlace> extends PathTold {
  readonly steps: readonly LinkEvidence<Place>[];
  /** How many more CMOCs the review has for it than the view, in a sentence; `null` where there are none. */
  readonly more: string | null;
}

/**
 * The evidence that a view shows: of the CMOCs that it draws, and so as much as the numbers in the picture tell. `read`
 * tells what CMOCs say, by their ids, and then those that they are made from. Costs what the view costs.
 */
export function evidenceInView<Place>(
  web: ShownWeb,
  options: ViewOptions,
  asked: EvidenceAsked,
  read: (ids: readonly string[]) => readonly StatedEvidence<Place>[],
): EvidenceInView<Place> {
  if ("configuration" in asked) {
    const { configuration: id } = asked;
    const step = evidenceTogether(null, read([id]), (one) => one.id === id);
    const label = web.configurations.find((one) => one.id === id)?.label ?? id;
    return { steps: [step], more: null, ...pathTold([{ ...step, named: `CMOC ${label}` }]) };
  }
  const shownBy = configurationsByLink(viewOf(web, options).web);
  const statedBy = configurationsByLink(options.zoomedOut ? zoomedOut(web).web : web);
  const names = new Map([...web.parents, ...web.factors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const outside = new Set<string>();
  const steps = asked.links.map(({ kind, from, to }) => {
    const link = { kind, from, to };
    const shown = shownBy.get(keyOf(link)) ?? [];
    const own = new Set<string | null>(shown);
    const stated = read(shown);
    // What a CMOC that is shown is made from is told with it.
    const told = new Set(stated.map(({ id }) => id));
    for (const id of statedBy.get(keyOf(link)) ?? []) if (!told.has(id)) outside.add(id);
    const evidence = evidenceTogether(link, stated, ({ id }) => own.has(id));
    return { ...evidence, named: `“${nameOf(from)}” to “${nameOf(to)}”` };
  });
  const areShown = steps.map(({ configurations }) => configurations.length > 0);
  const { focus } = options;
  // Of the CMOCs of a link that is drawn, only a chain leaves some out.
  const isByFilters = focus === null || (focus.on !== "chain" && areShown.every((isShown) => isShown));
  const doing = steps.length === 1 ? STATES_IT : STATES_ONE;
  return {
    ...pathTold(steps),
    steps: steps.map(({ named: _, ...step }) => step),
    more: leftOutInWords(outside.size, doing, areShown.includes(true), isByFilters),
  };
}

function configurationsByLink({ links }: CausalWeb): ReadonlyMap<string, readonly string[]> {
  return new Map(links.map((link) => [keyOf(link), link.configurations]));
}

function keyOf({ kind, from, to }: CausalLink): string {
  return JSON.stringify([kind, from, to]);
}

/** What CMOCs do, said of one and of several. */
interface Doing {
  readonly one: string;
  readonly several: string;
}

const STATES_IT: Doing = { one: "states this link", several: "state this link" };
const STATES_ONE: Doing = { one: "states one of these links", several: "state one of these links" };
export const HAS_FACTOR: Doing = { one: "has this factor", several: "have this factor" };

/** That a view leaves out CMOCs of the review, beside those that it shows or altogether; `null` where there are none. */
export function leftOutInWords(
  count: number,
  doing: Doing,
  isSomeShown: boolean,
  isByFilters: boolean,
): string | null {
  if (count === 0) return null;
  const left = isByFilters ? "the filters leave" : "this view leaves";
  const more = isSomeShown ? " more" : "";
  return count === 1
    ? `1${more} CMOC of the review ${doing.one}; ${left} it out.`
    : `${count}${more} CMOCs of the review ${doing.several}; ${left} them out.`;
}

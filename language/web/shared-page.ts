import { ifThenBecause } from "../reading/if-then-because.ts";
import type { PlacedConfiguration } from "../theory/evidence/evidence.ts";
import { membersOf } from "../theory/evidence/members.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import type { StatedEvidence } from "./link-evidence.ts";
import type { Pin } from "./pins.ts";
import { configurationIds } from "./saved-views.ts";
import type { ShownWeb } from "./shown-web.ts";
import { statedEvidence } from "./stated-evidence.ts";
import { isSameData, type SavedView, type ViewOptions } from "./view-options.ts";
import type { ConfigurationPlace } from "./web-of.ts";

/** All that a page shows to somebody who has neither the review nor the editor: plain data. */
export interface SharedPage {
  readonly title: string;
  readonly web: ShownWeb;
  readonly views: readonly SavedView[];
  /** What is shown first. */
  readonly options: ViewOptions;
  /** The saved view that is shown first, by its name; `null` where it is none of these, or a changed one. */
  readonly viewName: string | null;
  /** Where factors are pinned, in every view. */
  readonly pins: readonly Pin[];
  /** The CMOCs: those of the web in its order, then those that these are made from. Each is named by its number. */
  readonly statements: readonly SharedStatement[];
  /** Every source that they cite or quote, in one line; `null` where nothing tells of it. */
  readonly references: readonly (readonly [key: string, reference: string | null])[];
}

/** What one CMOC says, which is all that evidence is put together from. */
export interface SharedStatement extends Pick<StatedEvidence, "label" | "theory" | "text" | "isPosited"> {
  /** Its if-then-because reading. */
  readonly reading: string;
  readonly notes: readonly string[];
  readonly citations: readonly Omit<StatedEvidence["citations"][number], "place">[];
  readonly excerpts: readonly Omit<StatedEvidence["excerpts"][number], "place">[];
  /** The numbers of the CMOCs that it is made from. */
  readonly members: readonly number[];
}

export interface SharedPageInput {
  readonly theory: TheoryReading;
  readonly title: string;
  readonly web: ShownWeb;
  readonly views: readonly SavedView[];
  readonly options: ViewOptions;
  /** The saved view that these options are of, perhaps changed; empty: none. */
  readonly viewName: string;
  readonly pins: readonly Pin[];
  /** Where the web's configurations are stated, by their ids. */
  readonly places: ReadonlyMap<string, ConfigurationPlace>;
  /** A source in one line. */
  referenceOf(key: string): string | null;
}

/** Costs what the whole web costs: only for a page that is saved. */
export function sharedPageOf({
  theory,
  title,
  web,
  views,
  options,
  viewName,
  pins,
  places,
  referenceOf,
}: SharedPageInput): SharedPage {
  const placed = web.configurations.flatMap(({ id }): PlacedConfiguration[] => {
    const place = places.get(id);
    return place ? [{ uri: place.uri, configuration: place.statement }] : [];
  });
  const numbers = new Map(placed.map(({ configuration }, number) => [configuration, number]));
  const numberOf = (one: PlacedConfiguration): number => {
    const number = numbers.get(one.configuration) ?? placed.push(one) - 1;
    numbers.set(one.configuration, number);
    return number;
  };
  const idOf = configurationIds(places);
  const statements: SharedStatement[] = [];
  // What is added while going through is gone through too.
  for (const one of placed) {
    const { label, theory: name, text, isPosited, citations, excerpts } = statedEvidence(one, idOf);
    statements.push({
      label,
      theory: name,
      text,
      isPosited,
      reading: ifThenBecause(one.configuration),
      notes: one.configuration.attributes.flatMap(({ name, items }) =>
        name === "note" ? [items.map(({ text }) => text).join(", ")] : [],
      ),
      citations: citations.map(({ key, stance }) => ({ key, stance })),
      excerpts: excerpts.map(({ text, sources }) => ({ text, sources })),
      members: membersOf(theory, one).map(numberOf),
    });
  }
  const keys = statements.flatMap(({ citations, excerpts }) => [
    ...citations.map(({ key }) => key),
    ...excerpts.flatMap(({ sources }) => sources),
  ]);
  const saved = views.find((view) => view.name === viewName && isSameData(view.options, options));
  return {
    title,
    web,
    views,
    options,
    viewName: saved ? saved.name : null,
    pins,
    statements,
    references: [...new Set(keys)].map((key) => [key, referenceOf(key)]),
  };
}

import type { LinkKind, LinkSign } from "../../../language/web/causal-web.ts";
import type { ListChange } from "../../../language/web/list-change.ts";
import type {
  Conflict,
  DimensionValue,
  ParentFactor,
  ShownConfiguration,
  ShownFactor,
  ShownLink,
  ShownWeb,
  Stances,
  WebVocabulary,
} from "../../../language/web/shown-web.ts";
import {
  type Focus,
  GROUP_FORMS,
  type GroupedBy,
  type Grouping,
  type SavedView,
  STATUSES,
  type ViewOptions,
  WEB_KINDS,
  type WebFilters,
} from "../../../language/web/view-options.ts";
import type { WebChange } from "../../../language/web/web-change.ts";
import type { LinkEnds } from "../messages.ts";
import {
  byKind,
  type Guard,
  isBoolean,
  isCount,
  isString,
  listOf,
  nullOr,
  oneOf,
  partlyRecordOf,
  recordOf,
} from "./guards.ts";

const isStrings = listOf(isString);
export const isLinkKind = oneOf<LinkKind>("context-mechanism", "mechanism-outcome");
export const isRole = oneOf("context" as const, "mechanism-outcome" as const);
export const isWebKind = oneOf(...WEB_KINDS);
const isStance = oneOf("supports" as const, "contradicts" as const, "inverse" as const);

export const isLinkEnds = recordOf<LinkEnds>({ from: isString, to: isString, kind: isLinkKind });

const isDimensionValue = recordOf<DimensionValue>({ dimension: isString, value: isString });
const isStances = recordOf<Stances>({ supports: isStrings, contradicts: isStrings, inverse: isStrings });

const isFactor = recordOf<ShownFactor>({
  id: isString,
  name: isString,
  role: isRole,
  parent: nullOr(isString),
  dimensions: listOf(isDimensionValue),
  sections: isStrings,
  theories: isStrings,
  bundled: isStrings,
});

const isLink = recordOf<ShownLink>({
  from: isString,
  to: isString,
  kind: isLinkKind,
  sign: oneOf<LinkSign>("+", "-", "?"),
  sources: isStrings,
  configurations: isStrings,
  isPosited: isBoolean,
  conflicts: listOf(oneOf<Conflict>("contradicted", "opposite signs")),
  stances: isStances,
});

const isParts = listOf(
  recordOf<ShownConfiguration["contexts"][number]>({
    factor: isString,
    direction: oneOf("up" as const, "down" as const, null),
  }),
);
const isStatus = oneOf(...STATUSES);

const isConfiguration = recordOf<ShownConfiguration>({
  id: isString,
  label: nullOr(isString),
  theory: nullOr(isString),
  contexts: isParts,
  mechanisms: isParts,
  outcomes: isParts,
  sources: isStrings,
  kind: oneOf("configuration" as const, "demi-regularity" as const),
  isPosited: isBoolean,
  headings: isStrings,
  dimensions: listOf(isDimensionValue),
  againstPrior: nullOr(isStatus),
  inNext: nullOr(isStatus),
  stances: isStances,
  dampens: isStrings,
  amplifies: isStrings,
});

const isVocabulary = recordOf<WebVocabulary>({
  theories: listOf(recordOf<WebVocabulary["theories"][number]>({ name: isString, title: nullOr(isString) })),
  sections: isStrings,
  dimensions: listOf(recordOf<WebVocabulary["dimensions"][number]>({ name: isString, values: isStrings })),
  sources: isStrings,
});

const isParent = recordOf<ParentFactor>({ id: isString, name: isString, parent: nullOr(isString) });

export const isShownWeb: Guard<ShownWeb> = recordOf<ShownWeb>({
  factors: listOf(isFactor),
  links: listOf(isLink),
  configurations: listOf(isConfiguration),
  parents: listOf(isParent),
  vocabulary: isVocabulary,
});

const isRun = recordOf<{ first: number; count: number }>({ first: isCount, count: isCount });

function changeOf<T>(isItem: Guard<T>): Guard<ListChange<T>> {
  const isNew = recordOf<{ item: T }>({ item: isItem as Guard<Exclude<T, undefined>> }); // no item is undefined
  return listOf((part: unknown): part is ListChange<T>[number] => isRun(part) || isNew(part));
}

export const isWebChange: Guard<WebChange> = recordOf<WebChange>({
  factors: changeOf(isFactor),
  links: changeOf(isLink),
  configurations: changeOf(isConfiguration),
  parents: changeOf(isParent),
  vocabulary: nullOr(isVocabulary),
});

const isFilters = partlyRecordOf<
  WebFilters,
  "theories" | "sections" | "dimensions" | "sources" | "stances" | "statuses" | "sourcesAtLeast"
>(
  {
    theories: isStrings,
    sections: isStrings,
    dimensions: listOf(isDimensionValue),
    sources: isStrings,
    stances: listOf(isStance),
    statuses: listOf(isStatus),
    sourcesAtLeast: isCount,
  },
  "theories",
  "sections",
  "dimensions",
  "sources",
  "stances",
  "statuses",
  "sourcesAtLeast",
);

const mayHaveSteps = partlyRecordOf<{ factors: readonly string[]; steps?: number }, "steps">(
  { factors: isStrings, steps: isCount },
  "steps",
);

const isFocus = byKind<Focus>(
  "on",
  new Map<unknown, (value: unknown) => boolean>([
    ["leads to", mayHaveSteps],
    ["follows from", mayHaveSteps],
    [
      "around",
      recordOf<{ factors: readonly string[]; steps: number }>({ factors: isStrings, steps: isCount }),
    ],
    ["between", recordOf<{ from: string; to: string }>({ from: isString, to: isString })],
    ["loop", recordOf<{ factors: readonly string[] }>({ factors: isStrings })],
    [
      "chain",
      partlyRecordOf<{ configurations: readonly string[]; steps?: number }, "steps">(
        { configurations: isStrings, steps: isCount },
        "steps",
      ),
    ],
  ]),
);

const isGroupedBy: Guard<GroupedBy> = (value): value is GroupedBy =>
  value === "section" ||
  value === "parent" ||
  recordOf<{ dimension: string }>({ dimension: isString })(value);

export const isViewOptions = recordOf<ViewOptions>({
  kind: isWebKind,
  filters: isFilters,
  focus: nullOr(isFocus),
  zoomedOut: isBoolean,
  grouping: nullOr(recordOf<Grouping>({ form: oneOf(...GROUP_FORMS), by: isGroupedBy })),
  direction: oneOf("right" as const, "down" as const, null),
});

export const isSavedView = recordOf<SavedView>({
  name: isString,
  title: nullOr(isString),
  options: isViewOptions,
});

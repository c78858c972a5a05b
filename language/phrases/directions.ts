/**
 * The one table of direction words: which leading words of a phrase say how much, or how well, of a
 * factor there is, and so are no part of the factor itself (reduced trust, greater trust: *trust*, down
 * and up).
 *
 * A word belongs here if it says HOW MUCH or HOW WELL. A word that says WHAT KIND (positive, absent,
 * clearer, simpler, quick, large) stays in the factor, because without it another thing would be named.
 * A word with two common readings (building, developing, supporting, falling) is left to the review's
 * own list.
 *
 * Words are lower case and separated by single spaces; `phrase.ts` says how they are read.
 */

/** Extra direction words of one review, beyond this table. A word may be several: "a surge of". */
export interface DirectionVocabulary {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Every one of `first` with every one of `second`: "rise in", "rise of", "growth in" ... */
function pairs(first: string, second: string): string[] {
  return words(first).flatMap((one) => words(second).map((other) => `${one} ${other}`));
}

/** Leading words that say more, or better. */
export const UP: readonly string[] = [
  // how much
  ...words("more greater higher larger bigger longer stronger deeper closer"),
  ...words("high strong additional extra sufficient adequate enough"),
  "more than",
  "too much",
  "too many",
  // how well, how easily, how fast
  ...words("better good easier faster quicker"),
  // has been made more
  ...words("increased improved enhanced strengthened heightened raised elevated boosted fostered"),
  ...words("expanded widened deepened intensified maximised maximized"),
  // is being made more
  ...words("increasing improving enhancing strengthening heightening raising boosting fostering promoting"),
  ...words("expanding widening deepening intensifying maximising maximizing growing rising"),
  // makes more
  ...words("increase increases improve improves enhance enhances strengthen strengthens boost boosts"),
  ...words("raise raises foster fosters promote promotes expand expands maximise maximises"),
  ...words("maximize maximizes"),
  // the noun
  ...pairs("increase increases rise growth gain gains improvement improvements enhancement surge", "in of"),
  ...words("boost strengthening raising widening deepening improving").map((noun) => `${noun} of`),
  "improvement to",
  "improvements to",
  "boost to",
  "boost in",
];

/** Leading words that say less, or worse, or not at all. */
export const DOWN: readonly string[] = [
  // how much
  ...words("less lesser fewer lower smaller shorter weaker"),
  ...words("low weak little few limited insufficient inadequate minimal"),
  "less than",
  "fewer than",
  "too little",
  "too few",
  "not enough",
  // not at all
  ...words("no not without lacking"),
  "no longer",
  // how well, how easily, how fast
  ...words("worse poor poorer harder slower"),
  // has been made less
  ...words("reduced decreased lowered lessened diminished weakened worsened eroded undermined minimised"),
  ...words("minimized restricted curtailed slowed lost avoided prevented dampened"),
  // is being made less
  ...words("reducing decreasing lowering lessening diminishing weakening worsening eroding undermining"),
  ...words("minimising minimizing restricting curtailing slowing losing avoiding preventing dampening"),
  ...words("limiting removing eliminating mitigating declining dwindling waning shrinking"),
  // makes less
  ...words("reduce reduces decrease decreases lowers lessen lessens diminish diminishes weaken weakens"),
  ...words("worsen worsens erode erodes undermine undermines minimise minimises minimize minimizes"),
  ...words("restrict restricts avoid avoids prevent prevents dampen dampens lack lacks lose loses"),
  // the noun
  ...pairs("reduction reductions decrease decreases decline declines drop drops cut cuts", "in of"),
  ...pairs(
    "deterioration deteriorations degradation breakdown breakdowns deficit deficits shortfall",
    "in of",
  ),
  ...pairs("absence lack loss losses shortage shortages scarcity dearth erosion avoidance prevention", "of"),
  ...pairs("removal elimination mitigation minimisation minimization weakening lowering worsening", "of"),
  "cut to",
  "cuts to",
];

/** Direction words that are a plain quantity before a number (more than two visits, no 10), and then no direction. */
export const NOT_BEFORE_A_NUMBER: ReadonlySet<string> = new Set([
  "more than",
  "less than",
  "fewer than",
  "no",
]);

export const NUMBERS: ReadonlySet<string> = new Set(
  words("one two three four five six seven eight nine ten eleven twelve half twice"),
);

/** Words without a direction that may stand before a direction word, and only there are no part of the factor. */
export const BEFORE_A_DIRECTION: readonly string[] = [
  ...words("a an the some any"),
  // very low trust
  ...words("very much far even still ever further too so quite rather somewhat slightly significantly"),
  ...words("substantially considerably markedly greatly vastly dramatically drastically sharply rapidly"),
  ...words("gradually steadily increasingly relatively comparatively generally severely clearly"),
  "a lot",
  "a bit",
  "a little",
  // a significant reduction in trust
  ...words("significant substantial considerable marked sharp slight small large major rapid sudden gradual"),
  ...words("complete total general overall relative severe serious profound continued continuing"),
];

/** Determiners between a direction word and the factor: lack of a shared vision. */
export const BEFORE_A_FACTOR: ReadonlySet<string> = new Set(words("a an the any"));

/** With "of" behind: a high level of trust is *trust*, up. */
export const MEASURES: ReadonlySet<string> = new Set(
  words("level levels degree degrees amount amounts extent"),
);

/** No factor begins with one of these, so a direction word before it has nothing to say more or less of. */
export const NEVER_A_FACTOR_START: ReadonlySet<string> = new Set([
  ...words("of in on at for to from by with within than as and or but nor over off into onto about because"),
  ...words("due if when while that which who whose whom after before during between among through enough"),
  ...words("is are was were be been has have had can could may might will would shall should must does do"),
]);

/**
 * Set expressions that begin with a direction word and have another meaning as a whole: always read as they stand.
 */
export const FIXED: readonly string[] = [
  // the body and its illnesses
  ...pairs("low lower", "back"),
  ...pairs("lower", "limb limbs leg legs body extremity extremities urinary respiratory"),
  "high blood pressure",
  "low blood pressure",
  "low birth weight",
  "low birthweight",
  // places, institutions, services
  ...pairs("high", "school schools street court tech profile end"),
  ...pairs("low", "tech key"),
  ...pairs("higher", "education"),
  ...pairs("foster", "care carer carers parent parents child children family families home homes placements"),
  ...pairs("fostering", "service services agency agencies"),
  ...pairs("fostered", "child children"),
  ...pairs("extra", "care"),
  ...pairs("limited", "company companies liability"),
  ...pairs("additional", "needs"),
  "additional support needs",
  "additional learning needs",
  ...words("centre centres center centers clinic clinics session sessions service services").map(
    (place) => `drop in ${place}`,
  ),
  // everyday
  ...pairs("no", "one blame fault go smoking show shows doubt matter"),
  "no more than",
  "no less than",
  "no fewer than",
  ...pairs("not", "only just"),
  ...pairs("good", "faith will practice"),
  ...pairs("strong weak", "ties"),
  ...pairs("raising", "children concerns"),
  "raising a child",
  "growing up",
  "diminishing returns",
  "a few",
];

/**
 * Compounds written without their hyphen: read as they stand when a further word follows (low income
 * families, high level meeting), but with a direction when they end the phrase (low income).
 */
export const COMPOUNDS: readonly string[] = [
  ...pairs("high higher low lower", "level income cost value dose grade intensity fidelity volume resource"),
  ...pairs("high higher", "order dependency stakes"),
  ...pairs("longer shorter", "term"),
  "lower middle income",
  "higher middle income",
  "low threshold",
];

/**
 * People, places and things that a describing word belongs to as a whole. *High risk patients* and *low
 * literacy groups* are kinds of patients and groups, not more or less of them.
 */
const PEOPLE_AND_PLACES: readonly string[] = [
  ...words(
    "patient patients people person persons individual individuals adult adults child children infants",
  ),
  ...words("women men mothers parents carers families households group groups population populations"),
  ...words("community communities staff nurse nurses clinicians professionals workers users participants"),
  ...words(
    "team teams organisation organisations organization organizations hospital hospitals school schools",
  ),
  ...words("practices wards country countries area areas region regions setting settings environment"),
  ...words("environments neighbourhood neighbourhoods neighborhoods cities"),
];
const THINGS: readonly string[] = words(
  "pregnancy pregnancies procedure procedures intervention interventions services drugs medicines behaviours behaviors jobs",
);

/** Describing words that belong to a second word behind them: high RISK patients, low INCOME countries. */
export const DESCRIBES_THE_SECOND_WORD: ReadonlySet<string> = new Set(words("high higher low lower"));
export const DESCRIBED_AS_SECOND: ReadonlySet<string> = new Set([...PEOPLE_AND_PLACES, ...THINGS]);
/** Describing words that belong to people and places behind them, next or second: poor families, larger acute hospitals. */
export const DESCRIBES_PEOPLE_AND_PLACES: ReadonlySet<string> = new Set(
  words("poor poorer good strong stronger weak weaker larger smaller bigger little"),
);
export const DESCRIBED_PEOPLE_AND_PLACES: ReadonlySet<string> = new Set(PEOPLE_AND_PLACES);

/** The factors of a generated review: their names, and the other names `factor` declarations give them. */
import type { Random } from "./random.ts";

export interface GeneratedFactor {
  readonly name: string;
  /** Other names of the same factor; declared with `also`. */
  readonly also: readonly string[];
  /** Names of its opposite; declared with `inverse`. */
  readonly inverse: readonly string[];
  /** Never a mechanism or an outcome: a green box in the causal web. */
  readonly contextOnly: boolean;
}

/** The names that come first are used most: see {@link chooseByPopularity}. */
const hubs: readonly (readonly [name: string, also: string, inverse: string])[] = [
  ["trust", "partner trust", "distrust"],
  ["shared vision", "common purpose", "rival aims"],
  ["conflict", "open dispute", "harmony"],
  ["faith in the collaboration", "belief in the partnership", "cynicism"],
  ["task achievement", "delivery on promises", "missed goals"],
  ["risk appetite", "willingness to take chances", "caution"],
  ["synergy", "added value of working together", "duplication of work"],
  ["clarity of roles", "role clarity", "confusion about roles"],
  ["leadership", "stewardship", "drift"],
  ["staff morale", "team spirit", "burnout"],
];

const qualities = words(
  "initial local formal informal perceived mutual clinical regional personal financial professional digital " +
    "cultural political ethical practical technical emotional early sustained visible everyday national joint",
);
const matters = words(
  "commitment autonomy funding workload support training oversight feedback continuity accountability " +
    "engagement resistance ownership planning learning recognition confidence capacity identity expertise " +
    "supervision transparency momentum legitimacy flexibility reporting staffing dialogue stability incentive",
);
const groups = words(
  "nurses managers patients carers commissioners surgeons midwives volunteers pharmacists trustees partners " +
    "researchers executives trainees clinicians receptionists therapists families councillors porters",
);
const settings = words(
  "hospitals clinics hospices schools prisons networks wards alliances charities trusts",
);

/** The `count` factors of a review, all of different names. */
export function factorNames(count: number): readonly string[] {
  const names: string[] = hubs.map(([name]) => name);
  // Shorter names first; the strides spread the words, so that neighbours in the list do not look alike.
  for (const tails of [[""], groups.map((group) => ` among ${group}`), groupsInSettings()]) {
    const combinations = qualities.length * matters.length * tails.length;
    const stride = coprimeStride(combinations);
    for (let step = 0; step < combinations && names.length < count; step++) {
      const index = (step * stride) % combinations;
      const tail = tails[Math.floor(index / (qualities.length * matters.length))] ?? "";
      const matter = matters[Math.floor(index / qualities.length) % matters.length] ?? "";
      names.push(`${qualities[index % qualities.length]} ${matter}${tail}`);
    }
  }
  if (names.length < count) throw new RangeError(`There are only ${names.length} names of factors.`);
  return names.slice(0, count);
}

/** Hubs have other names; of the rest three in ten are only contexts. */
export function generateFactors(count: number, random: Random): readonly GeneratedFactor[] {
  return factorNames(count).map((name, index) => {
    const hub = hubs[index];
    if (hub) return { name, also: [hub[1]], inverse: [hub[2]], contextOnly: false };
    const contextOnly = random.below(10) < 3;
    return { name, also: [], inverse: [], contextOnly };
  });
}

/**
 * A factor by its popularity: the k-th is drawn about k^-0.6 as often as the first, so that a review of 10,000
 * statements names its hubs hundreds of times and most factors a few times.
 */
export function chooseByPopularity(factors: readonly GeneratedFactor[], random: Random): GeneratedFactor {
  const share = random.below(1_000_000) / 1_000_000;
  return factors[Math.floor(factors.length * share ** 2.5)] ?? random.of(factors);
}

function groupsInSettings(): readonly string[] {
  return settings.flatMap((setting) => groups.map((group) => ` among ${group} in ${setting}`));
}

function coprimeStride(combinations: number): number {
  const coprime = (a: number, b: number): boolean => (b === 0 ? a === 1 : coprime(b, a % b));
  let stride = Math.floor(combinations * 0.618);
  while (!coprime(combinations, stride)) stride++;
  return stride;
}

function words(list: string): readonly string[] {
  return list.split(" ");
}

import { foldPhrase } from "../phrases/folding.ts";

/** Direction words and those that say the opposite, both ways. */
const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ["more", "less"],
  ["greater", "lesser"],
  ["higher", "lower"],
  ["larger", "smaller"],
  ["longer", "shorter"],
  ["stronger", "weaker"],
  ["high", "low"],
  ["strong", "weak"],
  ["better", "worse"],
  ["good", "poor"],
  ["easier", "harder"],
  ["faster", "slower"],
  ["sufficient", "insufficient"],
  ["adequate", "inadequate"],
  ["enough", "not enough"],
  ["more than", "less than"],
  ["too much", "too little"],
  ["too many", "too few"],
  ["increased", "reduced"],
  ["improved", "worsened"],
  ["enhanced", "diminished"],
  ["strengthened", "weakened"],
  ["raised", "lowered"],
  ["increasing", "decreasing"],
  ["improving", "worsening"],
  ["enhancing", "diminishing"],
  ["strengthening", "weakening"],
  ["raising", "lowering"],
  ["growing", "shrinking"],
  ["rising", "declining"],
  ["fostering", "undermining"],
  ["increase", "reduce"],
  ["increases", "reduces"],
  ["improve", "worsen"],
  ["improves", "worsens"],
  ["enhance", "diminish"],
  ["enhances", "diminishes"],
  ["strengthen", "weaken"],
  ["strengthens", "weakens"],
  ["raises", "lowers"],
  ["foster", "undermine"],
  ["fosters", "undermines"],
  ["maximise", "minimise"],
  ["maximises", "minimises"],
  ["maximize", "minimize"],
  ["maximizes", "minimizes"],
  ["maximised", "minimised"],
  ["maximized", "minimized"],
  ["maximising", "minimising"],
  ["maximizing", "minimizing"],
  ["increase in", "reduction in"],
  ["increase of", "reduction of"],
  ["increases in", "reductions in"],
  ["increases of", "reductions of"],
  ["rise in", "drop in"],
  ["rise of", "drop of"],
  ["growth in", "decline in"],
  ["growth of", "decline of"],
  ["gain in", "cut in"],
  ["gain of", "loss of"],
  ["gains of", "losses of"],
  ["improvement in", "deterioration in"],
  ["improvement of", "deterioration of"],
  ["improvements in", "deteriorations in"],
  ["strengthening of", "weakening of"],
  ["raising of", "lowering of"],
];

/** Further words that go one way only. */
const ONE_WAY: readonly (readonly [words: string, opposite: string])[] = [
  ["bigger", "smaller"],
  ["additional", "less"],
  ["extra", "less"],
  ["deeper", "less"],
  ["closer", "less"],
  ["quicker", "slower"],
  ["fewer", "more"],
  ["few", "many more"],
  ["little", "more"],
  ["limited", "more"],
  ["minimal", "more"],
  ["fewer than", "more than"],
  ["poorer", "better"],
  ["decreased", "increased"],
  ["lessened", "increased"],
  ["heightened", "lowered"],
  ["elevated", "lowered"],
  ["boosted", "reduced"],
  ["eroded", "strengthened"],
  ["reducing", "increasing"],
  ["decrease", "increase"],
  ["decreases", "increases"],
  ["decrease in", "increase in"],
  ["decrease of", "increase of"],
];

/** Words that say that something is not there: without them, it is. */
const ABSENT: readonly string[] = [
  "lack of",
  "absence of",
  "no",
  "not",
  "without",
  "lacking",
  "shortage of",
  "dearth of",
  "scarcity of",
];

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ...ONE_WAY,
  ...PAIRS,
  ...PAIRS.map(([up, down]) => [down, up] as const),
  ...ABSENT.map((words) => [words, ""] as const),
]);

const LONGEST = 3;

/**
 * Direction words with the first of them turned into its opposite: *significantly reduced* is *significantly
 * increased*, *lack of* is nothing. `null` where none of them has an opposite.
 */
export function turnedLead(lead: string): string | null {
  const words = lead.trim().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    for (let number = Math.min(LONGEST, words.length - from); number > 0; number--) {
      const opposite = OPPOSITES.get(foldPhrase(words.slice(from, from + number).join(" ")));
      if (opposite === undefined) continue;
      const kept = [...words.slice(0, from), opposite, ...words.slice(from + number)].filter(
        (one) => one !== "",
      );
      const turned = kept.join(" ");
      return /^\p{Lu}/u.test(lead) ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned;
    }
  }
  return null;
}

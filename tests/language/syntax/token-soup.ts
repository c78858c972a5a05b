import { seededRandom } from "../../bench/random.ts";
import { HALF_TYPED, SOUND } from "./recovery.ts";

const KEYWORDS = [
  "review",
  "dimension",
  "theory",
  "factor",
  "source",
  "view",
  "cmoc",
  "demi-regularity",
  "CMOC4",
];
const SIGNS = [
  ..."-> → => ⇒ ➔ –> à \uf0e0 + , ? ?? : ; // # ## > [ ] ( ) \" “ ” ' { } @ / - = | * . … % ~".split(" "),
  " + ",
  " -> ",
  "(context)",
  "(C)",
  "[@ash2019]",
  "[@ash2019, p. 3; see @birch2021]",
  "[posited]",
  "[17]",
];
const WORDS = [
  "trust",
  "low",
  "more",
  "aims",
  "note:",
  "stage:",
  "also:",
  "http://a.b//c",
  "1,000",
  "T4",
  "être",
];
const SPACES = [
  " ",
  " ",
  " ",
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\t",
  "\u00a0",
  "  ",
  "\ufeff",
  "\u200b",
  "",
];
const SENTENCES = [...Object.values(HALF_TYPED), ...Object.values(SOUND).map(([, text]) => text)];

/** A text in which the tokens of the language, words and random characters stand in no order. The same for a seed. */
export function tokenSoup(seed: number): string {
  const random = seededRandom(seed);
  const pieces = [
    () => random.of(KEYWORDS),
    () => random.of(SIGNS),
    () => random.of(SIGNS),
    () => random.of(WORDS),
    () => random.of(WORDS),
    () => random.of(SENTENCES),
    () => String.fromCharCode(random.below(0x10000)),
    () => String.fromCodePoint(random.below(0x110000)),
    () => String.fromCharCode(random.below(128)),
  ];
  let text = random.oneIn(20) ? "\ufeff" : "";
  const length = 1 + random.below(40);
  for (let count = 0; count < length; count++) text += random.of(pieces)() + random.of(SPACES);
  return text;
}

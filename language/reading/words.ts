/**
 * What is known of English words, so that a phrase can be put into a sentence. A phrase is put into one only if all
 * its words up to the first preposition are known, from these lists or by their endings: so no list is complete, and
 * none needs to be. Words are lower case.
 */

export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Nouns that stand alone in the singular: there is trust. */
const UNCOUNTABLE = wordList(`
  trust distrust mistrust faith conflict synergy inertia momentum control sacrifice ambition overambition
  underambition work teamwork time money power knowledge progress success failure turnover churn stress
  access autonomy support advice care healthcare health wellbeing morale goodwill hope pride respect safety
  privacy equity equality diversity feedback talk ease behaviour behavior potential appetite tolerance
  trauma stigma shame guilt anger pain fatigue burnout poverty empathy sympathy loyalty honesty funding
  buy-in rapport solidarity technology uptake growth relief help workload practice experience distance use
  harm fear disagreement interest demand pressure uncertainty certainty well-being expertise literacy
  enthusiasm difficulty ambiguity bureaucracy competence action research evidence
`);

/** Nouns that take an article, but stand alone behind "more" and "less": a shared vision, less power imbalance. */
const EITHER = wordList(`
  vision imbalance sense threat association perception obligation appraisal focus risk belief concern burden
  culture need effort partnership
`);

/** Nouns that take an article in the singular: a higher risk threshold. */
const COUNTABLE = wordList(`
  threshold requirement leader style approach strategy environment problem hierarchy history choice contract
  atmosphere merger timeline level size number reputation pace combination locus mood agreement arrangement
  organisation organization partner relationship task tool aim goal target plan system team group service
  hospital clinic school community family patient person carer nurse doctor clinician manager worker
  professional practitioner provider stakeholder participant client student teacher child parent peer friend
  network meeting visit session walk programme program project intervention process procedure guideline
  protocol rule role post job position structure mechanism model method measure outcome effect impact result
  consequence benefit cost saving resource skill tie link bond bridge buffer gap barrier obstacle challenge
  decision option opportunity expectation perspective idea question message record form story event incident
  crisis change difference tension dispute constraint condition situation place area region site facility
  institution agency body actor part component feature factor route path step stage venture bid contribution
  right promise norm principle standard attitude emotion identity win gain friendship boundary sector
  facilitator supervisor mentor volunteer memorandum appointment reform treatment symptom disease drug dose
  incentive penalty error complaint fall infection activity ability capability entity priority department
  instrument element function solution version mission profession tradition audience circumstance instance
  balance alliance context commitment population responsibility value party lack loss reduction increase
  decrease rise decline drop improvement shortage absence type kind
`);

const PLURALS = wordList("people children men women criteria phenomena memoranda staff data feet lives");

/** Endings of abstract nouns, which stand alone in the singular. */
const ABSTRACT_ENDING = /.{3}(?:ness|ity|tion|sion|ment|ance|ence|ancy|ency|acy|ship|hood|ism|ing)$/;

/** Adjectives that their ending does not tell. */
const ADJECTIVES = wordList(`
  greater lesser great high higher low lower large larger big bigger small smaller long longer short shorter
  strong stronger weak weaker deep deeper close closer good better worse poor poorer easier harder faster
  slow slower quick quicker extra clear clearer simple simpler early late new old young prior past next
  joint common open honest robust rapid acute heavy stable complex difficult daily fair unfair improper
  proper premature appropriate inappropriate adequate inadequate separate corporate immediate accurate
  diverse adverse genuine rural urban human modern wide wider broad broader narrow warm frail junior senior
  superior authentic inauthentic tight loose lopsided tacit remote digital second third fourth risky mature
  secure intense effective busy healthy steady ready severe sincere extreme further
`);
/** Those in -ing, which otherwise may be a verb: conflicting cultures, but sharing practice. */
const ADJECTIVES_IN_ING = wordList(`
  conflicting existing ongoing growing rising increasing declining dwindling waning accumulating binding
  underlying overarching prevailing competing remaining differing varying changing demanding challenging
  moving
`);
const ADJECTIVE_ENDING = /.{2}(?:al|ive|ous|ful|less|ic|able|ible|ary|ory|ent|ant|ar|ish|ed|ly)$/;

/** Nouns that stand before another, although some are verbs too: trust requirement. */
const BEFORE_A_NOUN = wordList(`
  stakeholder job time skill trust risk task aim goal power conflict cost care team partner patient peer
  family community hospital school health staff service system nurse leadership management role resource
  workload workforce walk market data policy project programme program partnership fortress quality safety
  knowledge group trial
`);

/** Verbs that end like a noun or an adjective: implement changes, present evidence. */
const VERBS = wordList(`
  give live arrive receive strive drive survive perceive forgive reveal appeal steal heal prevent present
  represent consent invent want grant establish publish distinguish finish embed need feed speed proceed
  exceed succeed apply rely imply supply comply enable implement augment document supplement complement
  comment experiment segment fragment enhance influence advance finance balance distance evidence experience
  reference silence sequence commence mention question position function condition caution ration sanction
  envision commission harness witness
`);

/** Participles behind the noun they describe, which no verb of a clause is: time spent on meetings. */
export const PARTICIPLES = wordList(`
  taken spent given held made kept seen known built sent put set placed perceived dedicated committed
  related linked attached trained based employed located designed intended needed required provided offered
  involved affected forced imposed owned characterised characterized supported caused created used delivered
  reached
`);

/** Verbs that make a clause of the words around them: ambition is too high. */
export const AUXILIARIES = wordList(`
  is are was were has have had do does did can cannot could will would may might must shall should isn't
  aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t can’t couldn’t won’t wouldn’t
  shouldn’t
`);

/** Other verbs in a clause, some of which may be nouns: trust in partners grows. */
export const FINITE_VERBS = wordList(`
  grow grows fall falls rise rises improve improves increase increases decrease decreases decline declines
  develop develops emerge emerges exist exists fail fails remain remains continue continues begin begins
  become becomes feel feels agree agrees believe believes know knows think thinks get gets take takes make
  makes see sees lead leads break breaks collapse collapses suffer suffers reduce reduces grew fell rose
  felt agreed became knew thought got took saw
`);

/** How a noun goes with "there is". */
export type NounKind = "plural" | "uncountable" | "either" | "countable";

/** The kind of a noun, or `null` where the word is not known as one. */
export function nounKind(word: string): NounKind | null {
  const noun = UNCOUNTABLE.has(word)
    ? word
    : word.slice(Math.max(word.lastIndexOf("-"), word.lastIndexOf("/")) + 1);
  if (ADJECTIVES_IN_ING.has(word)) return null;
  if (PLURALS.has(noun)) return "plural";
  return (
    singularKind(noun) ?? (singularsOf(noun).some((one) => singularKind(one) !== null) ? "plural" : null)
  );
}

function singularKind(noun: string): NounKind | null {
  if (EITHER.has(noun)) return "either";
  if (UNCOUNTABLE.has(noun)) return "uncountable";
  if (COUNTABLE.has(noun)) return "countable";
  return ABSTRACT_ENDING.test(noun) && !VERBS.has(noun) ? "uncountable" : null;
}

/** What a word may be the plural of. */
function singularsOf(noun: string): string[] {
  if (!/[^su]s$/.test(noun)) return [];
  return [noun.slice(0, -1), noun.replace(/es$/, ""), noun.replace(/ies$/, "y")];
}

/** Whether a word can stand before a noun, as an adjective. */
export function isAdjective(word: string): boolean {
  if (ADJECTIVES.has(word) || ADJECTIVES_IN_ING.has(word)) return true;
  return ADJECTIVE_ENDING.test(word) && !VERBS.has(word);
}

/** Whether a noun can stand before another. */
export function isNounBeforeANoun(word: string): boolean {
  if (BEFORE_A_NOUN.has(word)) return true;
  return ABSTRACT_ENDING.test(word) && !word.endsWith("ing") && !VERBS.has(word);
}

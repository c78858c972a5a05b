import { type Random, seededRandom } from "../../bench/random.ts";

/** A file as no author would write it, but as the language allows it. */
export interface GeneratedFile {
  readonly text: string;
  /** Statements in it that have a mistake, and lines that belong to no statement, as they stand in the text. */
  readonly broken: readonly string[];
}

const PHRASES = [
  ...[
    "trust",
    "lack of a shared vision",
    "greater   risk appetite",
    "Better Care Fund",
    "aims, goals and means",
  ],
  ...[
    "low back pain",
    "high-risk patients",
    "les aînés à domicile",
    "task accomplishment/performance",
    "信頼",
  ],
  ...[
    "the “quick wins” agenda",
    'the "quick wins" agenda',
    "(sometimes) trust",
    "A & B",
    "3.5 mg/day",
    "?why",
  ],
  ...["what staff\nsee as theirs", "risk\u00a0appetite", "see https://example.org/a//b for more", "l’équipe"],
  ...[
    "partners who have been involved from the very beginning in designing and running the new service together",
  ],
  ...[
    '"a + b -> c"',
    "“one, two”",
    '"runs over\n   two lines"',
    '"// no remark"',
    "source and review",
    "+1 nurse",
  ],
  "so long a phrase that no line holds it, because the review wrote down the whole of a sentence, source: unknown, and then went on",
] as const;
const SHORT = ["trust", "faith", "less conflict", "quick wins", "shared vision", "?", "“as is”"] as const;
const KEYS = [
  "@a2020",
  "@b2021, p. 3",
  "see @c, pp. 1-2",
  "-@d",
  "@{odd  key; really}",
  "@e, sec. One and two",
  "@f,p. 3",
  "@g , [17;18]",
] as const;
const TAGS = ["(context)", "(Mechanism)", "(o)", "(resource)", "(reasoning)"] as const;
const ARROWS = ["->", "→", "=>", "⇒", "➔", "–>", "-->", "\uf0e0", "à"] as const;
const ATTRIBUTES = ["stage", "Note", "refines", "also", "part  of", "words for more", "expects"] as const;
const BROKEN = [
  "cmoc: no arrows here",
  "cmoc  X1 :  a -> -> c   [@a]",
  "CMOC X2: a->b->c->d",
  "cmoc X3:   a  ->  b -> c [9]",
  "cmoc X4: a -> b (mechanism)  and more -> c",
  "demi-regularity  a  ->  b -> c",
  "cmoc: a -> b -> c [@x  ;; @y]",
  "theory",
  '  factor "never   closed: x',
] as const;

/** The same file for the same seed: every kind of statement, oddly spaced, with remarks everywhere. */
export function generateFile(seed: number): GeneratedFile {
  const random = seededRandom(seed);
  const lineEnd = random.oneIn(4) ? "\r\n" : "\n";
  const broken: string[] = [];
  const blocks = Array.from({ length: random.below(7) }, () => {
    if (!random.oneIn(8)) return statement(random);
    const wrong = random.of(BROKEN);
    broken.push(wrong);
    return wrong;
  });
  const between = () =>
    (random.oneIn(4) ? `${spaces(random)}// remark  behind ${random.below(9)}` : trailing(random)) +
    Array.from(
      { length: 1 + random.below(3) },
      () => `\n${random.oneIn(3) ? ownLine(random) : trailing(random)}`,
    ).join("") +
    "\n";
  let text = random.oneIn(5) ? "\n \n" : "";
  if (random.oneIn(4)) text += `${ownLine(random)}\n`;
  for (const block of blocks) text += indented(random, block) + between();
  if (random.oneIn(3)) text = text.trimEnd();
  if (random.oneIn(9)) text = `\ufeff${text}`;
  const inLines = (words: string) => words.replace(/\n/g, lineEnd);
  return { text: inLines(text), broken: broken.map(inLines) };
}

function indented(random: Random, block: string): string {
  return random.oneIn(5) && !BROKEN.some((wrong) => wrong === block) ? `${spaces(random)}${block}` : block;
}

const spaces = (random: Random) => random.of([" ", "  ", "\t", "     ", " \u00a0"]);
const trailing = (random: Random) => (random.oneIn(3) ? spaces(random) : "");
const ownLine = (random: Random) =>
  `${random.oneIn(2) ? spaces(random) : ""}// ${random.of(["remark: a -> b", "[@nobody]", "note: x", "“", "> said"])}`;

/** White space where the language does not care how much; now and then with a remark in it. */
function gap(random: Random): string {
  if (random.oneIn(12)) return `${spaces(random)}// inside ${random.below(9)}\n${spaces(random)}`;
  if (random.oneIn(14)) return `\n${ownLine(random)}\n${spaces(random)}`;
  if (random.oneIn(5)) return `${trailing(random)}\n${trailing(random)}`;
  return random.oneIn(3) ? spaces(random) : " ";
}

function statement(random: Random): string {
  const head = random.of([configuration, configuration, configuration, configuration, declaration, heading])(
    random,
  );
  return head + Array.from({ length: random.below(4) }, () => bodyLine(random)).join("");
}

function configuration(random: Random): string {
  const keyword = random.of(["cmoc", "CMOC", "Cmoc", "demi-regularity", "Demi-Regularity"]);
  const label = random.oneIn(3) ? "" : `${spaces(random)}${random.of(["T4", "the  first", "7", "A/b"])}`;
  const step = () => gap(random) + random.of(ARROWS) + gap(random) + part(random);
  const cited = random.oneIn(4) ? "" : gap(random) + citation(random);
  return `${keyword}${label}${trailing(random)}:${gap(random)}${part(random)}${step()}${step()}${cited}`;
}

function part(random: Random): string {
  const items = Array.from({ length: random.oneIn(3) ? 1 + random.below(4) : 1 }, () => {
    const tag = random.oneIn(4) ? `${random.oneIn(2) ? "" : gap(random)}${random.of(TAGS)}` : "";
    return random.of(random.oneIn(3) ? PHRASES : SHORT) + tag;
  });
  const joined = items.reduce((before, item) => `${before}${gap(random)}+${gap(random)}${item}`);
  return random.oneIn(12) ? `${joined}${trailing(random)}${citation(random)}` : joined;
}

function citation(random: Random): string {
  if (random.oneIn(5)) return random.of(["[posited]", "[ posited ]"]);
  const count = random.oneIn(6) ? 9 : 1 + random.below(3);
  const inner = () => random.of(["", " ", "  ", "\n   "]);
  const keys = Array.from({ length: count }, () => inner() + random.of(KEYS));
  return `[${keys.join(random.of([";", " ;", "; "]))}${inner()}]`;
}

function declaration(random: Random): string {
  const keyword = random.of(["review", "theory", "factor", "dimension", "source", "FACTOR"]);
  if (random.oneIn(5))
    return `${keyword}${spaces(random)}${random.of(["trust", '"why  is it so?"', "phase 2"])}`;
  const cited = random.oneIn(3) ? gap(random) + citation(random) : "";
  return `${keyword}${spaces(random)}${random.of(["trust", "Phase  2", "interview-3", '"as  is"'])}${trailing(random)}:${gap(random)}${value(random)}${cited}`;
}

function value(random: Random): string {
  const items = Array.from({ length: random.oneIn(6) ? 14 : 1 + random.below(3) }, () =>
    random.of(random.oneIn(4) ? PHRASES : SHORT),
  );
  return items.join(`${trailing(random)},${random.oneIn(4) ? gap(random) : " "}`);
}

function heading(random: Random): string {
  return `${"#".repeat(1 + random.below(3))}${random.of([" ", "   "])}${random.of(["Trust", "Early  stage", "a -> b", "x"])}`;
}

function bodyLine(random: Random): string {
  const remarks = random.oneIn(5) ? `${spaces(random)}// behind` : trailing(random);
  const above = random.oneIn(5) ? `\n${ownLine(random)}` : random.oneIn(6) ? `\n${trailing(random)}` : "";
  const indent = random.oneIn(4) ? "" : spaces(random);
  if (random.oneIn(3)) {
    const quoted = random.of([
      "words of  a paper",
      "“Early wins” -> trust. [@a, p. 4]",
      "see https://a.org",
      "",
    ]);
    return `${remarks}${above}\n${indent}>${trailing(random)}${quoted}`;
  }
  const cited = random.oneIn(4) ? gap(random) + citation(random) : "";
  const said = random.oneIn(8) ? "" : `${random.oneIn(6) ? "" : spaces(random)}${value(random)}${cited}`;
  return `${remarks}${above}\n${indent}${random.of(ATTRIBUTES)}${trailing(random)}:${said === "" ? "" : ` ${said}`}`;
}

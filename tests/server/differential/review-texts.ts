import type { Random } from "../../bench/random.ts";

// Few words, labels and keys, so that files meet in them at every turn; some are nearly one another.
const FACTORS = [
  "trust",
  "Trust",
  "trusts",
  "partner trust",
  "trust partner",
  "faith",
  "distrust",
  "shared vision",
  "early success",
  "conflict",
  "__proto__",
  "constructor",
];
const LEADS = ["", "", "more ", "less ", "low ", "surging ", "waning ", "lack of "];
const LABELS = ["T1", "T2", "t2", "T3"];
const THEORIES = ["phase 1", "phase 2"];
const KEYS = [
  "ash2019",
  "ash2020",
  "birch2021",
  "casey2008",
  "casey2009",
  "Casey2008",
  "interview-1",
  "interview-4",
  "toString",
];
const ENTRIES = ["ash2019", "birch2021", "casey2008", "casey2018", "vale2011", "toString"];
const SOURCES = ["interview-1", "interview-2", "interview-3", "casey2010", "ash2020", "birch2021"];
const BIBLIOGRAPHIES = [
  "references.bib",
  "sub/other.bib",
  "../references.bib",
  "other.bib",
  "a.cmoc",
  "refs.txt",
];
const CHECKS = [
  "no-source",
  "duplicate-label",
  "near-miss",
  "leads-nowhere",
  "contradiction",
  "unknown-citation",
];
const TAGS = ["", "", "", "", " (context)", " (M)", " (outcome)"];
const RELATIONS = ["affirms", "refines", "refutes", "merges", "from", "dampens", "amplifies"];
/** The same wherever it stands, so that whole CMOCs meet too. */
const SHARED_CMOCS = [
  "trust -> faith -> early success",
  "trust -> faith -> less early success",
  "less trust -> lack of faith -> less early success",
  "trust -> faith -> conflict",
  "shared vision -> faith -> early success",
];

function factor(random: Random): string {
  return random.of(LEADS) + random.of(FACTORS);
}

function cited(random: Random): string {
  if (random.oneIn(5)) return "";
  if (random.oneIn(6)) return " [posited]";
  return ` [@${random.of(KEYS)}${random.oneIn(3) ? `, p. 2; @${random.of(KEYS)}` : ""}]`;
}

function part(random: Random): string {
  if (random.oneIn(9)) return "?";
  return (random.oneIn(5) ? `${factor(random)} + ${factor(random)}` : factor(random)) + random.of(TAGS);
}

function label(random: Random): string {
  return random.oneIn(3) ? `${random.of(THEORIES)}/${random.of(LABELS)}` : random.of(LABELS);
}

function configuration(random: Random): string {
  const name = random.oneIn(3) ? "" : ` ${random.of(LABELS)}`;
  const parts = random.oneIn(4)
    ? random.of(SHARED_CMOCS)
    : `${part(random)} -> ${part(random)} -> ${part(random)}`;
  const lines = [`${random.oneIn(8) ? "demi-regularity" : "cmoc"}${name}: ${parts}${cited(random)}`];
  if (random.oneIn(3))
    lines.push(`  ${random.of(RELATIONS)}: ${label(random)}${random.oneIn(3) ? ", T1" : ""}`);
  if (random.oneIn(6)) lines.push(`  contradicted by: [@${random.of(KEYS)}]`);
  if (random.oneIn(6))
    lines.push(`  ${random.of(["stage", "setting", "stages"])}: ${random.of(["early", "late", "lat"])}`);
  if (random.oneIn(6)) lines.push(`> Said so.${random.oneIn(3) ? "" : ` [@${random.of(KEYS)}]`}`);
  return lines.join("\n");
}

function broken(random: Random): string {
  return random.of([
    "cmoc T1:",
    "cmoc T1: trust -> ",
    'cmoc: "trust -> more -> faith',
    "stray words",
    "cmoc: trust -> faith -> synergy [@ash2019",
    "factor:",
    "# A heading",
    "## Another\n  expects: 2 cmocs",
    "// a remark",
  ]);
}

function declaration(random: Random): string {
  const lines = [`factor ${factor(random)}: "what it is" [@${random.of(KEYS)}]`];
  if (!random.oneIn(3)) lines.push(`  also: ${factor(random)}, ${factor(random)}`);
  if (random.oneIn(2)) lines.push(`  inverse: ${factor(random)}`);
  if (random.oneIn(4)) lines.push(`  part of: ${factor(random)}`);
  if (random.oneIn(4)) lines.push(`  expects: ${random.below(3)} sources`);
  return lines.join("\n");
}

function review(random: Random): string {
  const lines = [`review "${random.of(["Why?", "How so?"])}"`];
  if (!random.oneIn(4)) {
    const second = random.oneIn(3) ? `, ${random.of(BIBLIOGRAPHIES)}` : "";
    lines.push(`  bibliography: ${random.oneIn(2) ? "references.bib" : random.of(BIBLIOGRAPHIES)}${second}`);
  }
  if (random.oneIn(3)) lines.push("  words for more: surging");
  if (random.oneIn(3)) lines.push("  words for less: waning, surging");
  if (random.oneIn(4)) lines.push(`  sources at least: ${1 + random.below(3)}`);
  if (random.oneIn(4)) lines.push(`  checks: ${random.of(CHECKS)} as ${random.of(["error", "hint", "off"])}`);
  return lines.join("\n");
}

/** One statement of any kind; those that set something for the whole review are rarer. */
function statement(random: Random): string {
  switch (random.below(18)) {
    case 0:
      return review(random);
    case 1:
      return `theory ${random.of(THEORIES)}${random.oneIn(2) ? ': "A theory"\n  follows: phase 1' : ""}`;
    case 2:
      return `source ${random.of(SOURCES)}: "An interview"`;
    case 3:
      return `dimension ${random.of(["stage", "setting"])}: ${random.of(["early, late", "early, middle"])}`;
    case 4:
    case 5:
    case 6:
      return declaration(random);
    case 7:
      return broken(random);
    default:
      return configuration(random);
  }
}

/** A text of a few statements, with blank lines between. */
export function reviewText(random: Random): string {
  if (random.oneIn(20)) return "";
  return `${Array.from({ length: 1 + random.below(5) }, () => statement(random)).join("\n\n")}\n`;
}

export function bibliographyText(random: Random): string {
  if (random.oneIn(8))
    return random.of(["", "no bibliography", "@article{ash2019,\n  title = {Unclosed\n", "@", "\0"]);
  const keys = ENTRIES.filter(() => !random.oneIn(3));
  return keys.map((key) => `@article{${key},\n  title = {A title}\n}\n`).join("\n");
}

/** The text with one change, as an author makes it: a statement, or some letters. */
export function editedText(random: Random, text: string): string {
  if (random.oneIn(4)) {
    const at = random.below(text.length + 1);
    const typed = random.of([
      "",
      "",
      "x",
      "\n",
      "->",
      " + ",
      "@",
      "[",
      "]",
      '"',
      "\r\n",
      "cmoc: ",
      "#",
      "é",
      "𝕏",
    ]);
    return text.slice(0, at) + typed + text.slice(Math.min(text.length, at + random.below(12)));
  }
  const statements = text.split(/\n{2,}/);
  const at = random.below(statements.length);
  const fresh = statement(random);
  switch (random.below(4)) {
    case 0:
      return [...statements.slice(0, at), fresh, ...statements.slice(at)].join("\n\n");
    case 1:
      return statements.filter((_, index) => index !== at).join("\n\n");
    case 2:
      return [...statements, statements[at] ?? ""].join("\n\n"); // its label stands twice now
    default:
      return statements.map((one, index) => (index === at ? fresh : one)).join("\n\n");
  }
}

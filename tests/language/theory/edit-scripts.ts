import type { Random } from "../../bench/random.ts";

export const FILES = ["a.cmoc", "b.cmoc", "c.cmoc", "d.cmoc", "sub/e.cmoc"] as const;
export type File = (typeof FILES)[number];

/** A file as its statements, or `null` where there is none. */
export type Statements = readonly string[] | null;

/** One step of a script: a file as it is from now on, or the keys of the bibliography. */
export type Edit =
  | { readonly file: File; readonly statements: Statements }
  | { readonly keys: readonly string[] | "unreadable" | "unnamed" };

// Few words, so that files often meet: aliases, near names, words of the review's own.
const NAMES = [
  "trust",
  "distrust",
  "partner trust",
  "partners trust",
  "faith",
  "synergy",
  "risk",
  "aims",
  "conflict",
];
const LEADS = ["", "", "", "low ", "more ", "rekindled ", "dented "];
const LABELS = ["T1", "t1", "T2", "R1", "R2", "D1"];
const THEORIES = ["phase 2", "phase 3"];
const TRIPLES = [
  "aims -> trust -> faith",
  "aims -> trust -> low faith",
  "aims -> trust -> synergy",
  "risk -> trust -> faith",
];
const KEYS = ["ash2019", "ash2020", "birch2021", "cedar2022", "interview-1"];

/** Makes statements that often concern each other. */
class StatementMaker {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  statement(): string {
    const { of } = this.#random;
    const makers = [
      ...Array.from({ length: 8 }, () => () => this.#configuration()),
      ...Array.from({ length: 3 }, () => () => this.#factor()),
      () => this.#view(),
      () => this.#view(),
      () => this.#theory(),
      () => this.#source(),
      () => this.#review(),
      () =>
        of([
          "dimension stage: early, late",
          "dimension stage: early, middle",
          "dimension mandate: voluntary",
        ]),
      () => of(["# Trust\n  expects: 2 cmocs", "# Trust\n  expects: 1 source", "## Faith"]),
      () => of(["words of no statement", "cmoc: a ->", "cmoc T1", "// a remark", "factor"]),
    ];
    return of(makers)();
  }

  #name = () => this.#random.of(LEADS) + this.#random.of(NAMES);

  #names = () => Array.from({ length: 1 + this.#random.below(2) }, this.#name).join(", ");

  #part = () =>
    this.#random.oneIn(8)
      ? "?"
      : Array.from({ length: this.#random.oneIn(4) ? 2 : 1 }, this.#name).join(" + ");

  #cited = () => {
    const key = this.#random.of(KEYS);
    return this.#random.of([` [@${key}]`, ` [@${key}; @${this.#random.of(KEYS)}]`, " [posited]", ""]);
  };

  #target = () => {
    const label = this.#random.of(LABELS);
    return this.#random.oneIn(2) ? label : `${this.#random.of([...THEORIES, "phase 4"])}/${label}`;
  };

  #configuration(): string {
    const { of, oneIn } = this.#random;
    const label = oneIn(2) ? ` ${of(LABELS)}` : "";
    const kind = oneIn(5) ? "demi-regularity" : "cmoc";
    const parts = oneIn(3) ? of(TRIPLES) : Array.from({ length: 3 }, this.#part).join(" -> ");
    const lines = [
      () => `stage: ${of(["early", "late", "erly"])}`,
      () => `${of(["mandate", "stagee"])}: voluntary`,
      () => `${of(["refines", "refutes", "affirms", "from", "merges", "dampens"])}: ${this.#target()}`,
      () => `${of(["refutes", "from"])}: ${this.#target()}, ${this.#target()}`,
      () => `> Early wins. [@${of(KEYS)}]`,
      () => "> Early wins.",
      () => `contradicted by: [@${of(KEYS)}]`,
      () => `expects: ${of(["1 source", "2 sources"])}`,
      () => "note: remark",
    ];
    const body = Array.from({ length: this.#random.below(3) }, () => `\n  ${of(lines)()}`).join("");
    return `${kind}${label}: ${parts}${this.#cited()}${body}`;
  }

  #factor(): string {
    const { of, oneIn } = this.#random;
    const lines = [
      () => `also: ${this.#names()}`,
      () => `also: ${this.#names()}`,
      () => `inverse: ${this.#names()}`,
      () => `expects: ${of(["1 source", "2 cmocs", "many"])}`,
      () => `part of: ${this.#name()}`,
    ];
    const body = Array.from({ length: this.#random.below(3) }, () => `\n  ${of(lines)()}`).join("");
    return `factor ${this.#name()}${oneIn(2) ? ': "what it is"' : ""}${this.#cited()}${body}`;
  }

  #theory(): string {
    const { of, oneIn } = this.#random;
    const follows = oneIn(2) ? `\n  follows: ${of([...THEORIES, "phase 4"])}` : "";
    return `theory ${of(THEORIES)}${oneIn(2) ? ': "Initial"' : ""}${follows}`;
  }

  #view(): string {
    const { of } = this.#random;
    const lines = [
      () => `around: ${this.#names()}`,
      () => `between: ${this.#names()}`,
      () => `chain of: ${this.#target()}`,
      () => `theories: ${of([...THEORIES, "phase 4"])}`,
      () => `sections: ${of(["Trust", "Faith", "Fait"])}`,
      () => `sources: ${of(KEYS)}, ${of(KEYS)}`,
      () => `stage: ${of(["early", "erly"])}`,
      () => `columns: ${of(["stage", "mandate", "section"])}`,
    ];
    const body = Array.from({ length: 1 + this.#random.below(3) }, () => `\n  ${of(lines)()}`).join("");
    return `view "Figure ${of(LABELS)}"${body}`;
  }

  #source = () =>
    `source ${this.#random.of(KEYS)}${this.#random.of([': "An interview"', "", ': "A focus group"'])}`;

  #review(): string {
    const { of } = this.#random;
    const lines = [
      "words for more: rekindled",
      "words for less: dented",
      "sources at least: 2",
      "checks: near-miss as off, no-source as error",
      "checks: few-sources as hint",
    ];
    return `review "Why?"${Array.from({ length: this.#random.below(3) }, () => `\n  ${of(lines)}`).join("")}`;
  }
}

/** A script of edits, always the same for a random of the same seed. */
export function editScript(random: Random, length: number): Edit[] {
  const maker = new StatementMaker(random);
  const files = new Map<File, readonly string[]>();
  const made = (most: number) => Array.from({ length: 1 + random.below(most) }, () => maker.statement());
  return Array.from({ length }, (): Edit => {
    if (random.oneIn(10)) {
      const keys = KEYS.filter(() => random.oneIn(2));
      return { keys: random.of([keys, keys, keys, "unreadable" as const, "unnamed" as const]) };
    }
    const file = random.of(FILES);
    const before = files.get(file) ?? [];
    const at = random.below(before.length + 1);
    const statements = random.of<() => readonly string[] | null>([
      () => made(5),
      () => made(5),
      () => [...before.slice(0, at), maker.statement(), ...before.slice(at)],
      () => (before.length > 0 ? before.with(0, maker.statement()) : made(2)),
      () => [...before.slice(0, at), ...before.slice(at + 1)],
      () => [...before].reverse(),
      () => ["// a remark", ...before],
      () => null,
    ])();
    if (statements) files.set(file, statements);
    else files.delete(file);
    return { file, statements };
  });
}

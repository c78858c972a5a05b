import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ifThenBecause, readingOf } from "../../../language/reading/if-then-because.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { LABELLED, SENTENCES } from "./reading-table.ts";

const parse = createCmocParser();

function configurationsIn(text: string) {
  return summarise("file:///a.cmoc", text, parse).configurations;
}

function reading(statement: string) {
  const [configuration] = configurationsIn(`cmoc: ${statement}`);
  if (!configuration) throw new Error(`“${statement}” is no statement.`);
  expect(ifThenBecause(configuration)).toBe(readingOf(configuration).text);
  return readingOf(configuration);
}

describe("statements of published reviews", () => {
  it.each(SENTENCES)("%s", (statement, text) => {
    expect(reading(statement)).toEqual({ form: "if-then-because", text });
  });

  it.each(LABELLED)("%s", (statement, text) => {
    expect(reading(statement)).toEqual({ form: "labelled", text });
  });

  it("can mostly be put into a sentence", () => {
    const all = ["collaboration/initial-theory", "collaboration/refined-theory", "first-steps/first-steps"]
      .map((name) => readFileSync(new URL(`../../../examples/${name}.cmoc`, import.meta.url), "utf8"))
      .flatMap(configurationsIn)
      .map(readingOf);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ form }) => form === "if-then-because").length / all.length).toBeGreaterThan(0.8);
  });
});

describe("a part that is not known, or not there yet", () => {
  it.each([
    [
      "? -> trust -> faith",
      "If there is something still to be found, then there is faith, because of trust.",
    ],
    [
      "quick wins -> ? -> ?",
      "If there are quick wins, then there is something still to be found, because of something still to be found.",
    ],
    [
      "quick wins -> more trust + ? -> faith",
      "If there are quick wins, then there is faith, because of more trust and something still to be found.",
    ],
    [
      "quick wins ->",
      "If there are quick wins, then there is something still to be found, because of something still to be found.",
    ],
    ["“A + B” -> ? -> faith", "In the context of “A + B”, something still to be found leads to “faith”."],
    [
      "? -> “A + B” + ? -> ?",
      "In the context of something still to be found, the mechanism “A + B” and something still to be found lead to something still to be found.",
    ],
  ])("%s", (statement, text) => {
    expect(reading(statement).text).toBe(text);
  });
});

/** A phrase, and how it stands behind "If"; `null` where it cannot be told. */
type PhraseCase = readonly [phrase: string, behindIf: string | null];

const cannotBeTold = (...phrases: string[]): PhraseCase[] => phrases.map((phrase) => [phrase, null]);

const PHRASES: Readonly<Record<string, readonly PhraseCase[]>> = {
  "articles are added where a noun needs one": [
    ["friendly walk leader", "there is a friendly walk leader"],
    ["unambitious leader", "there is an unambitious leader"],
    ["honest leader", "there is an honest leader"],
    ["unified approach", "there is a unified approach"],
    ["useful tool", "there is a useful tool"],
    ["unidentified risk", "there is an unidentified risk"],
    ["lack of trust", "there is a lack of trust"],
    ["sense of belonging", "there is a sense of belonging"],
    ["the loss of trust", "there is the loss of trust"],
    ["every nurse", "there is every nurse"],
  ],
  "and not where it does not": [
    ["trust", "there is trust"],
    ["less power imbalance", "there is less power imbalance"],
    ["no leader", "there is no leader"],
    ["greater job satisfaction", "there is greater job satisfaction"],
    ["buy-in from senior leaders", "there is buy-in from senior leaders"],
  ],
  "one says “there are” of several": [
    ["clear roles", "there are clear roles"],
    ["people with low literacy", "there are people with low literacy"],
    ["competing priorities", "there are competing priorities"],
    ["nurses, doctors and managers", "there are nurses, doctors and managers"],
    ["knowledge and skills", "there is knowledge and skills"],
    ["staff trained in dementia care", "there are staff trained in dementia care"],
    ["managers listening to staff", "there are managers listening to staff"],
    ["successes", "there are successes"],
    ["success", "there is success"],
    ["a process", "there is a process"],
    ["processes", "there are processes"],
  ],
  "a clause stands as it is": [
    ["ambition is too high", "ambition is too high"],
    ["staff do not have time", "staff do not have time"],
    ["leadership is shared and aims are clear", "leadership is shared and aims are clear"],
    ["there is a leader", "there is a leader"],
  ],
  "a capital that only begins a cell of a table is made small, and that of a name is kept": [
    ["Unambitious aims", "there are unambitious aims"],
    ["Staff have no time", "staff have no time"],
    ["NHS funding", "there is NHS funding"],
    ["Greater NHS funding", "there is greater NHS funding"],
    ...cannotBeTold("Better Care Fund", "Public Health England", "European policy", "NHS threshold"),
  ],
  "words that may be a clause, or begin with a verb": cannotBeTold(
    "partners agree on aims",
    "pushing out those who do not agree",
    "build trust",
    "take ownership",
    "staff take ownership",
    "staff trust managers",
    "staff valued autonomy",
    "nurses listened to mothers",
    "services improved",
    "creates power imbalances",
    "undermines autonomy",
    "lack confidence",
    "implement changes",
    "experience stigma",
    "balance priorities",
    "trust in partners grows",
    "partners that share aims work faster",
    "children who are at risk miss school",
    "whether staff are heard",
    "political will to change",
    "need to do more than ever is felt",
    "feeling welcome",
    "fostering trust",
    "without trust",
    "not trusting partners",
  ),
  "words that nothing is known of, or that are unfinished": cannotBeTold(
    "confiance mutuelle",
    "信頼",
    "“quick wins”",
    "the “quick wins” agenda",
    "training (two days)",
    "more than 20 sites",
    "loss of",
    "increasing",
    "high",
    "more",
    "and trust",
    "trust, faith",
    "more nurse",
    "leader and staff",
    "domination by single partner",
    "complaints handling",
    "A&E visits",
    "Dr. Foster",
  ),
};

describe.each(Object.entries(PHRASES))("%s", (_, cases) => {
  it.each(cases)("%s", (phrase, behindIf) => {
    const { form, text } = reading(`${phrase} -> trust -> faith`);
    if (behindIf === null) {
      expect(form).toBe("labelled");
      expect(text).toContain(phrase.replace(/^“|”$/g, ""));
    } else {
      expect(text).toBe(`If ${behindIf}, then there is faith, because of trust.`);
    }
  });
});

describe("a mechanism", () => {
  it.each([
    ["feeling welcome", "because of feeling welcome"],
    ["seeing results early + more trust", "because of seeing results early and more trust"],
    ["staff feel heard and this is new", "because staff feel heard and this is new"],
    ["more trust + ambition is too high", "because of more trust, and because ambition is too high"],
    ["sharing of best practice", "because of sharing of best practice"],
  ])("%s", (mechanism, because) => {
    expect(reading(`quick wins -> ${mechanism} -> faith`).text).toBe(
      `If there are quick wins, then there is faith, ${because}.`,
    );
  });

  it.each(["increasing", "during visits", "losing leader", "meeting those who matter", "feeling of"])(
    "%s stays a label",
    (mechanism) => {
      expect(reading(`quick wins -> ${mechanism} -> faith`).form).toBe("labelled");
    },
  );
});

it("things and clauses in one part are told one after another", () => {
  expect(reading("more trust + faith + ambition is too high -> hope -> ambition is low + success").text).toBe(
    "If there is more trust and faith, and ambition is too high, then there is success, and ambition is low, because of hope.",
  );
});

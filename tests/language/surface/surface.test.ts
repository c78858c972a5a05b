import { describe, expect, it } from "vitest";
import { problemsIn } from "../../../language/checks/checks.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import type { ConfigurationStatement, PartItem } from "../../../language/summary/summary.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { Theory } from "../../../language/theory/theory.ts";

const parse = createCmocParser();

/** A part as `words (tags)`, a part not yet known as `?`. */
const shown = (items: readonly PartItem[]) =>
  items.map(({ phrase, tags }) => [phrase?.text ?? "?", ...tags.map(({ role }) => `(${role})`)].join(" "));

function read(text: string) {
  const file = summarise("file:///review/paper.cmoc", text, parse);
  const theory = new Theory();
  theory.fold(file.uri, file);
  const wrong = problemsIn(file, theory).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  return { file, theory, wrong: wrong.map(({ code }) => code) };
}

const parts = ({ contexts, mechanisms, outcomes }: ConfigurationStatement) =>
  [contexts, mechanisms, outcomes].map(shown);

/** The forms in which published reviews write their statements, and what must be left of each. */
const FORMS: readonly { form: string; text: string; parts: string[][] }[] = [
  {
    form: "several contexts, mechanisms and outcomes",
    text: "cmoc: mandated collaboration + low trust -> combative leadership + domination -> shared vision + less faith [@a]",
    parts: [
      ["mandated collaboration", "low trust"],
      ["combative leadership", "domination"],
      ["shared vision", "less faith"],
    ],
  },
  {
    form: "a mechanism split into resource and reasoning",
    text: "cmoc: peer groups -> time to talk (resource) + feeling understood (reasoning) -> attendance [@a]",
    parts: [["peer groups"], ["time to talk (resource)", "feeling understood (reasoning)"], ["attendance"]],
  },
  {
    form: "resource and response",
    text: "cmoc: peer groups -> time to talk (resource) + feeling understood (response) -> attendance [@a]",
    parts: [["peer groups"], ["time to talk (resource)", "feeling understood (response)"], ["attendance"]],
  },
  {
    form: "intervention and actor",
    text: "cmoc: quality circles (intervention) + newly qualified nurses (actor) + flat hierarchy (context) -> voice (mechanism) -> retention (outcome) [@a]",
    parts: [
      ["quality circles (intervention)", "newly qualified nurses (actor)", "flat hierarchy (context)"],
      ["voice (mechanism)"],
      ["retention (outcome)"],
    ],
  },
  {
    form: "tags in one letter, keyword in capitals, a number for a label, arrows drawn",
    text: "CMOC 4: aims (C) → ease (M) → trust (O) [@a]",
    parts: [["aims (c)"], ["ease (m)"], ["trust (o)"]],
  },
  {
    form: "arrows that a PDF left as à",
    text: "cmoc: Cultural closeness (context) à reduce conflict (mechanism) à avoiding degradation in trust (outcome) [@a]",
    parts: [
      ["Cultural closeness (context)"],
      ["reduce conflict (mechanism)"],
      ["avoiding degradation in trust (outcome)"],
    ],
  },
  {
    form: "context and mechanism without an outcome yet",
    text: "cmoc: aims -> ease -> ? [@a]",
    parts: [["aims"], ["ease"], ["?"]],
  },
  {
    form: "context and outcome without a mechanism yet",
    text: "cmoc: aims -> ? -> trust [@a]",
    parts: [["aims"], ["?"], ["trust"]],
  },
  {
    form: "mechanism and outcome without a context yet",
    text: "cmoc: ? -> ease -> trust [@a]",
    parts: [["?"], ["ease"], ["trust"]],
  },
  {
    form: "hedges as plain words",
    text: "cmoc: proximity -> informality that may lead to ease -> can lead to weaker task achievement [@a]",
    parts: [["proximity"], ["informality that may lead to ease"], ["can lead to weaker task achievement"]],
  },
  {
    form: "clauses for parts",
    text: "cmoc: if staff are not involved -> leaders push out those who do not agree -> the merger stalls [@a]",
    parts: [
      ["if staff are not involved"],
      ["leaders push out those who do not agree"],
      ["the merger stalls"],
    ],
  },
  {
    form: "a slash, an apostrophe, brackets, an ampersand, a number with a comma",
    text: "cmoc: 1,000 patients -> staff’s time/effort (two days) -> task accomplishment/performance & R&D [@a]",
    parts: [
      ["1,000 patients"],
      ["staff’s time/effort (two days)"],
      ["task accomplishment/performance & R&D"],
    ],
  },
  {
    form: "the authors' own proposition",
    text: "cmoc: greater organisational flexibility -> more trust -> less conflict [posited]",
    parts: [["greater organisational flexibility"], ["more trust"], ["less conflict"]],
  },
];

describe("the forms of published statements", () => {
  it.each(FORMS)("$form", ({ text, parts: expected }) => {
    const { file, wrong } = read(text);
    expect(file.configurations.map(parts)).toEqual([expected]);
    expect(wrong).toEqual([]);
  });

  it("numbered mechanisms that several CMOCs use", () => {
    const { theory, wrong } = read(`factor M1 feeling understood: "being taken seriously by peers"
  also: M1
cmoc: peer groups -> M1 -> attendance [@a]
cmoc: home visits -> M1 feeling understood -> disclosure [@b]
`);
    expect(theory.usesOf("m1 feeling understood").map(({ role }) => role)).toEqual([
      "mechanism",
      "mechanism",
    ]);
    expect(wrong).toEqual([]);
  });

  it("banner rows of a table as headings", () => {
    const { file } = read(
      "# Performance\n## Synergy\ncmoc: a -> b -> c [@a]\n# Functioning\ncmoc: d -> e -> f [@a]\n",
    );
    expect(file.configurations.map(({ headings }) => headings)).toEqual([
      ["Performance", "Synergy"],
      ["Functioning"],
    ]);
  });

  it("a CMOC whose opposite another source found", () => {
    const { file, wrong } = read(
      "cmoc: mandate -> combat -> vision [@a]\n  contradicted by: [@b, p. 7]\n  inverse supported by: [@c]\n",
    );
    const stances = file.configurations.flatMap(({ citations }) =>
      citations.map(({ key, stance }) => `${key} ${stance}`),
    );
    expect(stances).toEqual(["a supports", "b contradicts", "c inverse"]);
    expect(wrong).toEqual([]);
  });

  it("participants and stakeholder groups as sources", () => {
    const { wrong } = read(`source interview-3: "Interview 3, chief executive"
  type: interview
source patients: "Workshop with patients and carers"
  type: focus group
cmoc: visits -> being known -> trust [@interview-3; @patients]
  > They knew my name. [@interview-3]
`);
    expect(wrong).toEqual([]);
  });

  it("a CMOC that carries its citations part by part", () => {
    const { file } = read("cmoc: aims [@a] -> ease [@b, p. 2] -> trust [@c; @d]");
    expect(file.configurations[0]?.citations.map(({ key }) => key)).toEqual(["a", "b", "c", "d"]);
  });
});

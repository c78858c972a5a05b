import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CMOC = "# Trust building\ncmoc T1: aims -> ease -> more trust [@a]\n";
const CASES = [
  { tells: "of a factor in no CMOC", review: `${CMOC}view "V"\n  around: trust, hope`, at: ["hope"] },
  {
    tells: "of several",
    review: `${CMOC}view "V"\n  between: x, y\n  chain of: T9\n  sections: Faith`,
    at: ["x", "y", "T9", "Faith"],
  },
  {
    tells: "nothing of a factor with its direction",
    review: `${CMOC}view "V"\n  leads to: low trust`,
    at: [],
  },
  {
    tells: "nothing of another name",
    review: `${CMOC}factor trust\n  also: belief\nview "V"\n  around: belief`,
    at: [],
  },
  {
    tells: "nothing of a larger factor that is only named",
    review: `${CMOC}factor trust\n  part of: functioning\nview "V"\n  around: functioning\n  zoom out: yes`,
    at: [],
  },
  {
    tells: "nothing of a heading in other letters",
    review: `${CMOC}view "V"\n  sections: trust Building`,
    at: [],
  },
  {
    tells: "nothing of a label, with or without its theory",
    review: `theory one: "x"\n${CMOC}view "V"\n  chain of: T1\nview "W"\n  chain of: one/T1`,
    at: [],
  },
] as const;

it.each(CASES)("unknown-in-view tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-in-view", review)).toEqual(at);
});

it("unknown-in-view is told in full", () => {
  const review = `${CMOC}cmoc: aims -> enthusiasm -> x [@a]\nview "V"\n  around: enthusiams\n  sections: Trust bilding`;
  expect(tellings("unknown-in-view", review).map(({ message }) => message)).toEqual([
    "No CMOC of this review has the factor “enthusiams”. Did you mean “enthusiasm”?",
    "No heading of this review is called “Trust bilding”. Did you mean “Trust building”?",
  ]);
});

it.each([
  ["unknown-theory", "theories: nine", ["nine"]],
  ["unknown-citation", "sources: a, nobody", ["nobody"]],
  ["unknown-attribute", "colour: red", ["colour"]],
  ["unknown-value", "stage: erly", ["erly"]],
])("%s is told of views too", (code, line, at) => {
  const review = `dimension stage: early, late\nsource a: "An interview"\n${CMOC}view "V"\n  ${line}`;
  expect(toldAt(code, review)).toEqual(at);
});

import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "sources of a factor",
    review: 'factor trust: "x"\n  expects: 3 sources\ncmoc: aims -> ease -> trust [@a; @b]',
    at: ["3 sources"],
  },
  {
    tells: "CMOCs under a heading",
    review:
      "# Trust\n  expects: 1 CMOC\ncmoc: aims -> ease -> trust [@a]\n## More\ncmoc: time -> ease -> faith [@a]",
    at: ["1 CMOC"],
  },
  {
    tells: "citations of a CMOC",
    review: "cmoc: aims -> ease -> trust [@a; @a, p. 2]\n  expects: 1 citation",
    at: ["1 citation"],
  },
  { tells: "what is no number", review: "cmoc: aims -> ease -> trust [@a]\n  expects: many", at: ["many"] },
  {
    tells: "nothing, where it is right",
    review:
      'factor trust: "x"\n  expects: 2 sources\n# Trust\n  expects: 1 CMOC\ncmoc: aims -> ease -> trust [@a; @b]',
    at: [],
  },
] as const;

it.each(CASES)("count-differs tells $tells", ({ review, at }) => {
  expect(toldAt("count-differs", review)).toEqual(at);
});

it("count-differs is told in full", () => {
  expect(tellings("count-differs", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "3 sources",
        "message": "3 sources are expected here, and there are 2. Correct the number, or add what is missing.",
        "related": [],
      },
    ]
  `);
});

import { describe, expect, test } from "vitest";
import { actionsAt, testChoices, testRefusals } from "./actions.ts";

describe("a CMOC moved to another file", () => {
  testChoices("refactor.move", [
    {
      what: "below the last one of its theory there, remarks with it",
      texts: {
        "a.cmoc":
          "theory one: x\n\ncmoc T1: a -> b -> c [posited]\n\n// Why T2.\ncmoc T2: d -> e -> f<|> [posited] // so far\n  // still\n\n// On.\n\ncmoc T3: g -> h -> i [posited]\n",
        "b.cmoc":
          "theory one\n\ncmoc T4: j -> k -> l [posited]\n  note: x\n  // to do\n\ntheory two: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: one/T2\n",
      },
      title: "Move “T2” to b.cmoc, below “T4”",
      after: {
        "a.cmoc":
          "theory one: x\n\ncmoc T1: a -> b -> c [posited]\n\n// On.\n\ncmoc T3: g -> h -> i [posited]\n",
        "b.cmoc":
          "theory one\n\ncmoc T4: j -> k -> l [posited]\n  note: x\n  // to do\n\n// Why T2.\ncmoc T2: d -> e -> f [posited] // so far\n  // still\n\ntheory two: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: one/T2\n",
      },
    },
    {
      what: "under the same heading, where there is one",
      texts: {
        "a.cmoc": "# Trust\ncmoc T1: a<|> -> b -> c [posited]\n",
        "b.cmoc": "# Trust\ncmoc T2: a -> b -> d [posited]\n\n# Faith\ncmoc T3: a -> b -> e [posited]\n",
      },
      title: "Move “T1” to b.cmoc, below “T2”",
      after: {
        "a.cmoc": "# Trust\n",
        "b.cmoc":
          "# Trust\ncmoc T2: a -> b -> d [posited]\n\ncmoc T1: a -> b -> c [posited]\n\n# Faith\ncmoc T3: a -> b -> e [posited]\n",
      },
    },
    {
      what: "a file without its theory goes on with the theory at its end",
      texts: {
        "a.cmoc": "theory phase 2: x\n\ncmoc T1: a<|> -> b -> c [posited]\n",
        "sub/b.cmoc": "theory phase 3: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: phase 2/T1",
      },
      title: "Move “T1” to sub/b.cmoc, under “theory phase 2”",
      after: {
        "a.cmoc": "theory phase 2: x\n",
        "sub/b.cmoc":
          "theory phase 3: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: phase 2/T1\n\ntheory phase 2\n\ncmoc T1: a -> b -> c [posited]\n",
      },
    },
    {
      what: "behind the statement of its theory, where it has no CMOC there yet",
      texts: {
        "a.cmoc": "theory one\n\ncmoc: a<|> -> b -> c [posited]\n",
        "b.cmoc": "theory one: x\n  note: so\n\ntheory two: y\n",
      },
      title: "Move this CMOC to b.cmoc",
      after: {
        "a.cmoc": "theory one\n",
        "b.cmoc": "theory one: x\n  note: so\n\ncmoc: a -> b -> c [posited]\n\ntheory two: y\n",
      },
    },
    {
      what: "one of no theory goes above the first theory",
      texts: {
        "a.cmoc": "cmoc T1: a<|> -> b -> c [posited]\n",
        "b.cmoc": "factor a: x\n\n// The first.\ntheory one: y\n\ncmoc T1: a -> b -> c [posited]\n",
      },
      title: "Move “T1” to b.cmoc, above theory “one”",
      after: {
        "a.cmoc": "\n",
        "b.cmoc":
          "factor a: x\n\ncmoc T1: a -> b -> c [posited]\n\n// The first.\ntheory one: y\n\ncmoc T1: a -> b -> c [posited]\n",
      },
    },
    {
      what: "in the line breaks of the other file",
      texts: {
        "a.cmoc": "cmoc T1: a<|>\n  -> b -> c [posited]\n\ncmoc T2: a -> b -> d [posited]\n",
        "más/b c.cmoc": "cmoc T3: a -> b -> e [posited]\r\n",
      },
      title: "Move “T1” to más/b c.cmoc, below “T3”",
      after: {
        "a.cmoc": "cmoc T2: a -> b -> d [posited]\n",
        "más/b c.cmoc": "cmoc T3: a -> b -> e [posited]\r\n\r\ncmoc T1: a\r\n  -> b -> c [posited]\r\n",
      },
    },
    {
      what: "to a file that is empty",
      texts: { "a.cmoc": "cmoc T1: a<|> -> b -> c [posited]\n\n# End\n", "b.cmoc": "" },
      title: "Move “T1” to b.cmoc",
      after: { "a.cmoc": "# End\n", "b.cmoc": "cmoc T1: a -> b -> c [posited]\n" },
    },
    {
      what: "to a new file of its theory, named after it",
      texts: {
        "sub/a.cmoc":
          "theory phase 2: x\n\ncmoc T4: a<|> -> b -> c [posited]\n\ncmoc T5: a -> b -> d [posited]\n",
        "sub/t4.cmoc": "// taken\n",
      },
      title: "Move “T4” to a new file, t4-2.cmoc",
      after: {
        "sub/a.cmoc": "theory phase 2: x\n\ncmoc T5: a -> b -> d [posited]\n",
        "sub/t4-2.cmoc": "theory phase 2\n\ncmoc T4: a -> b -> c [posited]\n",
      },
    },
    {
      what: "to a new file named after its section, as files may be named everywhere",
      texts: "# Con/..\r\ncmoc: a<|> -> b -> c [posited]\r\n",
      title: "Move this CMOC to a new file, cmoc-con.cmoc",
      after: { "a.cmoc": "# Con/..\r\n", "cmoc-con.cmoc": "cmoc: a -> b -> c [posited]\r\n" },
    },
  ]);
  testRefusals("refactor.move", [
    {
      what: "a mistake in it",
      texts: "cmoc T1: a<|> -> b -> c [@]\n",
      title: "Move “T1” to another file",
      reason: "Something in this CMOC cannot be read yet. Put right what is told there first.",
    },
  ]);

  test("the nearest files are offered, those of its theory first, and no more than eight", async () => {
    const files = Object.fromEntries(
      ["far/away/x", "x", "b", "near/y", ...Array.from({ length: 9 }, (_, at) => `z/${at}`)].map((name) => [
        `sub/${name}.cmoc`,
        name === "x" ? "theory one: x\n\ncmoc: d -> e -> f [posited]\n" : "\n",
      ]),
    );
    const { actions } = await actionsAt(
      { "sub/a.cmoc": "theory one\n\ncmoc T1: a<|> -> b -> c [posited]\n", ...files },
      ["refactor.move"],
    );
    const titles = actions.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual([
      "Move “T1” to x.cmoc",
      "Move “T1” to b.cmoc, under “theory one”",
      "Move “T1” to near/y.cmoc, under “theory one”",
    ]);
    expect(titles).toHaveLength(9);
    expect(titles.at(-1)).toBe("Move “T1” to a new file, t1.cmoc");
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { summarise } from "../../language/summary/summarise.ts";
import { createCmocParser } from "../../language/syntax/parser.ts";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const snippets: { readonly [name: string]: Snippet } = read("grammars/snippets.json");
const parse = createCmocParser();

/** The text that a snippet leaves where nothing is filled in. */
function expanded({ body }: Snippet): string {
  const text = typeof body === "string" ? body : body.join("\n");
  return text.replace(/\$\{\d+:([^{}]*)\}/g, "$1").replace(/\$\d+/g, "");
}

const KINDS = ["reviews", "theories", "dimensions", "factors", "sources", "views", "configurations"] as const;

/** What the snippet states, one name for each statement. */
const STATES: { readonly [name: string]: readonly (typeof KINDS)[number][] } = {
  CMOC: ["configurations"],
  "CMOC, one part a line": ["configurations"],
  Proposition: ["configurations"],
  "Demi-regularity": ["configurations"],
  Factor: ["factors"],
  Review: ["reviews"],
  Theory: ["theories"],
  Dimension: ["dimensions"],
  Source: ["sources"],
  View: ["views"],
};

describe("a snippet", () => {
  it.each(Object.entries(STATES))("%s is a sound statement", (name, states) => {
    const snippet = snippets[name];
    if (!snippet) throw new Error(`There is no snippet ${name}.`);
    const file = summarise("file:///review/a.cmoc", expanded(snippet), parse);
    expect(file.problems).toEqual([]);
    expect(KINDS.flatMap((kind) => file[kind].map(() => kind))).toEqual(states);
    for (const { contexts, mechanisms, outcomes, label } of file.configurations) {
      expect([contexts.length, mechanisms.length, outcomes.length]).toEqual([1, 1, 1]);
      expect(label?.text).toBe("label");
    }
  });

  it("for an excerpt belongs to the CMOC above", () => {
    const { Excerpt } = snippets;
    const text = `cmoc: a -> b -> c [@key]\n${Excerpt ? expanded(Excerpt) : ""}`;
    const file = summarise("file:///review/a.cmoc", text, parse);
    expect(file.problems).toEqual([]);
    expect(file.configurations[0]?.excerpts).toMatchObject([
      { text: "Words of the source.", citations: [{ key: "key", locator: "p. 1" }] },
    ]);
  });

  it.each(Object.entries(snippets))(
    "%s says in plain words what it is, and begins with what is typed",
    (_, snippet) => {
      expect(snippet.description).toMatch(/^[A-Z][^{}$]+[^.]$/);
      const [prefix = ""] = [snippet.prefix].flat();
      expect(prefix).toMatch(/^[a-z][a-z -]+$/);
      expect(expanded(snippet).endsWith(" ")).toBe(false);
    },
  );
});

test("all snippets are known here, and the editor is told of them", () => {
  expect(Object.keys(snippets).sort()).toEqual([...Object.keys(STATES), "Excerpt"].sort());
  expect(read("package.json").contributes.snippets).toEqual([
    { language: "cmoc", path: "./grammars/snippets.json" },
  ]);
});

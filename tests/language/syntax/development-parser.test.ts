import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServicesForGrammar } from "langium/grammar";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { HALF_TYPED, SOUND } from "./recovery.ts";
import { tokenSoup } from "./token-soup.ts";

// Langium's parser tells of ambiguities in its grammar on the console, in development mode alone.
const parse = createCmocParser("development");
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const method of ["log", "info", "warn", "error", "debug", "trace"] as const)
    vi.spyOn(console, method).mockImplementation(
      (...words) => void said.push(`${method}: ${words.join(" ")}`),
    );
});
afterEach(() => void vi.restoreAllMocks());

const top = fileURLToPath(new URL("../../..", import.meta.url));

/** All files of a kind in a folder of the project. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

const files = [...filesIn("examples", ".cmoc"), ...filesIn("tests", ".cmoc")];

test("the examples are there", () => {
  expect(files).toContain("examples/collaboration/initial-theory.cmoc");
  expect(files).toContain("examples/first-steps/first-steps.cmoc");
});

test.each(files)("%s is read without an ambiguity", (file) => {
  const { lexerErrors, parserErrors } = parse(readFileSync(join(top, file), "utf8"));
  expect([...lexerErrors, ...parserErrors]).toEqual([]);
  expect(said).toEqual([]);
});

test("snippets of the documents are read without an ambiguity", () => {
  const snippets = filesIn("docs", ".md")
    .concat("README.md")
    .flatMap((file) =>
      [...readFileSync(join(top, file), "utf8").matchAll(/^```\w*\n(.*?)^```/gms)].map(
        ([, code]) => code ?? "",
      ),
    );
  expect(snippets.length).toBeGreaterThan(5);
  for (const snippet of snippets) parse(snippet);
  expect(said).toEqual([]);
});

test("half-typed statements are read without an ambiguity", () => {
  for (const halfTyped of Object.values(HALF_TYPED))
    for (const [, sound] of Object.values(SOUND)) parse(`${halfTyped}\n${sound}\n${halfTyped}`);
  expect(said).toEqual([]);
});

test("texts in no order are read without an ambiguity", () => {
  for (let seed = 0; seed < 1000; seed++) parse(tokenSoup(seed));
  expect(said).toEqual([]);
});

test("an ambiguous grammar would be told of", async () => {
  const { parser } = await createServicesForGrammar({
    grammar: "grammar Two entry One: left=Word | right=Word; Word: text=LETTERS; terminal LETTERS: /[a-z]+/;",
    module: {
      LanguageMetaData: () => ({
        languageId: "two",
        fileExtensions: [".two"],
        caseInsensitive: false,
        mode: "development",
      }),
    },
  });
  parser.LangiumParser.parse("a");
  expect(said.join("\n")).toMatch(/ambiguous/i);
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  BIBLIOGRAPHY_CHECKS,
  CHECK_CODES,
  CONFIGURATION_CHECKS,
  FILE_CHECKS,
  problemsIn,
} from "../../language/checks/checks.ts";
import { summarise } from "../../language/summary/summarise.ts";
import { createCmocParser } from "../../language/syntax/parser.ts";
import { Theory } from "../../language/theory/theory.ts";
import { withDirectionWords } from "../../scripts/docs.ts";

const reference = readFileSync(new URL("../../docs/language.md", import.meta.url), "utf8");
const parse = createCmocParser();

/** The codes of the errors and warnings in a text that is a whole review; notes are left out. */
function toldOf(text: string): string[] {
  const theory = new Theory();
  const file = summarise("file:///review/snippet.cmoc", text, parse);
  theory.fold(file.uri, file);
  const told = problemsIn(file, theory).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  return [...new Set(told.map(({ code }) => code))].sort();
}

const snippets = [...reference.matchAll(/^```cmoc(?: problems: ([\w -]+))?\n(.*?)^```$/gms)].map(
  ([, problems = "", text = ""]) => ({ text, problems: problems.split(" ").filter(Boolean).sort() }),
);

/** The rows of the table behind a marker: code and how it is told. */
function codesBehind(marker: string): string[] {
  const table = reference.slice(reference.indexOf(`<!-- ${marker} -->`)).split("\n\n")[0] ?? "";
  return table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => {
      const [, codes = "", told = ""] = line.split("|");
      return [...codes.matchAll(/`([\w-]+)`/g)].map(([, code]) => `${code} ${told.trim()}`);
    });
}

/** The codes of problems that stand in the sources of some rooms. */
function codesIn(...rooms: string[]): string[] {
  const top = new URL("../../", import.meta.url);
  const sources = rooms.flatMap((room) =>
    readdirSync(new URL(room, top)).map((name) => readFileSync(new URL(`${room}/${name}`, top), "utf8")),
  );
  const stated = sources.flatMap((source) => [
    ...source.matchAll(/\bcode: "([a-z-]+)"|^ {2}"(citation-[a-z-]+)":/gm),
  ]);
  return [...new Set(stated.map(([, one, other]) => one ?? other ?? ""))].sort();
}

describe("the language reference", () => {
  it("has snippets", () => expect(snippets.length).toBeGreaterThan(20));

  it.each(snippets)("says what is told of $text", ({ text, problems }) => {
    expect(toldOf(text)).toEqual(problems);
  });

  it("has the direction words of the code", () => expect(withDirectionWords(reference)).toBe(reference));

  it("has every code that a text is told under", () => {
    const named = new Set(codesBehind("codes of the text").map((row) => row.split(" ")[0]));
    expect(
      codesIn("language/summary", "language/citations", "server/workspace").filter(
        (code) => !named.has(code),
      ),
    ).toEqual([]);
  });

  it("has every check and how it is told", () => {
    const told = { error: "error", warning: "warning", information: "note", hint: "hint" };
    const checks = [...BIBLIOGRAPHY_CHECKS, ...CONFIGURATION_CHECKS, ...FILE_CHECKS].map(
      ({ code, severity }) => `${code} ${told[severity]}`,
    );
    expect(codesBehind("codes of the checks")).toEqual(checks.sort());
    expect(CHECK_CODES).toEqual(checks.map((check) => check.split(" ")[0]));
  });
});

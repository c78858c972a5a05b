import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { editsOf } from "./edits.ts";
import { generateReview } from "./generate.ts";

const review = generateReview({ statements: 200 });
const [, file] = review.files;
if (!file) throw new Error("A review has files.");
const edits = editsOf(review, file, 40);

/** The text after each edit. */
const texts: string[] = [];
const document = TextDocument.create("", "", 0, file.text);
for (const [version, { range, text }] of edits.entries()) {
  TextDocument.update(document, [{ range, text }], version + 1);
  texts.push(document.getText());
}

describe("the edits of a benchmark", () => {
  test("break and mend in turn", () => {
    expect(edits.map(({ turn }) => turn)).toEqual(edits.map((_, at) => (at % 2 === 0 ? "break" : "mend")));
    texts.forEach((text, at) => {
      if (at % 2 === 1) expect(text).toBe(file.text);
      else expect(text).not.toBe(file.text);
    });
  });

  test.each([
    ["source removed", / \[@[^\]]+\]$/],
    ["hub phrase and source changed", /[a-z] \[@[^\]]+\]$/],
  ] as const)("%s: one stretch is deleted", (kind, deleted) => {
    const chosen = edits.filter((edit) => edit.kind === kind);
    expect(chosen.length).toBeGreaterThan(8);
    for (const { turn, text } of chosen) expect(text).toMatch(turn === "break" ? /^$/ : deleted);
  });

  test("a hub loses its last letter and its statement the source", () => {
    const at = edits.findIndex(({ kind }) => kind === "hub phrase and source changed");
    const lines = file.text.split("\n");
    const changed = texts[at]
      ?.split("\n")
      .flatMap((line, number) => (line === lines[number] ? [] : [[lines[number], line]]));
    expect(changed).toHaveLength(1);
    const [[before = "", after = ""] = []] = changed ?? [];
    const name = before.replace(/ \[@[^\]]+\]$/, "");
    expect(
      review.factors
        .slice(0, 10)
        .some(
          (hub) =>
            name.endsWith(hub.name) ||
            hub.also.some((also) => name.endsWith(also)) ||
            hub.inverse.some((inverse) => name.endsWith(inverse)),
        ),
    ).toBe(true);
    expect(after).toBe(name.slice(0, -1));
  });

  test("half a statement is typed below another", () => {
    const at = edits.findIndex(({ kind }) => kind === "half a statement typed");
    expect(texts[at]).toMatch(/\n\ncmoc: more trust ->\n/);
  });
});

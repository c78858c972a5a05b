import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CausalWeb } from "../../../../language/web/causal-web.ts";
import { webOf } from "../../../../language/web/web-of.ts";
import { problemsOf, ROOT, type Texts, theoryOf } from "../../../language/theory/reviews.ts";
import { startClient } from "../../client/test-client.ts";
import { ASKS, changesOf, textAfter } from "./renamer.ts";

const FOLDER = "examples/collaboration";
const files: Texts = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => /\.(cmoc|bib)$/.test(name))
    .map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
);

const webText = (of: CausalWeb, factor: string, name: string) =>
  JSON.stringify(of, (key, value: unknown) =>
    value === factor ? "it" : key === "name" && value === name ? "It" : value,
  );

function codes(texts: Texts): string[] {
  const theory = theoryOf(texts);
  return Object.keys(texts)
    .filter((name) => name.endsWith(".cmoc"))
    .flatMap((name) => problemsOf(theory, name).map(({ code }) => `${name} ${code}`))
    .sort();
}

describe("in a real review of several files", () => {
  test("one factor in six can be renamed, and the causal web is the same but for its name", async () => {
    const client = await startClient({ files, capabilities: ASKS });
    const factors = (await client.web("factors.cmoc"))?.factors ?? [];
    const some = factors.filter((_, at) => at % 6 === 0);
    expect(some.length).toBeGreaterThan(10);
    const before = webOf(theoryOf(files), { root: ROOT }).web;
    const told = codes(files);
    const refused: string[] = [];
    for (const { id, location } of some) {
      const params = { textDocument: { uri: location.uri }, position: location.range.end };
      const edit = await client.connection
        .sendRequest<Parameters<typeof changesOf>[0]>("textDocument/rename", {
          ...params,
          newName: "quite unheard-of words",
        })
        .catch((error: unknown) => {
          refused.push(`${id}: ${error instanceof Error ? error.message : error}`);
          return null;
        });
      if (!edit) continue;
      const after: { [name: string]: string } = { ...files };
      for (const { uri, edits } of changesOf(edit)) {
        const name = uri.slice(ROOT.length);
        after[name] = textAfter(files[name] ?? "", edits);
      }
      const theory = theoryOf(after);
      // The words at the first use may be another name of the factor, which keeps its own name then.
      const first = theory.usesIn(location.uri).find((use) => use.reading.key === "quite unheard-of words");
      expect(first, id).toBeDefined();
      const now = theory.identityOf("quite unheard-of words").key;
      expect(
        webText(webOf(theory, { root: ROOT }).web, now, nameIn(webOf(theory, { root: ROOT }).web, now)),
        id,
      ).toBe(webText(before, id, nameIn(before, id)));
      expect(codes(after), id).toEqual(told);
    }
    expect(refused).toEqual([]);
    expect(client.complaints).toEqual([]);
  }, 120_000);
});

function nameIn({ factors }: CausalWeb, id: string): string {
  return factors.find((factor) => factor.id === id)?.name ?? "";
}

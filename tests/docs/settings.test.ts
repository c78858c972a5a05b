import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/settings.md");
const { contributes } = JSON.parse(read("package.json"));

function tableBehind(marker: string): string[][] {
  const section = page.slice(page.indexOf(`<!-- ${marker} -->`)).split("<!-- end -->")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("the page names every setting", () => {
  for (const name of Object.keys(contributes.configuration.properties)) expect(page).toContain(`\`${name}\``);
});

test("the page lists the checks as the setting does", () => {
  const { properties } = contributes.configuration.properties["cmoc.checks"];
  const listed = Object.entries<{ default: string; description: string }>(properties).map(([code, told]) => [
    `\`${code}\``,
    told.default,
    told.description,
  ]);
  expect(tableBehind("checks")).toEqual(listed);
});

test("the page lists the colours as the extension names them", () => {
  const types: { id: string; description: string }[] = contributes.semanticTokenTypes;
  expect(tableBehind("colours")).toEqual(types.map(({ id, description }) => [`\`${id}\``, description]));
});

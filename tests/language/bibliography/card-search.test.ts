import { expect, test } from "vitest";
import { cardOf } from "../../../language/bibliography/card.ts";
import { asked, fitOfCard } from "../../../language/bibliography/card-search.ts";

const vangen = cardOf({
  key: "RN31-nurturing",
  authors: ["Vangen", "O’Mära"],
  year: "2003",
  title: "Building trust: a “collaborative” relation",
  doi: "https://doi.org/10.1111/ABC",
});

/** From the best fit to none. */
const FITS = [
  "none",
  "letters",
  "parts",
  "title",
  "year",
  "authors",
  "key",
  "word of key",
  "start of key",
  "whole",
];

test.each<[typed: string, fit: string]>([
  ["rn31-nurturing", "whole"],
  ["RN3", "start of key"],
  ["nurt", "word of key"],
  ["urtur", "key"],
  ["vang", "authors"],
  ["omara", "authors"],
  ["O'Mara", "authors"],
  ["vangen2003", "authors"],
  ["2003vangen", "authors"],
  ["mara vangen", "none"],
  ["2003", "year"],
  ["200", "year"],
  ["trust", "title"],
  ["collab", "title"],
  ["vangen trust 2003", "title"],
  ["rust", "none"],
  ["vangen2004", "none"],
  ["31nurt", "parts"],
  ["rnurg", "letters"],
  ["nr", "none"],
  ["", "whole"],
])("what is typed as %j fits by %s", (typed, fit) => {
  expect(FITS[fitOfCard(vangen, asked(typed))]).toBe(fit);
});

test("a card is told by authors and year, or by the beginning of its title", () => {
  const shown = (authors: string[], year: string, title = "") =>
    cardOf({ key: "k", authors, year, title, doi: "" }).shown;
  expect(shown(["Vangen", "Huxham"], "2003")).toBe("Vangen & Huxham 2003");
  expect(shown(["Aunger", "Millar", "Rafferty"], "2021")).toBe("Aunger et al. 2021");
  expect(shown([], "2016", "Framework on integrated care")).toBe("Framework on integrated care 2016");
  expect(shown([], "")).toBe("");
});

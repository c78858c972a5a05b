import { describe, expect, test } from "vitest";
import { cardOf } from "../../../language/bibliography/card.ts";
import { cardsMeant, readAuthorYear } from "../../../language/citations/author-year.ts";

test.each<[text: string, names: string[] | null, year?: string, rest?: string]>([
  ["Vangen and Huxham (2003)", ["vangen", "huxham"], "2003", ""],
  ["Vangen & Huxham, 2003, p. 12", ["vangen", "huxham"], "2003", ", p. 12"],
  ["Vangen et al., 2003", ["vangen"], "2003", ""],
  ["see Vangen et al (2003b: 12)", ["vangen"], "2003b", ": 12)"],
  ["van den Berg 2010", ["van den berg"], "2010", ""],
  ["Müller, Øster, and O’Brien, 2019", ["muller", "oster", "obrien"], "2019", ""],
  ["Aunger, J. A. & Millar, R., 2021", ["aunger", "millar"], "2021", ""],
  ["World Health Organization (2016)", ["world health organization"], "2016", ""],
  ["in clinics", null],
  ["2003", null],
  ["Vangen 20031", null],
  ["@vangen2003", null],
])("authors and year of %j", (text, names, year, rest) => {
  const read = readAuthorYear(text);
  expect(read && [read.names, read.year + read.letter, text.slice(read.length)]).toEqual(
    names && [names, year, rest],
  );
});

describe("the sources meant", () => {
  const card = (key: string, authors: string[], year: string) =>
    cardOf({ key, authors, year, title: "", doi: "" });
  const cards = [
    card("a", ["Vangen", "Huxham"], "2003"),
    card("b", ["Vangen", "Huxham", "Eden"], "2003"),
    card("c", ["Vangen"], "2003"),
    card("d", ["van den Berg"], "2010"),
    card("e2008a", ["Casey"], "2008"),
    card("e2008b", ["Casey"], "2008"),
    card("f", ["Huxham", "Vangen"], "2003"),
    card("g", ["Ødegård"], "2019"),
  ];

  test.each<[text: string, keys: string[]]>([
    ["Vangen and Huxham (2003)", ["a"]],
    ["Vangen et al. (2003)", ["b"]],
    ["Vangen, 2003", ["c"]],
    ["Vangen, Huxham & Eden 2003", ["b"]],
    ["Berg 2010", ["d"]],
    ["Casey 2008", ["e2008a", "e2008b"]],
    ["Casey 2008b", ["e2008b"]],
    ["Odegard 2019", ["g"]],
    ["Vangen and Eden, 2003", ["b"]],
    ["Vangen and Bryson, 2003", []],
    ["Vangen, 2004", []],
  ])("by %j", (text, keys) => {
    const meant = readAuthorYear(text);
    expect(meant && cardsMeant(cards, meant).map(({ key }) => key)).toEqual(keys);
  });
});

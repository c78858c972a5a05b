import { expect, test } from "vitest";
import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import { referenceOf } from "../../../language/bibliography/reference-of.ts";
import { shortReference, yearOf } from "../../../language/bibliography/short-reference.ts";

function referenceIn(fields: string) {
  const file = readBibliography("bibtex", `@report{k,${fields}}`);
  const [entry] = file.bibliography.entries;
  if (!entry) throw new Error("There is no entry.");
  return referenceOf(file, entry);
}

test.each([
  [
    "author={Vangen, Siv and Huxham, Chris}, year=2003, journal={J Appl Behav Sci}, title={Nurturing collaborative relations: building {Trust} in Interorganizational Collaboration}",
    "Vangen & Huxham 2003. Nurturing collaborative relations. J Appl Behav Sci",
  ],
  [
    "author={Casey, M}, date={2008-01-05}, title={Partnership}, journaltitle={J Nurs Manag}",
    "Casey 2008. Partnership. J Nurs Manag",
  ],
  [
    "author={Aunger, J and Millar, R and Greenhalgh, J}, year=2021, title={Why do some work when others do not? A realist review}, journal={Syst Rev}",
    "Aunger et al. 2021. Why do some work when others do not? Syst Rev",
  ],
  [
    "author={Timmins, N and others}, year=2019, title={Leading for integrated care}",
    "Timmins et al. 2019. Leading for integrated care",
  ],
  [
    "author={{NHS England}}, year=2019, title={The NHS long term plan}, publisher={NHS England}",
    "NHS England 2019. The NHS long term plan",
  ],
  [
    "editor={Emmel, N}, year=2018, title={Doing {R}ealist {R}esearch}, publisher={SAGE}",
    "Emmel 2018. Doing Realist Research. SAGE",
  ],
  [
    "organization={NHS Providers}, year=2018, title={Collaborative working}",
    "NHS Providers 2018. Collaborative working",
  ],
  ["title={An unsigned report}, year=2020", "An unsigned report 2020"],
  ["author={Weber, M}, title={Economy}", "Weber n.d. Economy"],
  ["author={Weber, M}, year={in press}, title={Trust: a review}", "Weber in press. Trust: a review"],
  ["author={Weber, M}, year=2020", "Weber 2020"],
  ["year=2020", "2020"],
  ["", "n.d."],
  [
    `author={Weber, M}, year=2020, title={${"long words ".repeat(40)}}`,
    `Weber 2020. ${"long words ".repeat(10)}long…`,
  ],
])("%j", (body, reference) => {
  expect(shortReference(referenceIn(body))).toBe(reference);
});

test("the year is found in a date", () => {
  expect(yearOf(referenceIn("date={2008-01-05/2008-02}"))).toBe("2008");
  expect(yearOf(referenceIn("year={c. 1999}"))).toBe("1999");
});

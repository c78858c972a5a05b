import { expect, test } from "vitest";
import { readNumbers } from "../../../language/citations/numbers.ts";

test.each<[text: string, numbers: number[] | null]>([
  ["31", [31]],
  ["(12, 31)", [12, 31]],
  ["[4–6; 9]", [4, 5, 6, 9]],
  ["4-6,9", [4, 5, 6, 9]],
  ["¹²,¹⁴", [12, 14]],
  ["¹⁻³", [1, 2, 3]],
  [" 7 ", [7]],
  ["0", null],
  ["6-4", null],
  ["1-400", null],
  ["12345", null],
  ["12, p. 3", null],
  ["", null],
  ["()", null],
  ["2003a", null],
])("the numbers of %j", (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});

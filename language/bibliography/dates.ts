import type { ReferenceDate } from "./reference.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 1],
  ["summer", 2],
  ["autumn", 3],
  ["fall", 3],
  ["winter", 4],
]);
const EDTF = /^(-?\d{4,6})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T[\d:.Z+-]*)?$/;
const ABOUT = /^(?:circa|ca?\.|about|approx(?:imately|\.)?)\s*/i;
const MOST_WRITTEN = 200;

/** Year, month and day as far as they are known, and the season where that is all there is. */
interface DatePoint {
  readonly parts: readonly number[];
  readonly season?: number;
}

/**
 * A date as EDTF writes it (ISO 8601-2, levels 0 and 1): `2003`, `2003-05-12`, ranges with `/`, an end that is
 * open (`2003/`, `2003/..`), `~` and `?` for what is not certain, months 21 to 24 for seasons. `null` where it is
 * no such date.
 */
export function edtfDate(written: string): ReferenceDate | null {
  const text = written.trim().slice(0, MOST_WRITTEN);
  const circa = /[~?%]/.test(text);
  const ends = text.replace(/[~?%]/g, "").split("/");
  if (ends.length > 2) return null;
  const [first, second] = ends.map((end) => (end === "" || end === ".." ? "open" : pointOf(end)));
  if (!first || first === "open" || second === null) return null;
  return {
    "date-parts":
      second === undefined ? [first.parts] : [first.parts, second === "open" ? [0] : second.parts],
    ...(first.season === undefined || second !== undefined ? {} : { season: first.season }),
    ...(circa ? { circa } : {}),
  };
}

function pointOf(end: string): DatePoint | null {
  const [, year, month, day] = EDTF.exec(end) ?? [];
  if (year === undefined) return null;
  // EDTF counts a year 0, which people call 1 BC.
  const counted = Number(year) <= 0 ? Number(year) - 1 : Number(year);
  const number = Number(month ?? 0);
  if (number >= 21 && number <= 24) return { parts: [counted], season: number - 20 };
  if (month === undefined || number < 1 || number > 12) return { parts: [counted] };
  const inMonth = Number(day ?? 0);
  return { parts: inMonth >= 1 && inMonth <= 31 ? [counted, number, inMonth] : [counted, number] };
}

/** A date of a `year`, a `month` and a `day`, each as people write it: "2003", "c. 1998", "2003--2005", "in press". */
export function writtenDate(year: string, month = "", day = ""): ReferenceDate | null {
  const text = year.trim().slice(0, MOST_WRITTEN);
  if (text === "") return null;
  const circa = ABOUT.test(text) || /^\[?\d{4}\s*\?\]?$/.test(text) ? { circa: true } : {};
  const plain = text.replace(ABOUT, "");
  const range = /^(\d{4})\s*[-–—/]+\s*(\d{4}|\d\d)$/.exec(plain);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const to = range[2].length === 4 ? range[2] : range[1].slice(0, 2) + range[2];
    return { "date-parts": [[Number(range[1])], [Number(to)]], ...circa };
  }
  const only = /^\[?(\d{4})[a-z]?\s*\??\]?$/.exec(plain)?.[1];
  if (only === undefined) return edtfDate(plain) ?? { literal: text };
  const points = pointsIn(month, day).map((point) => ({ ...point, parts: [Number(only), ...point.parts] }));
  const [first] = points;
  if (first === undefined) return { "date-parts": [[Number(only)]], ...circa };
  return {
    "date-parts": points.map(({ parts }) => parts),
    ...(first.season === undefined || points.length > 1 ? {} : { season: first.season }),
    ...circa,
  };
}

/** Months, with days where they are told: "mar", "3", "12 March", "jan--feb"; at most two, and seasons. */
function pointsIn(month: string, day: string): DatePoint[] {
  const written = month.trim().toLowerCase().slice(0, MOST_WRITTEN);
  const season = SEASONS.get(written);
  if (season !== undefined) return [{ parts: [], season }];
  const points = written.split(/\s*(?:[-–—/]+|\band\b)\s*/).flatMap((one): DatePoint[] => {
    const word = /\p{L}{3,}/u.exec(one)?.[0].slice(0, 3) ?? "";
    const numbers = [...one.matchAll(/\d+/g)].map(Number);
    const number = word === "" ? numbers.shift() : MONTHS.indexOf(word) + 1;
    if (number === undefined || number < 1 || number > 12) return [];
    const inMonth = numbers[0] ?? 0;
    return [{ parts: inMonth >= 1 && inMonth <= 31 ? [number, inMonth] : [number] }];
  });
  const inMonth = Number(day.trim());
  const [first] = points;
  if (points.length === 1 && first?.parts.length === 1 && inMonth >= 1 && inMonth <= 31)
    return [{ parts: [...first.parts, inMonth] }];
  return points.slice(0, 2);
}

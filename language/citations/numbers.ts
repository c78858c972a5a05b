/** More numbers than this between two brackets are no citation. */
const MOST_NUMBERS = 50;

const ITEM = /^(\d{1,4})(?:\s*[-–—‑⁻]\s*(\d{1,4}))?$/u;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * The numbers of references as papers print them: "31", "(12, 31)", "[4-6; 9]", "¹²,¹⁴". A range gives every number
 * in it. `null` where the text is anything else.
 */
export function readNumbers(text: string): number[] | null {
  const plain = [...text]
    .map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign))
    .join("")
    .trim()
    .replace(/^[([](.*)[)\]]$/s, "$1");
  const numbers: number[] = [];
  for (const item of plain.split(/[,;]/)) {
    const [, from = "", to = from] = ITEM.exec(item.trim()) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === "" || first < 1 || last < first || last - first >= MOST_NUMBERS) return null;
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  return numbers.length <= MOST_NUMBERS ? numbers : null;
}

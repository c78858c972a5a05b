/** The bibliography of a generated review, in BibTeX. */
import type { Random } from "./random.ts";

const surnames =
  "Adeyemi Bauer Castillo Dubois Eriksen Fischer Garcia Hart Ibrahim Jensen Kaur Lindqvist Moreau Nakamura Okafor Patel Quinn Rossi Santos Tanaka Ueda Virtanen Walsh Xu Yilmaz Zhang".split(
    " ",
  );
const journals = [
  "Journal of Integrated Care",
  "Public Administration",
  "Implementation Science",
  "Health Policy",
];
const subjects = ["trust", "partnership", "leadership", "mergers", "networks", "conflict", "learning"];

/** `count` entries whose keys are all different: author, year and a letter. */
export function generateBibliography(
  count: number,
  random: Random,
): { readonly text: string; readonly keys: readonly string[] } {
  const keys: string[] = [];
  let text = "";
  for (let index = 0; index < count; index++) {
    const surname = surnames[index % surnames.length] ?? "";
    const round = Math.floor(index / surnames.length);
    const year = 1985 + (round % 40);
    const turn = Math.floor(round / 40);
    const key = `${surname.toLowerCase()}${year}${turn === 0 ? "" : letters(turn)}`;
    keys.push(key);
    const pages = 1 + random.below(300);
    text += `@article{${key},
  author = {${surname}, ${random.of(["Ana", "Ben", "Chi", "Dee"])} and ${random.of(surnames)}, Kim},
  title = {What makes ${random.of(subjects)} work in ${random.of(subjects)}: a study of ${2 + random.below(40)} cases},
  journal = {${random.of(journals)}},
  year = {${year}},
  volume = {${1 + random.below(60)}},
  pages = {${pages}--${pages + 12}},
  doi = {10.1000/${key}}
}

`;
  }
  return { text, keys };
}

/** 1 is `a`, 26 `z`, 27 `aa`, as in the columns of a spreadsheet. */
function letters(turn: number): string {
  const rest = Math.floor((turn - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(97 + ((turn - 1) % 26));
}

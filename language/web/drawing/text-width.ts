/** Advance widths of Helvetica and Arial in thousandths of the font size, from the Adobe font metrics. */
const widths = new Map<string, number>();
for (const [width, characters] of [
  [191, "'"],
  [222, "ijl‘’"],
  [260, "|"],
  [278, " !,./:;[\\]ftI·"],
  [333, "()-r`¡"],
  [355, '"°'],
  [334, "{}“”"],
  [389, "*"],
  [469, "^"],
  [500, "ckssvxyzJ"],
  [556, "0123456789abdeghnopqu#$?_L–£€ßª§"],
  [584, "+<=>~±×÷−"],
  [611, "FTZ¿"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [889, "%æ"],
  [944, "W"],
  [1000, "—…œŒÆ™‰"],
  [1015, "@"],
] as const)
  for (const character of characters) widths.set(character, width);

/** Scripts in which no letter of common fonts is wider than this. */
const scripts: readonly (readonly [RegExp, number])[] = [
  [/^\p{Mn}|\p{Me}|\p{Cf}$/u, 0],
  // The few signs that are whole phrases or very long strokes.
  [/^[\u{fdfa}-\u{fdfd}\u{2e3a}\u{2e3b}\u{12000}-\u{1254f}]$/u, 4000],
  [/^\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}$/u, 1400],
  [/^\p{Script=Latin}$/u, 1000],
  [/^\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Hebrew}$/u, 1000],
  [/^\p{Script=Arabic}|\p{Script=Thai}$/u, 1100],
];
const widest = 1300;

const known = new Map<string, number>();
const mostKnown = 10_000;

/**
 * The width of a line of text in Helvetica, Arial or a font of the same widths, in the unit of `fontSize`: exact for
 * English, and never too little for anything else.
 */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return (sum * fontSize) / 1000;
}

function characterWidth(character: string): number {
  const listed = widths.get(character) ?? known.get(character);
  if (listed !== undefined) return listed;
  const width = unlistedWidth(character);
  if (known.size < mostKnown) known.set(character, width);
  return width;
}

function unlistedWidth(character: string): number {
  const [base = "", ...marks] = character.normalize("NFD");
  if (marks.length > 0 && widths.has(base)) return widths.get(base) ?? widest;
  return scripts.find(([script]) => script.test(character))?.[1] ?? widest;
}

/**
 * Rows as a CSV file (RFC 4180): commas, CRLF behind every row, quotation marks where a field needs them. No field
 * can be taken for a formula by a spreadsheet: an apostrophe, which marks text in one, stands before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(fieldOf).join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet begins a formula with, in the wide forms too: at the start of a field, and behind what another
 * spreadsheet takes for the end of one. White space before it does not save anybody.
 */
const FORMULA = /(^|[;\t\r\n])([^\S\t\r\n]*)(?=[=+\-@＝＋－＠])/g;

function fieldOf(text: string): string {
  const plain = text
    .replaceAll("\0", "")
    .replace(FORMULA, "$1$2'")
    .replace(/^(?=[\t\r\n])/, "'");
  return /[",\r\n;\t]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

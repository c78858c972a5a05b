/** "1 CMOC", "2 CMOCs". */
export function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

/** Remarks as one sentence in italics, "*Context in 2 CMOCs, outcome in 1 CMOC*"; the remarks are of our own words. */
export function remark(parts: readonly string[]): string {
  const text = parts.join(", ");
  return `*${text.charAt(0).toUpperCase()}${text.slice(1)}*`;
}

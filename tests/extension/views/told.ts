import type { Line } from "../../../extension/views/line.ts";

/** Lines as an author reads them: label, then description, those below them one step to the right. */
export async function told(lines: readonly Line[], depth = 9, indent = ""): Promise<string[]> {
  if (depth === 0) return [];
  const all = await Promise.all(
    lines.map(async ({ label, description, inside }) => [
      `${indent}${label}${description === undefined ? "" : ` | ${description}`}`,
      ...(await told((await inside?.()) ?? [], depth - 1, `${indent}  `)),
    ]),
  );
  return all.flat();
}

/** The keys of all lines, which must differ. */
export async function idsIn(lines: readonly Line[], depth = 9): Promise<string[]> {
  if (depth === 0) return [];
  const all = await Promise.all(
    lines.map(async ({ id, inside }) => [id, ...(await idsIn((await inside?.()) ?? [], depth - 1))]),
  );
  return all.flat();
}

export const PLACE = {
  uri: "file:///review/a.cmoc",
  range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } },
};

import { visit } from "jsonc-parser";
import type { BibliographyEntry, BibliographyFile } from "./bibliography.ts";
import { edtfDate, writtenDate } from "./dates.ts";
import { LONGEST_FIELD } from "./raw-fields.ts";
import {
  DATE_VARIABLES,
  type DateVariable,
  NAME_VARIABLES,
  type NameVariable,
  OTHERS,
  REFERENCE_TYPES,
  type Reference,
  type ReferenceDate,
  type ReferenceName,
  TEXT_VARIABLES,
  type TextVariable,
} from "./reference.ts";
import { withVariables } from "./variables.ts";

const MOST_NAMES = 100;
/** A value that is read no further is not missed: an item has some thirty. */
const MOST_VALUES = 5000;

/** Older names of variables, from CSL 1.0.1 and from programs. */
const ALSO_CALLED: ReadonlyMap<string, TextVariable> = new Map<string, TextVariable>([
  ["event", "event-title"],
  ["journalAbbreviation", "container-title-short"],
  ["shortTitle", "title-short"],
]);

const NAME_PARTS = [
  "family",
  "given",
  "non-dropping-particle",
  "dropping-particle",
  "suffix",
  "literal",
] as const satisfies readonly (keyof ReferenceName)[];

/** A value at its place in an item: `["author", 0, "family"]`. */
interface ReadValue {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What an item of CSL-JSON says. Variables that CSL does not have are left out. */
export function cslJsonReference(file: BibliographyFile, entry: BibliographyEntry): Reference {
  const byName = new Map<string, ReadValue[]>();
  for (const value of valuesIn(file.text.slice(entry.body.start, entry.body.end))) {
    const name = String(value.path[0]);
    const under = byName.get(name);
    if (under) under.push(value);
    else byName.set(name, [value]);
  }
  const own = (name: string) => byName.get(name) ?? [];
  const text = (name: string) => own(name).find(({ path }) => path.length === 1)?.text ?? "";
  const texts = TEXT_VARIABLES.map((name): [TextVariable, string] => [name, plain(text(name))]);
  for (const [older, name] of ALSO_CALLED) if (text(name) === "") texts.push([name, plain(text(older))]);
  return withVariables(
    { id: entry.key, type: REFERENCE_TYPES.find((type) => type === entry.type) ?? "document" },
    texts.map(([name, said]) => [name, name === "page" ? said.replace(/(?<=\w)-+(?=\w)/g, "–") : said]),
    NAME_VARIABLES.map((name): [NameVariable, ReferenceName[]] => [name, namesOf(own(name))]),
    DATE_VARIABLES.map((name): [DateVariable, ReferenceDate | null] => [name, dateOf(own(name))]),
  );
}

function valuesIn(item: string): ReadValue[] {
  const values: ReadValue[] = [];
  visit(item, {
    onLiteralValue: (value, _offset, _length, _line, _character, path) => {
      if (values.length >= MOST_VALUES || value === null) return;
      const at = [...path()];
      if (at.length > 0 && at.length <= 4)
        values.push({ path: at, text: String(value).slice(0, LONGEST_FIELD) });
    },
    onObjectBegin: () => values.length < MOST_VALUES,
    onArrayBegin: () => values.length < MOST_VALUES,
  });
  return values;
}

function namesOf(values: readonly ReadValue[]): ReferenceName[] {
  const names: Partial<Record<keyof ReferenceName, string>>[] = [];
  let more = false;
  for (const { path, text } of values) {
    const [, at, part] = path;
    const known = NAME_PARTS.find((name) => name === part);
    if (typeof at !== "number" || !known || plain(text) === "") continue;
    if (at >= MOST_NAMES) more = true;
    else {
      names[at] ??= {};
      names[at][known] = plain(text);
    }
  }
  const list: ReferenceName[] = names.filter((name) => name !== undefined);
  return more ? [...list, OTHERS] : list;
}

function dateOf(values: readonly ReadValue[]): ReferenceDate | null {
  const value = (...names: readonly string[]) =>
    values.find(({ path }) => path.length === 2 && names.includes(String(path[1])))?.text ?? "";
  const parts: number[][] = [];
  for (const { path, text } of values) {
    const [, name, end, at] = path;
    if (name !== "date-parts" || typeof end !== "number" || typeof at !== "number" || end > 1 || at > 2)
      continue;
    const number = Number.parseInt(text, 10);
    if (!Number.isFinite(number)) continue;
    const point = parts[end] ?? [];
    point[at] = number;
    parts[end] = point;
  }
  const circa = ["", "false", "0"].includes(value("circa")) ? {} : { circa: true };
  const season = Number.parseInt(value("season"), 10);
  const ends = parts.filter((end) => end?.[0] !== undefined);
  if (ends.length > 0)
    return { "date-parts": ends, ...(season >= 1 && season <= 4 ? { season } : {}), ...circa };
  const written = value("raw", "literal") || (values.find(({ path }) => path.length === 1)?.text ?? "");
  const date = edtfDate(written) ?? writtenDate(plain(written));
  return date && { ...date, ...circa };
}

/** Without the few marks that CSL-JSON knows: italics, small letters above and below. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]{0,100})?>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}

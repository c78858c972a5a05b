import { nearestKeys } from "../../language/bibliography/nearest-keys.ts";
import { didYouMean } from "../../language/checks/did-you-mean.ts";
import { unknownIn } from "../../language/checks/unknown-in-view.ts";
import type { AttributeLine, ViewStatement, Words } from "../../language/summary/summary.ts";
import { foldName } from "../../language/theory/labels.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { VIEW_ATTRIBUTES, viewNamesIn } from "../../language/theory/view-names.ts";
import { configurationIds, isCalled } from "../../language/web/saved-views.ts";
import { type ReadView, readView } from "../../language/web/view-reading.ts";
import type { ConfigurationPlace } from "../../language/web/web-of.ts";
import { Unusable } from "./outcome.ts";

/** What `cmoc web` takes beside the paths: a saved view, and the attributes of a view as options. */
export const VIEW_FLAGS: Readonly<Record<string, { readonly type: "string" | "boolean" }>> = {
  view: { type: "string" },
  where: { type: "string" },
  ...Object.fromEntries(VIEW_ATTRIBUTES.map((name) => [flagOf(name), { type: "string" as const }])),
  "zoom-out": { type: "boolean" },
};

export type ViewFlags = Readonly<Record<string, string | boolean | undefined>>;

function flagOf(attribute: string): string {
  return attribute.replaceAll(" ", "-");
}

/** The view that flags ask for: the saved one, where one is named, with what the others say in place of its own. */
export function viewAsked(
  theory: Theory,
  places: ReadonlyMap<string, ConfigurationPlace>,
  flags: ViewFlags,
): ReadView {
  const saved = typeof flags.view === "string" ? viewCalled(theory, flags.view) : null;
  const asked = attributesOf(theory, flags);
  const kept = (saved?.attributes ?? []).filter((line) => !replaces(asked, line));
  const statement: ViewStatement = {
    name: saved?.name ?? words(""),
    title: saved?.title ?? null,
    span: nowhere,
    keyword: nowhere,
    attributes: [...kept, ...asked],
  };
  const view = readView(theory, statement, configurationIds(places));
  const [fault] = view.unreadable;
  if (fault) throw new Unusable(`“${fault.words.text}” cannot be drawn. ${fault.message}`);
  for (const name of viewNamesIn({ uri: "", views: [{ ...statement, attributes: asked }] }, (one) =>
    theory.read(one),
  )) {
    const unknown = unknownIn(theory, name);
    if (unknown)
      throw new Unusable(`${unknown.said(name.words.text)} ${didYouMean(unknown.near, unknown.otherwise)}`);
  }
  return view;
}

const FOCUSES: ReadonlySet<string> = new Set([
  "around",
  "leads to",
  "follows from",
  "between",
  "loop",
  "chain of",
]);

/** A focus takes the place of any other, as a view looks at one thing. */
function replaces(asked: readonly AttributeLine[], { name }: AttributeLine): boolean {
  return asked.some((line) => line.name === name || (FOCUSES.has(name) && FOCUSES.has(line.name)));
}

function viewCalled(theory: Theory, asked: string): ViewStatement {
  const views = theory.summaries().flatMap((file) => file.views);
  const called = views.find(({ name, title }) =>
    isCalled({ name: name.text, title: title?.text ?? null }, asked),
  );
  if (called) return called;
  const names = new Map(views.map(({ name }) => [foldName(name.text), name.text]));
  const near = nearestKeys(foldName(asked), names.keys()).map((key) => names.get(key) ?? key);
  const listed = [...names.values()].map((name) => `“${name}”`).join(", ");
  throw new Unusable(
    `No view of this review is called “${asked}”. ${didYouMean(near, listed === "" ? "It has none." : `There are ${listed}.`)}`,
  );
}

function attributesOf(theory: Theory, flags: ViewFlags): AttributeLine[] {
  const own = VIEW_ATTRIBUTES.flatMap((name) => {
    const value = flags[flagOf(name)];
    if (value === undefined) return [];
    return [line(name, value === true ? "yes" : String(value))];
  });
  const where = typeof flags.where === "string" ? flags.where.split(";") : [];
  return [...own, ...where.map((one) => dimensionLine(theory, one))];
}

function dimensionLine(theory: Theory, text: string): AttributeLine {
  const [, name = "", values = ""] = /^([^:=]*)[:=](.*)$/s.exec(text) ?? [];
  const dimension = theory.settings.dimensions.get(foldName(name));
  if (!dimension) {
    const names = [...theory.settings.dimensions.values()].map((one) => `“${one.name}”`).join(", ");
    throw new Unusable(
      `“${text.trim()}” names no dimension of this review. ${names === "" ? "It has none." : `Write it as in --where "stage: early"; there are ${names}.`}`,
    );
  }
  const unknown = listed(values).find((value) => !dimension.values.has(foldName(value.text)));
  if (unknown) {
    const known = [...dimension.values.values()].join(", ");
    throw new Unusable(
      `“${unknown.text}” is no value of the dimension “${dimension.name}”. Its values are: ${known}.`,
    );
  }
  return line(dimension.name, values);
}

const nowhere = { start: 0, end: 0 };

function line(name: string, value: string): AttributeLine {
  return { name, nameSpan: nowhere, span: nowhere, items: listed(value), citations: [] };
}

/** What stands between commas; a comma in quotation marks belongs to its words. */
function listed(value: string): Words[] {
  return [...value.matchAll(/\s*(?:"([^"]*)"|([^,]+))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? words((plain ?? "").trim()) : words(quoted, true)))
    .filter(({ text }) => text !== "");
}

function words(text: string, quoted = false): Words {
  return { text, quoted, span: nowhere };
}

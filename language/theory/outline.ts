import type { FileSummary, HeadingLine } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import type { PlacedConfiguration } from "./evidence/evidence.ts";
import { foldName } from "./labels.ts";
import type { TheoryReading } from "./theory-reading.ts";

/** A theory of a review, or a section of it under one heading, over all files that go on with it. */
export interface OutlineSection {
  /** The same for the same theory and headings, however the text around them changes. */
  readonly id: string;
  readonly kind: "theory" | "heading";
  readonly name: string;
  readonly title: string | null;
  /** Where it begins; of a theory that is stated nowhere, its first CMOC. */
  readonly place: { readonly uri: string; readonly span: Span };
  readonly sections: readonly OutlineSection[];
  /** The CMOCs right below it, those of its sections left out; by file and place. */
  readonly configurations: readonly PlacedConfiguration[];
  /** How many there are in it, with those of its sections. */
  readonly size: number;
}

/** What stands in a review: its theories, those first that others follow, and what belongs to none. */
export type Outline = Pick<OutlineSection, "sections" | "configurations" | "size">;

/** The key of all that belongs to no section. */
export const OUTSIDE = "";

interface Growing {
  readonly id: string;
  readonly kind: OutlineSection["kind"];
  name: string;
  title: string | null;
  place: OutlineSection["place"];
  readonly sections: Map<string, Growing>;
  readonly configurations: PlacedConfiguration[];
}

/** Goes through the statements of the review once. */
export function outlineOf(theory: TheoryReading): Outline {
  const top = growing(OUTSIDE, "heading", "", { uri: "", span: { start: 0, end: 0 } });
  for (const file of theory.summaries()) {
    for (const { name, title, span } of file.theories) {
      const own = within(top, sectionKey(name.text, []), "theory", name.text, { uri: file.uri, span });
      if (!title || own.title !== null) continue;
      own.name = name.text;
      own.title = title.text;
      own.place = { uri: file.uri, span };
    }
    for (const [configuration, headings] of withHeadings(file)) {
      const { theory: name, span } = configuration;
      let section = top;
      if (name !== null) section = within(top, sectionKey(name, []), "theory", name, { uri: file.uri, span });
      headings.forEach((heading, at) => {
        const texts = headings.slice(0, at + 1).map(({ text }) => text);
        const place = { uri: file.uri, span: heading.span };
        section = within(section, sectionKey(name, texts), "heading", heading.text, place);
      });
      section.configurations.push({ uri: file.uri, configuration });
    }
  }
  const { sections, configurations, size } = grown(top);
  const depths = depthsOf(theory);
  const depth = ({ name, kind }: OutlineSection) =>
    kind === "theory" ? (depths.get(foldName(name)) ?? 0) : 0;
  return { sections: sections.toSorted((one, other) => depth(one) - depth(other)), configurations, size };
}

/** The keys of the sections that a CMOC is in, from the outermost. */
export function sectionsAbove({ theory, headings }: PlacedConfiguration["configuration"]): string[] {
  const own = theory === null ? [] : [sectionKey(theory, [])];
  return [...own, ...headings.map((_, at) => sectionKey(theory, headings.slice(0, at + 1)))];
}

/** A section of an outline by its key; the outline itself for what is in none. */
export function sectionIn(outline: Outline, id: string): Outline | null {
  if (id === OUTSIDE) return outline;
  for (const section of outline.sections) {
    const found = section.id === id ? section : sectionIn(section, id);
    if (found) return found;
  }
  return null;
}

/** Headings and names of theories are in one line each. */
function sectionKey(theory: string | null, headings: readonly string[]): string {
  return [foldName(theory ?? ""), ...headings].join("\n");
}

function growing(id: string, kind: Growing["kind"], name: string, place: Growing["place"]): Growing {
  return { id, kind, name, title: null, place, sections: new Map(), configurations: [] };
}

function within(
  section: Growing,
  id: string,
  kind: Growing["kind"],
  name: string,
  place: Growing["place"],
): Growing {
  const known = section.sections.get(id);
  if (known) return known;
  const begun = growing(id, kind, name, place);
  section.sections.set(id, begun);
  return begun;
}

function grown({ sections, ...section }: Growing): OutlineSection {
  const inside = [...sections.values()].map(grown);
  const size = inside.reduce((sum, one) => sum + one.size, section.configurations.length);
  return { ...section, sections: inside, size };
}

/** Each CMOC of a file with the headings it stands under, outermost first. */
function* withHeadings(file: FileSummary) {
  let above: readonly HeadingLine[] = [];
  let next = 0;
  for (const configuration of file.configurations) {
    for (; ; next++) {
      const heading = file.headings[next];
      if (!heading || heading.span.start > configuration.span.start) break;
      above = [...above.filter(({ level }) => level < heading.level), heading];
    }
    yield [configuration, above] as const;
  }
}

/** How many theories come before each, by its folded name: a theory stands below those that it follows. */
function depthsOf(theory: TheoryReading): ReadonlyMap<string, number> {
  const follows = new Map<string, string[]>();
  for (const { statement } of theory.theories()) {
    const named = statement.attributes
      .filter(({ name }) => name === "follows")
      .flatMap(({ items }) => items.map(({ text }) => foldName(text)));
    const name = foldName(statement.name.text);
    follows.set(name, [...(follows.get(name) ?? []), ...named]);
  }
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0); // theories that follow one another in a circle come as they are read
    const depth = Math.max(0, ...(follows.get(name) ?? []).map((prior) => depthOf(prior) + 1));
    depths.set(name, depth);
    return depth;
  };
  for (const name of follows.keys()) depthOf(name);
  return depths;
}

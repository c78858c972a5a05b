import type { AttributeLine, ConfigurationStatement, HeadingLine, Stance } from "../summary/summary.ts";
import { evidenceOfConfiguration } from "../theory/evidence/asked.ts";
import { keysOf, STANCES } from "../theory/evidence/evidence.ts";
import { factorName } from "../theory/factor-name.ts";
import { foldName } from "../theory/labels.ts";
import { type RelationKind, relationsOf } from "../theory/relations.ts";
import { statusAgainstPrior, statusInNext } from "../theory/status.ts";
import type { Theory } from "../theory/theory.ts";
import type { WebConfiguration, WebFactor } from "./causal-web.ts";
import { shownLinks } from "./shown-links.ts";
import type {
  DimensionValue,
  ParentFactor,
  ShownConfiguration,
  ShownFactor,
  ShownWeb,
  WebVocabulary,
} from "./shown-web.ts";
import { distinct, everySource, factorsIn } from "./shown-web-parts.ts";
import { type WebChoice, type WebInText, webOf } from "./web-of.ts";

export interface ShownWebInText extends WebInText {
  readonly web: ShownWeb;
}

/** Derives the causal web of a review with all that it can be filtered, grouped and drawn by. */
export function shownWebOf(theory: Theory, choice: WebChoice): ShownWebInText {
  const { web, configurations: places, factors } = webOf(theory, choice);
  const ids = new Map([...places].map(([id, { statement }]) => [statement, id]));
  const above = headingsAbove(theory);
  const configurations = web.configurations.map((one): ShownConfiguration => {
    const place = places.get(one.id);
    if (!place) throw new Error(`The web's configuration “${one.id}” stands nowhere.`);
    return shownConfiguration(theory, one, place.uri, place.statement, above, ids);
  });
  const shownFactors = factorsOf(theory, web.factors, configurations);
  return {
    web: {
      factors: shownFactors,
      links: shownLinks(configurations),
      configurations,
      parents: parentsAbove(theory, shownFactors),
      vocabulary: vocabularyOf(theory, configurations),
    },
    configurations: places,
    factors,
  };
}

type Ids = ReadonlyMap<ConfigurationStatement, string>;
type Above = ReadonlyMap<ConfigurationStatement, readonly HeadingLine[]>;

function shownConfiguration(
  theory: Theory,
  web: WebConfiguration,
  uri: string,
  statement: ConfigurationStatement,
  above: Above,
  ids: Ids,
): ShownConfiguration {
  const evidence = evidenceOfConfiguration(theory, { uri, configuration: statement });
  const relations = relationsOf(uri, statement);
  const acting = (kind: RelationKind) =>
    relations
      .filter((relation) => relation.kind === kind)
      .flatMap(({ target }) => theory.configurationsLabelled(target))
      .flatMap(({ configuration }) => ids.get(configuration) ?? []);
  const stances = Object.fromEntries(STANCES.map((stance) => [stance, keysOf(evidence, stance)]));
  return {
    ...web,
    kind: statement.kind,
    isPosited: evidence.posited,
    headings: statement.headings,
    dimensions: ownOrAbove(theory, statement.attributes, above.get(statement) ?? []),
    againstPrior: statusAgainstPrior(theory, statement),
    inNext: statusInNext(theory, statement),
    stances: stances as { [stance in Stance]: string[] }, // made of just the stances
    dampens: acting("dampens"),
    amplifies: acting("amplifies"),
  };
}

/** The heading lines above each configuration of the review, outermost first. */
function headingsAbove(theory: Theory): Above {
  const all = new Map<ConfigurationStatement, readonly HeadingLine[]>();
  for (const { headings, configurations } of theory.summaries()) {
    let above: readonly HeadingLine[] = [];
    let next = 0;
    for (const one of configurations) {
      for (let heading = headings[next]; heading && heading.span.start < one.span.start; ) {
        const { level } = heading;
        above = [...above.filter((other) => other.level < level), heading];
        heading = headings[++next];
      }
      all.set(one, above);
    }
  }
  return all;
}

/** What attributes say of each dimension; where they say nothing of one, what the nearest heading says of it. */
function ownOrAbove(
  theory: Theory,
  attributes: readonly AttributeLine[],
  above: readonly HeadingLine[],
): DimensionValue[] {
  const nearestFirst = [attributes, ...above.map((heading) => heading.attributes).reverse()];
  return [...theory.settings.dimensions].flatMap(([key, { name, values }]) => {
    const lines = nearestFirst.find((some) => some.some((line) => foldName(line.name) === key)) ?? [];
    const items = lines.filter((line) => foldName(line.name) === key).flatMap((line) => line.items);
    const said = new Set(items.map(({ text }) => values.get(foldName(text)) ?? text));
    return [...said].map((value) => ({ dimension: name, value }));
  });
}

function factorsOf(
  theory: Theory,
  factors: readonly WebFactor[],
  configurations: readonly ShownConfiguration[],
): ShownFactor[] {
  const standing = new Map<string, ShownConfiguration[]>();
  for (const one of configurations) {
    for (const factor of new Set(factorsIn(one))) {
      const known = standing.get(factor);
      if (known) known.push(one);
      else standing.set(factor, [one]);
    }
  }
  return factors.map(({ id, name, role }): ShownFactor => {
    const stands = standing.get(id) ?? [];
    const own = theory
      .declarationsOf(id)
      .flatMap(({ statement }) => ownOrAbove(theory, statement.attributes, []));
    return {
      id,
      name,
      role,
      parent: parentOf(theory, id),
      dimensions: distinct(own.length > 0 ? own : stands.flatMap(({ dimensions }) => dimensions)),
      sections: [...new Set(stands.flatMap(({ headings }) => headings))],
      theories: [...new Set(stands.flatMap((one) => one.theory ?? []))],
      bundled: [],
    };
  });
}

/** The factor that a factor is `part of`, where one of its statements names another. */
function parentOf(theory: Theory, factor: string): string | null {
  for (const { statement } of theory.declarationsOf(factor)) {
    const [whole] = statement.attributes
      .filter(({ name }) => name === "part of")
      .flatMap(({ items }) => items);
    const key = whole && theory.identityOf(theory.read(whole).key).key;
    if (key !== undefined && key !== factor) return key;
  }
  return null;
}

function parentsAbove(theory: Theory, factors: readonly ShownFactor[]): ParentFactor[] {
  const parents = new Map<string, ParentFactor>();
  const reached = factors.flatMap(({ parent }) => parent ?? []);
  for (let id = reached.shift(); id !== undefined; id = reached.shift()) {
    if (parents.has(id)) continue;
    const parent = parentOf(theory, id);
    parents.set(id, { id, name: parentName(theory, id), parent });
    if (parent !== null) reached.push(parent);
  }
  return [...parents.values()];
}

/** As it is declared or used; or else as it is written where something is part of it. */
function parentName(theory: Theory, id: string): string {
  const name = factorName(theory, id);
  if (name !== id) return name;
  for (const { factors } of theory.summaries()) {
    for (const line of factors.flatMap(({ attributes }) => attributes)) {
      if (line.name !== "part of") continue;
      const words = line.items.find((one) => theory.read(one).key === id);
      if (words) return theory.read(words).name;
    }
  }
  return id;
}

function vocabularyOf(theory: Theory, configurations: readonly ShownConfiguration[]): WebVocabulary {
  const titles = new Map<string, { name: string; title: string | null }>();
  for (const { statement } of theory.theories()) {
    const key = foldName(statement.name.text);
    const known = titles.get(key);
    titles.set(key, {
      name: known?.name ?? statement.name.text,
      title: known?.title ?? statement.title?.text ?? null,
    });
  }
  const order = [
    ...new Set(configurations.flatMap((one) => (one.theory === null ? [] : foldName(one.theory)))),
  ];
  return {
    theories: order.flatMap((key) => titles.get(key) ?? []),
    sections: [...new Set(configurations.flatMap(({ headings }) => headings))],
    dimensions: [...theory.settings.dimensions.values()].map(({ name, values }) => ({
      name,
      values: [...values.values()],
    })),
    sources: [...new Set(configurations.flatMap(({ stances }) => everySource(stances)))].sort(),
  };
}

import type { ConfigurationStatement } from "../summary/summary.ts";
import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import type { FactorUse, Role } from "../theory/uses.ts";
import type { CausalWeb, WebConfiguration, WebFactor, WebPart } from "./causal-web.ts";
import { statedLinks } from "./links.ts";

/** What of a review goes into its web. */
export interface WebChoice {
  /** The folder that unlabelled configurations are named from; its URI ends in a slash. */
  readonly root: string;
  /** Only configurations of files for which this holds. */
  readonly includes?: (uri: string) => boolean;
}

/** Where a configuration of the web is stated. */
export interface ConfigurationPlace {
  readonly uri: string;
  readonly statement: ConfigurationStatement;
}

/** A causal web, and where in the text its configurations and factors stand. */
export interface WebInText {
  readonly web: CausalWeb;
  readonly configurations: ReadonlyMap<string, ConfigurationPlace>;
  /** The first use of each factor. */
  readonly factors: ReadonlyMap<string, FactorUse>;
}

/** Derives the causal web of a review: factors and links in the order in which they are first stated. */
export function webOf(theory: Theory, choice: WebChoice): WebInText {
  const stated = statedConfigurations(theory, choice);
  const factors = new Map<string, { first: FactorUse; onlyContext: boolean }>();
  const configurations = stated.map(({ id, place, uses }): WebConfiguration => {
    const parts = (role: Role) => partsIn(theory, uses, role);
    for (const use of uses) {
      const { key } = theory.factorOf(use);
      const factor = factors.get(key) ?? { first: use, onlyContext: true };
      factors.set(key, { first: factor.first, onlyContext: factor.onlyContext && use.role === "context" });
    }
    const { statement } = place;
    return {
      id,
      label: statement.label?.text ?? null,
      theory: statement.theory,
      contexts: parts("context"),
      mechanisms: parts("mechanism"),
      outcomes: parts("outcome"),
      sources: supportingSources(statement),
    };
  });
  return {
    web: {
      factors: [...factors].map(
        ([id, { onlyContext }]): WebFactor => ({
          id,
          name: factorName(theory, id),
          role: onlyContext ? "context" : "mechanism-outcome",
        }),
      ),
      links: statedLinks(configurations).map(({ link }) => link),
      configurations,
    },
    configurations: new Map(stated.map(({ id, place }) => [id, place])),
    factors: new Map([...factors].map(([id, { first }]) => [id, first])),
  };
}

interface Stated {
  readonly id: string;
  readonly place: ConfigurationPlace;
  readonly uses: readonly FactorUse[];
}

function statedConfigurations(theory: Theory, choice: WebChoice): Stated[] {
  const ids = new ConfigurationIds();
  return theory.summaries().flatMap(({ uri, configurations }) => {
    if (choice.includes && !choice.includes(uri)) return [];
    const uses = theory.usesByConfiguration(uri);
    return configurations.map((statement): Stated => {
      const id = ids.next(configurationName(uri, statement, choice.root));
      return { id, place: { uri, statement }, uses: uses.get(statement) ?? [] };
    });
  });
}

/** Makes ids of names: those of one name are numbered, and none is given twice. */
class ConfigurationIds {
  readonly #count = new Map<string, number>();

  next(name: string): string {
    let count = this.#count.get(name) ?? 0;
    let id = name;
    do {
      count++;
      id = count === 1 ? name : `${name}~${count}`;
    } while (this.#count.has(id) && id !== name);
    this.#count.set(name, count);
    if (id !== name) this.#count.set(id, 1);
    return id;
  }
}

function configurationName(uri: string, statement: ConfigurationStatement, root: string): string {
  if (statement.label) {
    return statement.theory === null ? statement.label.text : `${statement.theory}/${statement.label.text}`;
  }
  const path = uri.startsWith(root) ? uri.slice(root.length) : uri.slice(uri.lastIndexOf("/") + 1);
  return `${decoded(path).replace(/\.cmoc$/, "")}#${statement.ordinal}`;
}

/** The path as it is read; one that is no proper URI stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function partsIn(theory: Theory, uses: readonly FactorUse[], role: Role): WebPart[] {
  return uses
    .filter((use) => use.role === role)
    .map((use) => theory.factorOf(use))
    .map(({ key, direction }) => ({ factor: key, direction }));
}

function supportingSources(statement: ConfigurationStatement): string[] {
  return [
    ...new Set(statement.citations.filter(({ stance }) => stance === "supports").map(({ key }) => key)),
  ];
}

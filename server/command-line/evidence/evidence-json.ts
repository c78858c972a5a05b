import type { Stance } from "../../../language/summary/summary.ts";
import { evidenceOfChain, type Telling } from "../../../language/theory/evidence/chain.ts";
import {
  type Evidence,
  evidenceOf,
  type PlacedConfiguration,
  type StanceCount,
} from "../../../language/theory/evidence/evidence.ts";
import { joinedAmong } from "../../../language/theory/evidence/joined.ts";
import { describedSource } from "../../../language/theory/evidence/sources.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { LinkKind } from "../../../language/web/causal-web.ts";
import type { ConfigurationPlace, WebInText } from "../../../language/web/web-of.ts";

/** What `cmoc evidence --format json` writes. CMOCs are known by their ids in `cmoc web`. */
export interface EvidenceResult {
  readonly configurations: readonly ConfigurationJson[];
  readonly links: readonly LinkJson[];
  readonly factors: readonly FactorJson[];
  /** Each CMOC with each that it leads to. */
  readonly chains: readonly ChainJson[];
  readonly sources: readonly SourceJson[];
}

export interface EvidenceJson {
  readonly counts: { readonly [stance in Stance]: StanceCount };
  /** The authors' own proposition: no source supports it. */
  readonly posited: boolean;
  readonly sources: readonly CitedJson[];
}

/** What one source says of what the evidence is of. */
export interface CitedJson {
  readonly key: string;
  readonly citations: readonly {
    readonly configuration: string;
    readonly stance: Stance;
    /** As typed, with its term; empty without one. */
    readonly locator: string;
  }[];
  readonly excerpts: readonly {
    readonly configuration: string;
    /** `null` where the CMOC quotes the source and does not cite it. */
    readonly stance: Stance | null;
    readonly locator: string;
    readonly text: string;
  }[];
}

export interface ConfigurationJson extends EvidenceJson {
  readonly id: string;
  readonly label: string | null;
  readonly theory: string | null;
  /** The CMOCs it is made from, whose evidence is also its own. */
  readonly members: readonly string[];
}

export interface LinkJson extends EvidenceJson {
  readonly kind: LinkKind;
  /** Names of factors. */
  readonly from: string;
  readonly to: string;
  readonly configurations: readonly string[];
}

export interface FactorJson extends EvidenceJson {
  readonly name: string;
  readonly configurations: readonly string[];
  /** Where its definition is from; in none of the counts. */
  readonly definitions: readonly { readonly key: string; readonly locator: string }[];
}

export interface ChainJson extends EvidenceJson {
  readonly configurations: readonly string[];
  /** The factors over which one leads to the next. */
  readonly over: readonly string[];
  /** The directions differ: the one gives less of what the next starts from more of, or the other way round. */
  readonly opposes: boolean;
  readonly telling: Telling;
  readonly wholeSources: readonly string[];
  /** The CMOC of the chain that the fewest sources support. */
  readonly weakest: string;
}

export interface SourceJson {
  readonly key: string;
  /** One line to recognise it by; `null` where nothing says what the key is. */
  readonly reference: string | null;
  readonly description: string | null;
  readonly inBibliography: boolean;
  /** `type` and dimensions, as its `source` statements give them. */
  readonly characteristics: { readonly [name: string]: readonly string[] };
  readonly counts: { readonly [stance in Stance]: { configurations: number; citations: number } };
}

/** The chosen statements of one review. */
export interface ChosenReview {
  readonly theory: Theory;
  readonly shown: WebInText;
  /** The one-line reference of a key. */
  readonly referenceOf: (key: string) => string | null;
}

export function evidenceResult(reviews: readonly ChosenReview[]): EvidenceResult {
  const results = reviews.map(resultOf);
  return {
    configurations: results.flatMap(({ configurations }) => configurations),
    links: results.flatMap(({ links }) => links),
    factors: results.flatMap(({ factors }) => factors),
    chains: results.flatMap(({ chains }) => chains),
    sources: results.flatMap(({ sources }) => sources),
  };
}

function resultOf({ theory, shown, referenceOf }: ChosenReview): EvidenceResult {
  const names = new Names(theory, shown);
  const placed = [...shown.configurations.values()].map(asPlaced);
  const all = evidenceOf(theory, placed);
  return {
    configurations: [...shown.configurations].map(([id, place]) => {
      const evidence = evidenceOf(theory, [asPlaced(place)]);
      const { label, theory: within } = place.statement;
      return {
        id,
        label: label?.text ?? null,
        theory: within,
        members: evidence.configurations.slice(1).map((one) => names.of(one)),
        ...evidenceJson(evidence, names),
      };
    }),
    links: shown.web.links.map(({ kind, from, to, configurations }) => ({
      kind,
      from: names.factor(from),
      to: names.factor(to),
      configurations,
      ...evidenceJson(evidenceOf(theory, names.placedAt(configurations)), names),
    })),
    factors: shown.web.factors.map(({ id, name }) => {
      const configurations = names.using(id);
      return {
        name,
        configurations,
        definitions: theory
          .declarationsOf(id)
          .flatMap(({ statement }) => statement.citations.map(({ key, locator }) => ({ key, locator }))),
        ...evidenceJson(evidenceOf(theory, names.placedAt(configurations)), names),
      };
    }),
    chains: [...joinedAmong(theory, placed)].map(({ from, to, factors, opposes }) => {
      const { evidence, telling, wholeSources, weakest } = evidenceOfChain(theory, [from, to]);
      return {
        configurations: [names.of(from), names.of(to)],
        over: factors.map((key) => names.factor(key)),
        opposes,
        telling,
        wholeSources,
        weakest: names.of(weakest === 0 ? from : to),
        ...evidenceJson(evidence, names),
      };
    }),
    sources: all.sources.map(({ key, citations }) => {
      const { description, inBibliography, characteristics } = describedSource(theory, key);
      const count = (stance: Stance) => {
        const bearing = citations.filter(({ citation }) => citation.stance === stance);
        const configurations = new Set(bearing.map(({ configuration }) => configuration)).size;
        return { configurations, citations: bearing.length };
      };
      return {
        key,
        reference: referenceOf(key),
        description,
        inBibliography,
        characteristics: Object.fromEntries(characteristics.map(({ name, values }) => [name, values])),
        counts: { supports: count("supports"), contradicts: count("contradicts"), inverse: count("inverse") },
      };
    }),
  };
}

function asPlaced({ uri, statement }: ConfigurationPlace): PlacedConfiguration {
  return { uri, configuration: statement };
}

function evidenceJson({ counts, posited, sources }: Evidence, names: Names): EvidenceJson {
  return {
    counts,
    posited,
    sources: sources.map(({ key, citations, excerpts }) => ({
      key,
      citations: citations.map(({ uri, configuration, citation: { stance, locator } }) => ({
        configuration: names.of({ uri, configuration }),
        stance,
        locator,
      })),
      excerpts: excerpts.flatMap(({ uri, configuration, text, from }) =>
        from
          .filter(({ citation }) => citation.key === key)
          .map(({ citation: { locator }, stance }) => ({
            configuration: names.of({ uri, configuration }),
            stance,
            locator,
            text,
          })),
      ),
    })),
  };
}

/** How CMOCs and factors of the shown web are called; a member that was not chosen, by its theory and label. */
class Names {
  readonly #ids: ReadonlyMap<unknown, string>;
  readonly #factors: ReadonlyMap<string, string>;
  readonly #shown: WebInText;
  readonly #using = new Map<string, Set<string>>();

  constructor(theory: Theory, shown: WebInText) {
    this.#shown = shown;
    this.#ids = new Map([...shown.configurations].map(([id, { statement }]) => [statement, id]));
    this.#factors = new Map(shown.web.factors.map(({ id, name }) => [id, name]));
    for (const [id, { uri, statement }] of shown.configurations) {
      for (const use of theory.usesByConfiguration(uri).get(statement) ?? []) {
        const { key } = theory.factorOf(use);
        const using = this.#using.get(key) ?? new Set();
        this.#using.set(key, using.add(id));
      }
    }
  }

  of({ configuration }: PlacedConfiguration): string {
    const { theory, label, ordinal } = configuration;
    const name = label?.text ?? `#${ordinal}`;
    return this.#ids.get(configuration) ?? (theory === null ? name : `${theory}/${name}`);
  }

  factor(key: string): string {
    return this.#factors.get(key) ?? key;
  }

  /** The CMOCs in which a factor stands. */
  using(factor: string): string[] {
    return [...(this.#using.get(factor) ?? [])];
  }

  placedAt(ids: readonly string[]): PlacedConfiguration[] {
    return ids.flatMap((id) => this.#shown.configurations.get(id) ?? []).map(asPlaced);
  }
}

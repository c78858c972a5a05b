/** A made-up review whose causal web has just so many factors and links, the same for the same seed. */
import { type Random, seededRandom } from "../random.ts";
import { generateBibliography } from "../references.ts";
import { chooseByPopularity, type GeneratedFactor, generateFactors } from "../vocabulary.ts";

/** One CMOC in one line of the review's file. */
export interface WebStatement {
  readonly text: string;
  readonly label: string;
  /** Whether it alone states a link, so that the web is another one without it. */
  readonly isAlone: boolean;
}

export interface WebReview {
  readonly file: { readonly path: string; readonly text: string };
  readonly bibliography: { readonly path: string; readonly text: string };
  readonly statements: readonly WebStatement[];
}

type Chain = readonly [context: GeneratedFactor, mechanism: GeneratedFactor, outcome: GeneratedFactor];

export function generateWebReview(factorCount: number, linkCount: number, seed = 2): WebReview {
  const random = seededRandom(seed);
  const bibliography = { path: "references.bib", ...generateBibliography(40, random) };
  const chains = chainsOf(generateFactors(factorCount, random), linkCount, random);
  const stated = chains.flatMap(linksOf);
  const statements = chains.map((chain, i): WebStatement => {
    const label = `C${i + 1}`;
    const sources = Array.from({ length: 1 + random.below(3) }, () => random.of(bibliography.keys));
    const cited = [...new Set(sources)].map((key) => `@${key}`).join("; ");
    return {
      label,
      text: `cmoc ${label}: ${chain.map(({ name }) => name).join(" -> ")} [${cited}]`,
      isAlone: linksOf(chain).some((link) => stated.filter((other) => other === link).length === 1),
    };
  });
  const title = `review "Why do some collaborations work?"\n  bibliography: ${bibliography.path}\n`;
  const text = [title, ...statements.map((statement) => statement.text)].join("\n");
  return { file: { path: "review.cmoc", text: `${text}\n` }, bibliography, statements };
}

/** Every factor comes in one of them; each chain has a link that those before it have not. */
function chainsOf(factors: readonly GeneratedFactor[], linkCount: number, random: Random): readonly Chain[] {
  const contexts = factors.filter(({ contextOnly }) => contextOnly);
  const others = factors.filter(({ contextOnly }) => !contextOnly);
  const links = new Set<string>();
  const chains: Chain[] = [];
  while (links.size < linkCount) {
    const { length } = chains;
    const mechanism = others[length] ?? chooseByPopularity(others, random);
    const other = () => chooseByPopularity(others, random);
    const chain: Chain = [
      contexts[length] ?? (random.oneIn(3) ? other() : random.of(contexts)),
      mechanism,
      other(),
    ];
    const fresh = linksOf(chain).filter((link) => !links.has(link));
    const isChain = new Set(chain).size === chain.length;
    if (!isChain || fresh.length === 0 || links.size + fresh.length > linkCount) continue;
    chains.push(chain);
    for (const link of fresh) links.add(link);
  }
  return chains;
}

function linksOf([context, mechanism, outcome]: Chain): readonly string[] {
  return [`${context.name} activates ${mechanism.name}`, `${mechanism.name} produces ${outcome.name}`];
}

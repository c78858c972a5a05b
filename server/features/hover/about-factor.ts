import type { ConfigurationStatement } from "../../../language/summary/summary.ts";
import { factorName } from "../../../language/theory/factor-name.ts";
import { loopsThroughFactor } from "../../../language/theory/loops.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { type FactorUse, ROLES } from "../../../language/theory/uses.ts";
import { asMarkdown } from "../markdown.ts";
import { counted, remark } from "./counted.ts";
import { loopsInWords } from "./loops-in-words.ts";

/** What a factor is, what else it is called, and where it stands: paragraphs of Markdown. */
export function aboutFactor(theory: Theory, factor: string): string[] {
  const declared = theory.declarationsOf(factor).map(({ statement }) => statement);
  const aliases = theory.aliasesOf(factor);
  const turnedOver = new Map(aliases.map(({ from, words }) => [from, words.text]));
  const others = (turned: boolean) =>
    [...turnedOver].flatMap(([words, text]) => (theory.identityOf(words).turned === turned ? [text] : []));
  const larger = declared.flatMap(({ attributes }) =>
    attributes.filter(({ name }) => name === "part of").flatMap(({ items }) => items.map(({ text }) => text)),
  );
  const listed = (what: string, names: readonly string[]) =>
    names.length > 0 ? [`${what}: ${asMarkdown([...new Set(names)].join(", "), 300)}`] : [];
  return [
    `**${asMarkdown(factorName(theory, factor))}**`,
    ...declared.flatMap(({ definition }) => (definition ? [asMarkdown(definition.text)] : [])),
    ...listed("Also", others(false)),
    ...listed("Opposite", others(true)),
    ...listed("Part of", larger),
    remark([...usesOf(theory, factor), ...loopsInWords(loopsThroughFactor(theory, factor))]),
    ...outcomeOf(theory, factor),
  ];
}

/** Where a use names the opposite of its factor: which way the factor goes there. */
export function aboutTurnedUse(theory: Theory, use: FactorUse): string[] {
  if (!theory.identityOf(use.reading.key).turned || !use.item.phrase) return [];
  const way = theory.factorOf(use).direction === "down" ? "goes down" : "goes up";
  return [`“${asMarkdown(use.item.phrase.text, 200)}” means that it ${way} here`];
}

function usesOf(theory: Theory, factor: string): string[] {
  const uses = ROLES.flatMap((role) => {
    const number = new Set(theory.usesOf(factor, role).map(({ configuration }) => configuration)).size;
    return number > 0 ? [`${role} in ${counted(number, "CMOC")}`] : [];
  });
  return uses.length > 0 ? uses : ["not used in a CMOC yet"];
}

/** The outcome of most CMOCs that the factor is a context or mechanism of. */
function outcomeOf(theory: Theory, factor: string): string[] {
  const leading = [...theory.usesOf(factor, "context"), ...theory.usesOf(factor, "mechanism")];
  const seen = new Set<ConfigurationStatement>();
  const numbers = new Map<string, number>();
  for (const { uri, configuration } of leading) {
    if (seen.has(configuration)) continue;
    seen.add(configuration);
    const uses = theory.usesByConfiguration(uri).get(configuration) ?? [];
    const keys = uses.filter(({ role }) => role === "outcome").map((use) => theory.factorOf(use).key);
    for (const key of new Set(keys)) numbers.set(key, (numbers.get(key) ?? 0) + 1);
  }
  let most: readonly [factor: string, number: number] | null = null;
  for (const one of numbers) if (!most || one[1] > most[1]) most = one;
  if (!most || most[1] < 2) return [];
  return [`Leads most often to ${asMarkdown(factorName(theory, most[0]))} (in ${counted(most[1], "CMOC")})`];
}

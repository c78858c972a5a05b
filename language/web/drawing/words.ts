import type { CausalWeb, LinkSign, WebFactor, WebLink } from "../causal-web.ts";
import type { LinkSupport } from "../drawable.ts";
import { readable } from "./readable.ts";

/** The sign as it is printed: a true minus is as wide as a plus. */
export const signSymbols: Readonly<Record<LinkSign, string>> = { "+": "+", "-": "−", "?": "?" };

const signWords: Readonly<Record<LinkSign, string>> = {
  "+": "both change in the same direction",
  "-": "they change in opposite directions",
  "?": "the direction is mixed or not known",
};

export function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

export function factorTitle(factor: WebFactor, bundled = 0): string {
  const role = factor.role === "context" ? "context" : "mechanism or outcome";
  const parts =
    bundled > 0 ? `, with ${many(bundled, "factor")} that ${bundled === 1 ? "is" : "are"} part of it` : "";
  return `${readable(factor.name)} (${role}${parts})`;
}

export function linkTitle(
  link: WebLink,
  nameOf: (id: string) => string,
  support: LinkSupport,
  isConflicting: boolean,
): string {
  const verb = link.kind === "context-mechanism" ? "activates" : "produces";
  const what = `${readable(nameOf(link.from))} ${verb} ${readable(nameOf(link.to))}`;
  return [
    what,
    signWords[link.sign],
    sourcesInWords(link.sources, support),
    ...conflictInWords(isConflicting),
  ].join("; ");
}

export function influenceTitle(
  { from, to, sign, sources }: Pick<WebLink, "from" | "to" | "sign" | "sources">,
  nameOf: (id: string) => string,
  support: LinkSupport,
  isConflicting: boolean,
  loops: readonly string[],
): string {
  const inLoops =
    loops.length > 0 ? [`in the ${loops.length === 1 ? "loop" : "loops"} ${loops.join(", ")}`] : [];
  return [
    `${readable(nameOf(from))} influences ${readable(nameOf(to))}`,
    signWords[sign],
    sourcesInWords(sources, support),
    ...inLoops,
    ...conflictInWords(isConflicting),
  ].join("; ");
}

function sourcesInWords(sources: readonly string[], support: LinkSupport): string {
  if (sources.length > 0) return `${many(sources.length, "source")}: ${sources.map(readable).join(", ")}`;
  return support === "posited" ? "posited, without a source" : "no source cited";
}

function conflictInWords(isConflicting: boolean): string[] {
  return isConflicting ? ["evidence conflicts"] : [];
}

export function webDescription(web: CausalWeb): string {
  if (web.factors.length === 0) return "There is nothing in this causal web yet.";
  const contexts = web.factors.filter(({ role }) => role === "context").length;
  const sources = new Set(web.links.flatMap((link) => link.sources));
  return (
    `${many(web.factors.length, "factor")}, ${contexts} of them only ever ${contexts === 1 ? "a context" : "contexts"} ` +
    `(green boxes), the others mechanisms or outcomes (blue ellipses), joined by ${many(web.links.length, "link")} ` +
    `from ${many(web.configurations.length, "configuration")} and ${many(sources.size, "source")}.`
  );
}

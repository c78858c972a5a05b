import type { CausalWeb, LinkSign, WebFactor, WebLink } from "../causal-web.ts";
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

export function factorTitle(factor: WebFactor): string {
  const role = factor.role === "context" ? "context" : "mechanism or outcome";
  return `${readable(factor.name)} (${role})`;
}

export function linkTitle(link: WebLink, nameOf: (id: string) => string): string {
  const verb = link.kind === "context-mechanism" ? "activates" : "produces";
  const sources =
    link.sources.length === 0
      ? "no source cited"
      : `${many(link.sources.length, "source")}: ${link.sources.map(readable).join(", ")}`;
  return `${readable(nameOf(link.from))} ${verb} ${readable(nameOf(link.to))}; ${signWords[link.sign]}; ${sources}`;
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

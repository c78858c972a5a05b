import type { CausalWeb } from "../causal-web.ts";

/**
 * The web as a Mermaid flowchart, for places that draw Mermaid in text (wikis, Markdown). Factors are numbered, since
 * names may hold anything; every sign but letters, digits and spaces is written as its code, so that no name is read
 * as a command.
 */
export function mermaidOf(web: CausalWeb): string {
  const numbers = new Map(web.factors.map(({ id }, index) => [id, `f${index + 1}`]));
  const factors = web.factors.map(({ id, name, role }) => {
    const label = `"${coded(name) || " "}"`;
    return `  ${numbers.get(id)}${role === "context" ? `[${label}]:::context` : `([${label}]):::other`}`;
  });
  const links = web.links.map(({ from, to, sign, sources }) => {
    const words = coded((sign === "-" ? "−" : sign) + (sources.length > 0 ? ` ${sources.length}` : ""));
    const arrow = sources.length > 0 ? `-->|"${words}"|` : `-.->|"${words}"|`;
    return `  ${numbers.get(from)} ${arrow} ${numbers.get(to)}`;
  });
  return [
    "flowchart LR",
    "  classDef context fill:#dff0d8,stroke:#2f6b2f,color:#1a1a1a",
    "  classDef other fill:#deebf7,stroke:#1f4e8c,color:#1a1a1a",
    ...factors,
    ...links,
    "",
  ].join("\n");
}

/** https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters: base 10 numbers of the signs. */
function coded(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

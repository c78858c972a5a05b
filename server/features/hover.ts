import { type Hover, MarkupKind, type Position } from "vscode-languageserver-protocol";
import { ifThenBecause } from "../../language/reading/if-then-because.ts";
import type { ConfigurationStatement, Stance } from "../../language/summary/summary.ts";
import { supportingSources } from "../../language/theory/evidence.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { ROLES, type Role } from "../../language/theory/uses.ts";
import { offsetIn, rangeOf, touches } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { entryFields, sourceInOneLine } from "./entries.ts";
import { asMarkdown, doiLink } from "./markdown.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

/** What is known of what stands under the cursor: a factor, a source, or a whole CMOC at its label or keyword. */
export function hover(workspace: Workspace, uri: string, position: Position): Hover | null {
  const offset = offsetIn(workspace, uri, position);
  if (offset === null) return null;
  const told = tellConfiguration(workspace, uri, offset) ?? tellOther(workspace, uri, offset);
  return told && { contents: { kind: MarkupKind.Markdown, value: told.lines.join("\n\n") }, ...told.place };
}

interface Told {
  readonly lines: readonly string[];
  readonly place?: Pick<Hover, "range">;
}

function tellConfiguration(workspace: Workspace, uri: string, offset: number): Told | null {
  const theory = workspace.reviewOf(uri)?.theory;
  const file = workspace.summaryOf(uri);
  if (!theory || !file) return null;
  for (const configuration of file.configurations) {
    const { label, keyword } = configuration;
    const span =
      label && touches(label.span, offset) ? label.span : touches(keyword, offset) ? keyword : null;
    if (span)
      return {
        lines: aboutConfiguration(theory, configuration),
        place: { range: rangeOf(file.lines, span) },
      };
  }
  return null;
}

function tellOther(workspace: Workspace, uri: string, offset: number): Told | null {
  const pointed = underCursor(workspace, uri, offset);
  const lines = pointed ? about(workspace, pointed) : [];
  return lines.length > 0 ? { lines } : null;
}

function about(workspace: Workspace, pointed: UnderCursor): string[] {
  switch (pointed.kind) {
    case "factor-use":
      return [
        ...aboutFactor(pointed.review.theory, pointed.factor),
        "---",
        ...aboutConfiguration(pointed.review.theory, pointed.use.configuration),
      ];
    case "factor-declaration":
    case "factor-alias":
      return aboutFactor(pointed.review.theory, pointed.factor);
    case "citation":
      return pointed.reviews.flatMap(({ theory }) => aboutSource(workspace, theory, pointed.key));
    case "relation": {
      const [named] = pointed.review.theory.configurationsLabelled(pointed.relation.target);
      return named ? aboutConfiguration(pointed.review.theory, named.configuration) : [];
    }
  }
}

/** The reading of a CMOC and what it rests on. */
function aboutConfiguration(theory: Theory, configuration: ConfigurationStatement): string[] {
  const { citations, excerpts, posited } = configuration;
  const against = new Set(citations.filter(({ stance }) => stance === "contradicts").map(({ key }) => key))
    .size;
  const evidence = [
    count(supportingSources(theory, configuration).size, "source"),
    ...(against > 0 ? [`${against} against`] : []),
    ...(excerpts.length > 0 ? [count(excerpts.length, "excerpt")] : []),
    ...(posited ? ["posited by the authors"] : []),
  ];
  return [asMarkdown(ifThenBecause(configuration)), `*${evidence.join(", ")}*`];
}

const AS: { readonly [role in Role]: string } = {
  context: "context",
  mechanism: "mechanism",
  outcome: "outcome",
};

function aboutFactor(theory: Theory, factor: string): string[] {
  const name = factorName(theory, factor);
  const declared = theory.declarationsOf(factor);
  const aliases = theory.aliasesOf(factor);
  const others = (turned: boolean) =>
    [...new Set(aliases.filter(({ turns }) => turns === turned).map(({ words }) => words.text))]
      .map(asMarkdown)
      .join(", ");
  const uses = ROLES.flatMap((role) => {
    const number = new Set(theory.usesOf(factor, role).map(({ configuration }) => configuration)).size;
    return number > 0 ? [`${AS[role]} in ${count(number, "CMOC")}`] : [];
  });
  return [
    `**${asMarkdown(name)}**`,
    ...declared.flatMap(({ statement }) =>
      statement.definition ? [asMarkdown(statement.definition.text)] : [],
    ),
    ...(others(false) ? [`Also: ${others(false)}`] : []),
    ...(others(true) ? [`Opposite: ${others(true)}`] : []),
    uses.length > 0 ? `*${capitalised(uses.join(", "))}*` : "*Not used in a CMOC yet*",
  ];
}

const STANCES: { readonly [stance in Stance]: string } = {
  supports: "supports",
  contradicts: "contradicts",
  inverse: "supports the inverse of",
};

function aboutSource(workspace: Workspace, theory: Theory, key: string): string[] {
  const line = sourceInOneLine(workspace, theory, key);
  if (line === null) return [];
  const fields = entryFields(workspace, theory, key);
  const link = doiLink(fields?.text.get("doi") ?? "");
  const cited = (["supports", "contradicts", "inverse"] as const).flatMap((stance) => {
    const citing = theory.citationsOf(key).filter((citation) => citation.stance === stance);
    const number = new Set(citing.map(({ configuration }) => configuration)).size;
    return number > 0 ? [`${STANCES[stance]} ${count(number, "CMOC")}`] : [];
  });
  return [
    asMarkdown(line),
    ...(link ? [`<${link}>`] : []),
    cited.length > 0 ? `*${capitalised(cited.join(", "))}*` : "*Supports no CMOC yet*",
  ];
}

function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

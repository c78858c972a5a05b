import type { Location, Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import type { FactorDeclaration } from "../../language/theory/file-share.ts";
import { configurationsNamed } from "../../language/theory/labels-named.ts";
import { type Mention, mentionsIn } from "../../language/theory/mentions.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FactorUse } from "../../language/theory/uses.ts";
import { locationOf, offsetIn } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

/** A stretch of a file to go to. */
export interface Target {
  readonly uri: string;
  readonly span: Span;
}

/**
 * Where what stands under the cursor comes from. A context: the CMOCs that produce it, then its declaration.
 * A mechanism: its declaration, or its other uses. An outcome: its declaration, or the CMOCs that start from
 * it. A citation: its entry or `source` statement. A label: its CMOC. A theory, a dimension or one of its values:
 * where it is declared.
 */
export function definition(workspace: Workspace, uri: string, position: Position): Location[] {
  return locationsOf(workspace, uri, position, targetsOf);
}

/** The places that what stands under a cursor leads to. */
export function locationsOf(
  workspace: Workspace,
  uri: string,
  position: Position,
  targets: (pointed: UnderCursor) => readonly Target[],
): Location[] {
  const offset = offsetIn(workspace, uri, position);
  const pointed = offset === null ? null : underCursor(workspace, uri, offset);
  const found = pointed ? targets(pointed) : [];
  return found.flatMap((target) => locationOf(workspace, target.uri, target.span) ?? []);
}

function targetsOf(pointed: UnderCursor): Target[] {
  switch (pointed.kind) {
    case "factor-use":
      return ofUse(pointed.review.theory, pointed.use, pointed.factor);
    case "factor-declaration":
    case "factor-alias":
      return pointed.review.theory.declarationsOf(pointed.factor).map(atName);
    case "factor-name": {
      const { theory } = pointed.review;
      const declared = theory.declarationsOf(pointed.factor).map(atName);
      return declared.length > 0 ? declared : theory.usesOf(pointed.factor).map(atUse);
    }
    case "citation":
      return pointed.reviews.flatMap(({ theory }) => ofKey(theory, pointed.key));
    case "relation":
      return ofLabel(pointed.review.theory, pointed.relation.target);
    case "label":
      return [atConfiguration(pointed)];
    case "name":
      return pointed.mention.what === "label"
        ? configurationsNamed(pointed.review.theory, pointed.mention.words.text).map(atConfiguration)
        : declarationsOfName(pointed.review.theory, pointed.mention);
  }
}

function ofUse(theory: Theory, use: FactorUse, factor: string): Target[] {
  const declared = theory.declarationsOf(factor).map(atName);
  const others = theory.usesOf(factor).filter((other) => other.configuration !== use.configuration);
  const inRole = (role: FactorUse["role"]) => others.filter((other) => other.role === role).map(atUse);
  if (use.role === "context") return [...inRole("outcome"), ...declared];
  if (declared.length > 0) return declared;
  return use.role === "outcome" ? inRole("context") : others.map(atUse);
}

function ofKey(theory: Theory, key: string): Target[] {
  const declared = theory
    .sourcesDeclared(key)
    .map(({ uri, statement }) => ({ uri, span: statement.key.span }));
  const entry = theory.entryOf(key);
  return entry ? [{ uri: entry.uri, span: entry.entry.keySpan }, ...declared] : declared;
}

/** The CMOCs with a label. */
export function ofLabel(theory: Theory, label: string): Target[] {
  return theory.configurationsLabelled(label).map(atConfiguration);
}

/** Where a theory is stated (where it has a title, if it has one somewhere), or a dimension or a value. */
export function declarationsOfName(theory: Theory, { what, key }: Mention): Target[] {
  if (what === "theory") {
    const stated = theory.theories(key);
    const titled = stated.filter(({ statement }) => statement.title);
    return (titled.length > 0 ? titled : stated).map(({ uri, statement }) => ({
      uri,
      span: statement.name.span,
    }));
  }
  return theory
    .summaries()
    .filter(({ dimensions }) => dimensions.length > 0)
    .flatMap((file) => mentionsIn(file, theory))
    .filter((one) => one.what === what && one.key === key && one.place === "declared")
    .map(({ uri, words }) => ({ uri, span: words.span }));
}

export const atUse = ({ uri, item }: FactorUse): Target => ({ uri, span: item.span });
export const atName = ({ uri, statement }: FactorDeclaration): Target => ({ uri, span: statement.name.span });

/** A CMOC's label, or its keyword where it has none. */
export function atConfiguration({
  uri,
  configuration: { label, keyword },
}: Pick<FactorUse, "uri" | "configuration">): Target {
  return { uri, span: label?.span ?? keyword };
}

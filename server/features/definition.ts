import type { Location, Position } from "vscode-languageserver-protocol";
import type { Span } from "../../language/text/span.ts";
import type { FactorDeclaration } from "../../language/theory/file-share.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FactorUse } from "../../language/theory/uses.ts";
import { locationOf, offsetIn } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type UnderCursor, underCursor } from "./under-cursor.ts";

interface Target {
  readonly uri: string;
  readonly span: Span;
}

/**
 * Where what stands under the cursor comes from. A context: the CMOCs that produce it, then its declaration.
 * A mechanism: its declaration, or its other uses. An outcome: its declaration, or the CMOCs that start from
 * it. A citation: its entry or `source` statement. A label in a relation: that CMOC.
 */
export function definition(workspace: Workspace, uri: string, position: Position): Location[] {
  const offset = offsetIn(workspace, uri, position);
  const pointed = offset === null ? null : underCursor(workspace, uri, offset);
  const targets = pointed ? targetsOf(pointed) : [];
  return targets.flatMap((target) => locationOf(workspace, target.uri, target.span) ?? []);
}

function targetsOf(pointed: UnderCursor): Target[] {
  switch (pointed.kind) {
    case "factor-use":
      return ofUse(pointed.review.theory, pointed.use, pointed.factor);
    case "factor-declaration":
    case "factor-alias":
      return pointed.review.theory.declarationsOf(pointed.factor).map(atName);
    case "citation":
      return pointed.reviews.flatMap(({ theory }) => ofKey(theory, pointed.key));
    case "relation":
      return ofLabel(pointed.review.theory, pointed.relation.target);
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

function ofLabel(theory: Theory, label: string): Target[] {
  return theory
    .configurationsLabelled(label)
    .map(({ uri, configuration }) => ({ uri, span: configuration.label?.span ?? configuration.keyword }));
}

const atUse = ({ uri, item }: FactorUse): Target => ({ uri, span: item.span });
const atName = ({ uri, statement }: FactorDeclaration): Target => ({ uri, span: statement.name.span });

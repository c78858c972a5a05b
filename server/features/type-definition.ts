import type { Location, Position } from "vscode-languageserver-protocol";
import { mentionsIn } from "../../language/theory/mentions.ts";
import { LINEAGE, relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { atName, declarationsOfName, locationsOf, ofLabel, type Target } from "./definition.ts";
import type { UnderCursor } from "./under-cursor.ts";

/**
 * What stands behind what is under the cursor: of a factor, its declaration and then that of the larger factor it
 * is part of; of a CMOC, those it comes from (`affirms`, `refines`, `refutes`, `merges`, `from`); of a theory, the
 * one it follows; of a dimension's value, the dimension.
 */
export function typeDefinition(workspace: Workspace, uri: string, position: Position): Location[] {
  return locationsOf(workspace, uri, position, behind);
}

function behind(pointed: UnderCursor): Target[] {
  switch (pointed.kind) {
    case "factor-use":
    case "factor-declaration":
    case "factor-alias":
    case "factor-name": {
      const { theory } = pointed.review;
      const declared = theory.declarationsOf(pointed.factor);
      const larger = largerFactors(theory, pointed.factor).flatMap((one) => theory.declarationsOf(one));
      return [...declared, ...larger].map(atName);
    }
    case "label":
      return origins(pointed.review.theory, pointed);
    case "relation":
      return pointed.review.theory
        .configurationsLabelled(pointed.relation.target)
        .flatMap((one) => origins(pointed.review.theory, one));
    case "name":
      return ofName(pointed.review.theory, pointed.mention);
    case "citation":
      return [];
  }
}

/** The keys of the factors that a factor is said to be part of. */
export function largerFactors(theory: Theory, factor: string): string[] {
  const keys = theory
    .declarationsOf(factor)
    .flatMap(({ statement }) => statement.attributes.filter(({ name }) => name === "part of"))
    .flatMap(({ items }) => items.map((words) => theory.identityOf(theory.read(words).key).key));
  return [...new Set(keys)].filter((key) => key !== factor);
}

function origins(
  theory: Theory,
  { uri, configuration }: Pick<Extract<UnderCursor, { kind: "label" }>, "uri" | "configuration">,
): Target[] {
  return relationsOf(uri, configuration)
    .filter(({ kind }) => LINEAGE.has(kind))
    .flatMap(({ target }) => ofLabel(theory, target));
}

function ofName(theory: Theory, mention: Extract<UnderCursor, { kind: "name" }>["mention"]): Target[] {
  if (mention.what === "value") {
    const [dimension = ""] = mention.key.split("\n");
    return declarationsOfName(theory, { ...mention, what: "dimension", key: dimension });
  }
  if (mention.what !== "theory") return declarationsOfName(theory, mention);
  const stated = new Set(theory.theories(mention.key).map(({ statement }) => statement));
  const followed = theory
    .summaries()
    .filter(({ theories }) => theories.some((one) => stated.has(one)))
    .flatMap((file) =>
      mentionsIn({ ...file, theories: file.theories.filter((one) => stated.has(one)) }, theory),
    )
    .filter(({ what, place, half }) => what === "theory" && place === "named" && half === null);
  return followed.flatMap((one) => declarationsOfName(theory, one));
}

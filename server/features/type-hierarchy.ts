import type { TypeHierarchyItem } from "vscode-languageserver-protocol";
import { ownLabelKey } from "../../language/theory/labels.ts";
import { LINEAGE, type RelationKind, relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationItem, factorItem, type Subject, subjectOf } from "./hierarchy/items.ts";
import { largerFactors } from "./type-definition.ts";

const HERE: { readonly [kind in RelationKind]: string } = {
  affirms: "affirmed here",
  refines: "refined here",
  refutes: "refuted here",
  merges: "merged here",
  from: "a member of this",
  dampens: "",
  amplifies: "",
};

const THERE: { readonly [kind in RelationKind]: string } = {
  affirms: "affirms this",
  refines: "refines this",
  refutes: "refutes this",
  merges: "merges this",
  from: "made from this",
  dampens: "",
  amplifies: "",
};

/** What a CMOC comes from (`affirms`, `refines`, `refutes`, `merges`, `from`); the factor that a factor is part of. */
export function supertypes(workspace: Workspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  const { theory } = subject.review;
  if (subject.kind === "factor") {
    return largerFactors(theory, subject.factor).flatMap((one) => declaredFactor(workspace, theory, one));
  }
  const { uri, configuration } = subject.placed;
  return relationsOf(uri, configuration)
    .filter(({ kind }) => LINEAGE.has(kind))
    .flatMap(({ kind, target }) =>
      theory
        .configurationsLabelled(target)
        .flatMap((placed) => configurationItem(workspace, theory, placed, [HERE[kind]])),
    );
}

/** What comes from a CMOC; the factors that are part of a factor. */
export function subtypes(workspace: Workspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const subject = subjectOf(workspace, item);
  if (!subject) return [];
  const { theory } = subject.review;
  if (subject.kind === "factor") return partsOf(workspace, subject);
  const label = ownLabelKey(subject.placed.configuration);
  return (label === null ? [] : theory.relationsTo(label))
    .filter(({ kind }) => LINEAGE.has(kind))
    .flatMap(({ kind, uri, configuration }) =>
      configurationItem(workspace, theory, { uri, configuration }, [THERE[kind]]),
    );
}

function partsOf(
  workspace: Workspace,
  { review: { theory }, factor }: Extract<Subject, { kind: "factor" }>,
): TypeHierarchyItem[] {
  const declared = theory.summaries().flatMap(({ uri }) => theory.factorDeclarationsIn(uri));
  const parts = declared
    .map(({ reading }) => theory.identityOf(reading.key).key)
    .filter((key) => largerFactors(theory, key).includes(factor));
  return [...new Set(parts)].flatMap((one) => declaredFactor(workspace, theory, one));
}

/** A factor at its statement, or where it is first used. */
function declaredFactor(workspace: Workspace, theory: Theory, factor: string): TypeHierarchyItem[] {
  const [declared] = theory.declarationsOf(factor);
  const [used] = declared ? [] : theory.usesOf(factor);
  const at = declared
    ? { uri: declared.uri, span: declared.statement.name.span, words: declared.reading.key }
    : used && { uri: used.uri, span: used.item.span, words: used.reading.key };
  return at ? factorItem(workspace, theory, { ...at, factor }) : [];
}

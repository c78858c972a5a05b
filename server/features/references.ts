import type { Location, Position } from "vscode-languageserver-protocol";
import { type Mention, mentionsIn, mentionsOf, shownSpan } from "../../language/theory/mentions.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { ROLES } from "../../language/theory/uses.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { atName, atUse, locationsOf, type Target } from "./definition.ts";
import type { UnderCursor } from "./under-cursor.ts";

/**
 * Every place in the review that speaks of what stands under the cursor. Of a factor under any of its names: its
 * uses as a context, then as a mechanism, then as an outcome, then where it is only named. Of a source: its
 * citations, asked for in the statements or in the bibliography. Of a label, a theory, a dimension or a value:
 * where it is named.
 */
export function references(
  workspace: Workspace,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  return locationsOf(workspace, uri, position, (pointed) => placesOf(pointed, includeDeclaration));
}

function placesOf(pointed: UnderCursor, includeDeclaration: boolean): Target[] {
  switch (pointed.kind) {
    case "citation":
      return pointed.reviews.flatMap((review) => citing(review, pointed.key, includeDeclaration));
    case "relation":
      return ofName(
        pointed.review.theory,
        { what: "label", key: pointed.relation.target },
        includeDeclaration,
      );
    case "label": {
      const { theory } = pointed.review;
      const file = theory.summaryOf(pointed.uri);
      const own = file && mentionsIn({ ...file, configurations: [pointed.configuration] }, theory);
      const label = own?.find(({ what, place }) => what === "label" && place === "declared");
      return label ? ofName(theory, label, includeDeclaration) : [];
    }
    case "name":
      return ofName(pointed.review.theory, pointed.mention, includeDeclaration);
    default:
      return ofFactor(pointed.review.theory, pointed.factor, includeDeclaration);
  }
}

function ofFactor(theory: Theory, factor: string, includeDeclaration: boolean): Target[] {
  const uses = ROLES.flatMap((role) => theory.usesOf(factor, role)).map(atUse);
  const named = theory
    .summaries()
    .filter(({ factors, views }) => factors.length + views.length > 0)
    .flatMap((file) => mentionsIn({ ...file, configurations: [] }, theory))
    .filter(({ what, place }) => what === "factor" && (place === "part of" || place === "named"))
    .filter(({ key }) => theory.identityOf(key).key === factor)
    .map(atMention);
  if (!includeDeclaration) return [...uses, ...named];
  return [
    ...theory.declarationsOf(factor).map(atName),
    ...theory.aliasesOf(factor).map(({ uri, span }) => ({ uri, span })),
    ...uses,
    ...named,
  ];
}

function ofName(
  theory: Theory,
  { what, key }: Pick<Mention, "what" | "key">,
  includeDeclaration: boolean,
): Target[] {
  const all = mentionsOf(theory, { what, key });
  const declared = all.filter(({ place }) => place === "declared");
  const named = all.filter(({ place }) => place !== "declared");
  return [...(includeDeclaration ? declared : []), ...named].map(atMention);
}

const atMention = (mention: Mention): Target => ({ uri: mention.uri, span: shownSpan(mention) });

function citing({ theory }: Review, key: string, includeDeclaration: boolean): Target[] {
  const citations = theory.citationsOf(key).map(({ uri, span }) => ({ uri, span }));
  if (!includeDeclaration) return citations;
  const entry = theory.entryOf(key);
  return [
    ...(entry ? [{ uri: entry.uri, span: entry.entry.keySpan }] : []),
    ...theory.sourcesDeclared(key).map(({ uri, statement }) => ({ uri, span: statement.key.span })),
    ...citations,
  ];
}

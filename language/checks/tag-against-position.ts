import { replacement } from "../problems/repairs.ts";
import type { PartItem } from "../summary/summary.ts";
import type { Role } from "../theory/uses.ts";
import type { ConfigurationCheck } from "./check.ts";

/** The part that each tag names (rule 5). */
export const ROLE_OF_TAG: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...["context", "contexts", "c", "intervention", "interventions", "actor", "actors"].map(
    (tag) => [tag, "context"] as const,
  ),
  ...["mechanism", "mechanisms", "m", "resource", "resources", "reasoning", "response", "responses"].map(
    (tag) => [tag, "mechanism"] as const,
  ),
  ...["outcome", "outcomes", "o"].map((tag) => [tag, "outcome"] as const),
]);

/** A role tag agrees with the place of its part: role is positional (rule 8). */
export const tagAgainstPosition: ConfigurationCheck = {
  code: "tag-against-position",
  severity: "error",
  check: ({ configuration }) => [
    ...disagreeing("context", configuration.contexts),
    ...disagreeing("mechanism", configuration.mechanisms),
    ...disagreeing("outcome", configuration.outcomes),
  ],
};

function disagreeing(position: Role, items: readonly PartItem[]) {
  if (items.every(({ tags }) => tags.length === 0)) return [];
  return items.flatMap(({ tags }) =>
    tags
      .filter(({ role }) => ROLE_OF_TAG.get(role) !== position)
      .map(({ role, span }) => ({
        span,
        message: `“(${role})” stands behind the ${position} of this CMOC. Move the words to the part they belong to, or change the tag.`,
        repairs: [replacement(`Change the tag to (${position})`, span, `(${position})`)],
      })),
  );
}

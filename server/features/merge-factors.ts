import { rename } from "../../language/renaming/rename.ts";
import { isRefusal } from "../../language/renaming/renaming.ts";
import { positionAt } from "../../language/text/lines.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import type { MergeFactorsParams, MergeFactorsResult } from "../view-protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { placeOf } from "./factors.ts";
import { reviewIn } from "./outline.ts";
import { askedName } from "./rename/asked.ts";
import { type AskingToRename, changesOf, workspaceEdit } from "./rename.ts";

/**
 * What making one factor of two does: the same as renaming the one to the other. It is worked out whole, so that what
 * the author is asked is what is done, and changes nothing by itself.
 */
export async function mergedFactors(
  asking: AskingToRename,
  { root, from, into }: MergeFactorsParams,
): Promise<MergeFactorsResult> {
  const { workspace } = asking;
  const at = nameOfFactor(workspace, root, from);
  const asked = at && (await askedName(asking, at.uri, at.position));
  const theory = reviewIn(workspace, root)?.theory;
  if (!asked || !theory || asked.mention.what !== "factor" || !placeOf(theory, into)) return GONE;
  if (from === into) return { refused: `“${factorName(theory, into)}” is one factor already.` };
  const renaming = rename(theory, asked.mention, { here: asked.here, typed: factorName(theory, into) });
  if (isRefusal(renaming)) return renaming;
  if (!renaming.question) return GONE;
  const changes = await changesOf(asking, [renaming]);
  if (isRefusal(changes)) return changes;
  const files = new Set(changes.map(({ uri }) => uri)).size;
  const { label, description } = renaming.question;
  const areDeclared = [from, into].every((words) => theory.declarationsNamed(words).length > 0);
  const statements = areDeclared ? " Both have a factor statement: both stay, and you can join them." : "";
  const places = `${changes.length} ${changes.length === 1 ? "place" : "places"}`;
  return {
    question: {
      label,
      description: `Changes ${places} in ${files === 1 ? "one file" : `${files} files`}. ${description}${statements}`,
    },
    edit: workspaceEdit(asking, changes, null, null),
  };
}

const GONE: MergeFactorsResult = {
  refused: "The review has changed meanwhile, and one of the two factors is gone. Nothing was merged.",
};

/** A place where a factor stands in its own name. */
function nameOfFactor(workspace: Workspace, root: string, factor: string) {
  const theory = reviewIn(workspace, root)?.theory;
  const place = theory && placeOf(theory, factor);
  const lines = place && workspace.linesOf(place.uri);
  return lines ? { uri: place.uri, position: positionAt(lines, place.span.start) } : null;
}

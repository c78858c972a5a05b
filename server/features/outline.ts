import type { Position } from "vscode-languageserver-protocol";
import { evidenceOfConfiguration } from "../../language/theory/evidence/asked.ts";
import type { PlacedConfiguration } from "../../language/theory/evidence/evidence.ts";
import { type OutlineSection, outlineOf, sectionIn, sectionsAbove } from "../../language/theory/outline.ts";
import { statusAgainstPrior, statusInNext } from "../../language/theory/status.ts";
import { locationOf, offsetIn } from "../places.ts";
import type {
  OutlineAtResult,
  OutlinedConfiguration,
  OutlinedReview,
  OutlinedSection,
  OutlineResult,
} from "../view-protocol.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationAt } from "./configuration-at.ts";
import { configurationText, configurationTitle } from "./document-symbols.ts";
import { shortened } from "./hierarchy/items.ts";

/** The theories and sections of all reviews. What their CMOCs rest on is told section by section. */
export function outline(workspace: Workspace): OutlineResult {
  const reviews = workspace.reviews().toSorted((one, other) => (one.root < other.root ? -1 : 1));
  return { reviews: reviews.map((review) => outlined(workspace, review)) };
}

function outlined(workspace: Workspace, { root, theory }: Review): OutlinedReview {
  const { sections, configurations, size } = outlineOf(theory);
  return {
    root,
    question: theory.summaries().flatMap(({ reviews }) => reviews)[0]?.question?.text ?? null,
    sections: sections.flatMap((section) => outlinedSection(workspace, section)),
    outside: configurations.length,
    size,
    cites: ![...theory.citedKeys()].every((key) =>
      theory.citationsOf(key).every(({ stance }) => stance === null),
    ),
  };
}

function outlinedSection(workspace: Workspace, section: OutlineSection): OutlinedSection[] {
  const { id, kind, name, title, sections, configurations, size, place } = section;
  const location = locationOf(workspace, place.uri, place.span);
  if (!location) return [];
  const inside = sections.flatMap((one) => outlinedSection(workspace, one));
  return [{ id, kind, name, title, sections: inside, own: configurations.length, size, location }];
}

/** The CMOCs right below a section. */
export function outlinedConfigurations(
  workspace: Workspace,
  root: string,
  section: string,
): OutlinedConfiguration[] {
  const theory = reviewIn(workspace, root)?.theory;
  const found = theory && sectionIn(outlineOf(theory), section);
  if (!found) return [];
  return found.configurations.flatMap((placed) => {
    const { uri, configuration } = placed;
    const location = locationOf(workspace, uri, configuration.label?.span ?? configuration.keyword);
    if (!location) return [];
    const { counts, posited } = evidenceOfConfiguration(theory, placed);
    return [
      {
        id: idOf(placed),
        name: configurationTitle(configuration),
        says: shortened(configurationText(configuration)),
        status: statusAgainstPrior(theory, configuration),
        next: statusInNext(theory, configuration),
        sources: counts.supports.sources,
        against: counts.contradicts.sources,
        posited,
        location,
      },
    ];
  });
}

/** Where the CMOC under the cursor stands in the outline. */
export function outlineAt(workspace: Workspace, uri: string, position: Position): OutlineAtResult | null {
  const review = workspace.reviewOf(uri);
  const offset = offsetIn(workspace, uri, position);
  const configuration = review && offset !== null ? configurationAt(review, uri, offset) : null;
  if (!review || !configuration) return null;
  return {
    root: review.root,
    sections: sectionsAbove(configuration),
    configuration: idOf({ uri, configuration }),
  };
}

export function reviewIn(workspace: Workspace, root: string): Review | undefined {
  return workspace.reviews().find((review) => review.root === root);
}

function idOf({ uri, configuration }: PlacedConfiguration): string {
  return `${uri}#${configuration.ordinal}`;
}

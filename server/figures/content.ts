import type { Theory } from "../../language/theory/theory.ts";
import { type Pin, pinnedIn } from "../../language/web/pins.ts";
import { savedViews } from "../../language/web/saved-views.ts";
import { sharedPageOf } from "../../language/web/shared-page.ts";
import type { ShownWebInText } from "../../language/web/shown-web-of.ts";
import { viewOf } from "../../language/web/view.ts";
import type { ViewOptions } from "../../language/web/view-options.ts";
import { sourceInOneLine } from "../features/entries.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { FigureContent } from "./figure.ts";

export interface FigureOf {
  readonly workspace: Workspace;
  readonly theory: Theory;
  readonly inText: ShownWebInText;
  readonly options: ViewOptions;
  /** The saved view that it is, by its name; empty: none. Its pins are those of that view. */
  readonly viewName: string;
  /** Where factors are pinned, in every view. */
  readonly pins: readonly Pin[];
  /** The question of the review unless given. */
  readonly title?: string | undefined;
}

/** A view of a review's web, for a figure of it. */
export function figureContent({
  workspace,
  theory,
  inText,
  options,
  viewName,
  pins,
  title,
}: FigureOf): FigureContent {
  const { web, configurations: places } = inText;
  const question = theory.summaries().flatMap(({ reviews }) => reviews)[0]?.question?.text;
  const heading = title ?? question ?? "Causal web";
  return {
    view: viewOf(web, options),
    title: heading,
    pinned: pinnedIn(pins, viewName),
    page: () =>
      sharedPageOf({
        theory,
        title: question ?? heading,
        web,
        views: savedViews(theory, places).map(({ view: { name, title, options } }) => ({
          name,
          title,
          options,
        })),
        options,
        viewName,
        pins,
        places,
        referenceOf: (key) => sourceInOneLine(workspace, theory, key),
      }),
  };
}

import { savedViews } from "../../../../language/web/saved-views.ts";
import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import { shownWebOf } from "../../../../language/web/shown-web-of.ts";
import type { SavedView } from "../../../../language/web/view-options.ts";
import { ROOT, theoryOf } from "../../../language/theory/reviews.ts";
import { collaborationTexts } from "../../../language/web/shown-webs.ts";

/** The web of the example review, and the views that it saves. */
export function exampleWeb(): { readonly web: ShownWeb; readonly views: readonly SavedView[] } {
  const theory = theoryOf(collaborationTexts());
  const { web, configurations } = shownWebOf(theory, { root: ROOT });
  const views = savedViews(theory, configurations).map(({ view: { name, title, options } }) => ({
    name,
    title,
    options,
  }));
  return { web, views };
}

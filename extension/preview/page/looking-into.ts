import type { ShownWeb } from "../../../language/web/shown-web.ts";
import type { DrawnOverview } from "./layout-worker.ts";
import type { Painted } from "./painting.ts";
import type { ShownView } from "./shown-view.ts";

/**
 * Goes from a piece of an overview to what it stands for: a section, or what is around a factor. Tells whether there is
 * nothing more to say of what is painted: what sums up many links rests on too much to be told.
 */
export function isLookedInto(
  painted: Painted,
  { parts }: DrawnOverview,
  web: ShownWeb,
  shown: ShownView,
): boolean {
  const partsOf = (piece: string) => parts.get(piece) ?? [];
  if (painted.is === "link")
    return [painted.link.from, painted.link.to].some((end) => partsOf(end).length > 0);
  const { id, name } = painted.factor;
  const bundled = partsOf(id);
  if (bundled.length > 0 && !web.parents.some((parent) => parent.id === id))
    shown.change({ filters: { ...shown.options.filters, sections: [name] } });
  else shown.lookAt({ on: "around", factors: bundled.length > 0 ? bundled : [id], steps: 1 });
  return true;
}

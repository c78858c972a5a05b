import type { Stance } from "../summary/summary.ts";
import { statedLinks } from "./links.ts";
import type { Conflict, ShownConfiguration, ShownLink } from "./shown-web.ts";

/** The links that configurations state, with their evidence. */
export function shownLinks(configurations: readonly ShownConfiguration[]): ShownLink[] {
  return statedLinks(configurations).map(({ link, stating, signs }): ShownLink => {
    const keys = (stance: Stance) => [...new Set(stating.flatMap(({ stances }) => stances[stance]))];
    const stances = {
      supports: keys("supports"),
      contradicts: keys("contradicts"),
      inverse: keys("inverse"),
    };
    const conflicts: Conflict[] = [];
    if (stances.contradicts.length > 0) conflicts.push("contradicted");
    if (signs.length > 1) conflicts.push("opposite signs");
    return { ...link, isPosited: stating.every(({ isPosited }) => isPosited), conflicts, stances };
  });
}

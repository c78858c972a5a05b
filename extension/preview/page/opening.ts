import type { FromPage } from "../messages.ts";
import type { Painted } from "./painting.ts";

/** Asks for the text of a factor, a CMOC or a link; where several CMOCs state a link, the author chooses. */
export function openingOf(painted: Painted): FromPage {
  if (painted.is === "factor") {
    const { of } = painted.factor;
    return "factor" in of
      ? { type: "openFactor", factor: of.factor }
      : { type: "openConfiguration", configuration: of.configuration };
  }
  const { from, to, kind, configurations } = painted.link;
  const [only, ...others] = configurations;
  return only !== undefined && others.length === 0
    ? { type: "openConfiguration", configuration: only }
    : { type: "openLink", from, to, kind, configurations };
}

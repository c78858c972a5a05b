import type { ConfigurationCheck } from "./check.ts";
import { areRelated, shownName } from "./same-pattern.ts";

/** The same context and mechanism cannot make one outcome both more and less without a reason to be told. */
export const contradiction: ConfigurationCheck = {
  code: "contradiction",
  severity: "warning",
  check: ({ file, configuration, theory }) =>
    theory.patternsOf(configuration, file.uri).flatMap(({ key, outcome }) => {
      if (!outcome) return [];
      const down = outcome.direction === "down";
      const opposite = theory
        .patternsAt(key)
        .filter(
          (other) =>
            other.outcome !== null &&
            (other.outcome.direction === "down") !== down &&
            !areRelated(theory, other.configuration, configuration),
        );
      const [first] = opposite;
      if (!first) return [];
      const name = outcome.use.reading.name;
      return [
        {
          span: outcome.use.item.span,
          message: `From the same context and mechanism this CMOC gives ${down ? "less" : "more"} “${name}”, and ${shownName(first.configuration)} gives ${down ? "more" : "less"}. Say in what circumstances each holds, or record one as “contradicted by:”.`,
          related: opposite.flatMap((other) =>
            other.outcome
              ? [
                  {
                    uri: other.uri,
                    span: other.outcome.use.item.span,
                    message: "The opposite outcome stands here.",
                  },
                ]
              : [],
          ),
        },
      ];
    }),
};

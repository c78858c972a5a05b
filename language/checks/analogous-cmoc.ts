import type { ConfigurationCheck } from "./check.ts";
import { earlierWithSame, shownName } from "./same-pattern.ts";

const SHARED = [
  { kind: "same-mechanism-and-outcome", what: "mechanism and outcome" },
  { kind: "same-context-and-mechanism", what: "context and mechanism" },
] as const;

/** CMOCs alike in two of their three parts may be one demi-regularity (a pattern that recurs, rule 12). */
export const analogousCmoc: ConfigurationCheck = {
  code: "analogous-cmoc",
  severity: "information",
  check: (subject) => {
    const { configuration } = subject;
    if (configuration.kind === "demi-regularity" || earlierWithSame("whole", subject)) return [];
    for (const { kind, what } of SHARED) {
      const earlier = earlierWithSame(kind, subject);
      if (!earlier) continue;
      return [
        {
          span: configuration.label?.span ?? configuration.keyword,
          message: `This CMOC has the same ${what} as ${shownName(earlier.configuration)}. If they show one pattern, write it as a demi-regularity with “from:” naming both.`,
          related: [
            {
              uri: earlier.uri,
              span: earlier.configuration.label?.span ?? earlier.configuration.keyword,
              message: `The same ${what} stand here.`,
            },
          ],
        },
      ];
    }
    return [];
  },
};

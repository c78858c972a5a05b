import type { Repair } from "../problems/problem.ts";
import { insertion } from "../problems/repairs.ts";
import type { ConfigurationStatement } from "../summary/summary.ts";
import { lineEnd } from "../text/lines.ts";
import type { ConfigurationCheck } from "./check.ts";
import { earlierWithSame, shownName } from "./same-pattern.ts";

/** Two CMOCs of a theory that say just the same are one, with the sources of both. */
export const duplicateCmoc: ConfigurationCheck = {
  code: "duplicate-cmoc",
  severity: "information",
  check: (subject) => {
    const earlier = earlierWithSame("whole", subject);
    if (!earlier) return [];
    const { configuration, file } = subject;
    return [
      {
        span: configuration.label?.span ?? configuration.keyword,
        message: `This CMOC says the same as ${shownName(earlier.configuration)}. Join the two and keep the sources of both, or name one in the other with “affirms:”.`,
        repairs: affirming(earlier.configuration, lineEnd(file.lines, configuration.span.end)),
        related: [
          {
            uri: earlier.uri,
            span: earlier.configuration.label?.span ?? earlier.configuration.keyword,
            message: "The same is said here.",
          },
        ],
      },
    ];
  },
};

/** A line that says the two are known to be alike; the earlier one must have a label to be named by. */
function affirming(earlier: ConfigurationStatement, end: number): Repair[] {
  if (!earlier.label) return [];
  const line = `affirms: ${earlier.label.text}`;
  return [insertion(`Say that it “${line}”`, end, `\n  ${line}`)];
}

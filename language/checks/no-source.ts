import { insertion } from "../problems/repairs.ts";
import { endOfParts } from "../summary/ends.ts";
import type { ConfigurationCheck } from "./check.ts";

/** Problems of something that was meant as a source: they say enough. */
const MEANT_AS_SOURCE = /^(?:citation-|raised-number$|reference-in-brackets$)/;

/** Every CMOC rests on a source or is marked as the authors' own proposition (rule 9). */
export const noSource: ConfigurationCheck = {
  code: "no-source",
  severity: "warning",
  check: ({ file, configuration }) => {
    const { contexts, mechanisms, outcomes } = configuration;
    const isWhole = [contexts, mechanisms, outcomes].every((part) => part.length > 0);
    const cited = configuration.citations.some(({ stance }) => stance === "supports");
    // A demi-regularity's evidence is also its members' (rule 12).
    const members = configuration.attributes.some(({ name, items }) => name === "from" && items.length > 0);
    const meant = file.problems.some(
      ({ code, span: { start } }) =>
        MEANT_AS_SOURCE.test(code) && configuration.span.start <= start && start <= configuration.span.end,
    );
    if (!isWhole || meant || cited || configuration.posited || members) return [];
    return [
      {
        span: configuration.label?.span ?? configuration.keyword,
        message:
          "This CMOC has no source. Cite one behind it, as in [@key], or write [posited] if it is your own proposition.",
        repairs: [
          insertion("Mark it as our own proposition: [posited]", endOfParts(configuration), " [posited]"),
        ],
      },
    ];
  },
};

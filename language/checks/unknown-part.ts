import type { ConfigurationCheck } from "./check.ts";

const LOOKED_FOR = {
  contexts: "The context of this CMOC is still to be found. Write it here in place of ? once you know it.",
  mechanisms:
    "The mechanism of this CMOC is still to be found. Write it here in place of ? once you know it.",
  outcomes: "The outcome of this CMOC is still to be found. Write it here in place of ? once you know it.",
} as const;

/** `?` is a normal state of a review (rule 4): told as open work, never as a fault. */
export const unknownPart: ConfigurationCheck = {
  code: "unknown-part",
  severity: "information",
  check: ({ configuration }) =>
    (["contexts", "mechanisms", "outcomes"] as const).flatMap((part) =>
      configuration[part]
        .filter((item) => item.phrase === null)
        .map((item) => ({ span: item.span, message: LOOKED_FOR[part] })),
    ),
};

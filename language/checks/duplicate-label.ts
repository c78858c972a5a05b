import { labelKey } from "../theory/labels.ts";
import type { ConfigurationCheck } from "./check.ts";

/** A label is unique within its theory (rule 14), since other CMOCs name it. */
export const duplicateLabel: ConfigurationCheck = {
  code: "duplicate-label",
  severity: "error",
  check: ({ configuration, theory }) => {
    if (!configuration.label) return [];
    const same = theory.configurationsLabelled(labelKey(configuration.theory, configuration.label.text));
    const others = same.filter((other) => other.configuration !== configuration);
    if (others.length === 0) return [];
    const within =
      configuration.theory === null ? "in this review" : `in the theory “${configuration.theory}”`;
    return [
      {
        span: configuration.label.span,
        message: `The label “${configuration.label.text}” stands more than once ${within}. Give each CMOC a label of its own.`,
        related: others.map(({ uri, configuration: other }) => ({
          uri,
          span: other.label?.span ?? other.keyword,
          message: "The same label stands here.",
        })),
      },
    ];
  },
};

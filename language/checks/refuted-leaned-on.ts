import type { ConfigurationStatement } from "../summary/summary.ts";
import { ownLabelKey } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import type { FactorUse } from "../theory/uses.ts";
import type { ConfigurationCheck } from "./check.ts";
import { shownName } from "./same-pattern.ts";

/** A chain that only a refuted CMOC carries has lost its ground. */
export const refutedLeanedOn: ConfigurationCheck = {
  code: "refuted-leaned-on",
  severity: "warning",
  check: ({ configuration, uses, theory }) => {
    if (!theory.hasRefutations || isRefuted(theory, configuration)) return [];
    return uses
      .filter(({ role }) => role === "context")
      .flatMap((use) => {
        const { key } = theory.factorOf(use);
        const sound = (producer: FactorUse) =>
          producer.configuration !== configuration && !isRefuted(theory, producer.configuration);
        if (!theory.isUsedAs(key, "outcome") || theory.someUse(key, "outcome", sound)) return [];
        const producers = theory.usesOf(key, "outcome").filter((one) => one.configuration !== configuration);
        const [first] = producers;
        if (!first) return [];
        return [
          {
            span: use.item.span,
            message: `“${use.reading.name}” comes here only from ${shownName(first.configuration)}, which is refuted. Look for other evidence of how it comes about, or take this CMOC back.`,
            related: producers.map(({ uri, item }) => ({
              uri,
              span: item.span,
              message: "The refuted CMOC stands here.",
            })),
          },
        ];
      });
  },
};

function isRefuted(theory: Theory, configuration: ConfigurationStatement): boolean {
  const key = ownLabelKey(configuration);
  return key !== null && theory.isRefuted(key);
}

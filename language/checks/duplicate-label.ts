import { replacement } from "../problems/repairs.ts";
import type { Words } from "../summary/summary.ts";
import { labelKey, ownLabelKey } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import type { ConfigurationCheck } from "./check.ts";

/** A label is unique within its theory (rule 14), since other CMOCs name it. */
export const duplicateLabel: ConfigurationCheck = {
  code: "duplicate-label",
  severity: "error",
  check: ({ configuration, theory }) => {
    const own = ownLabelKey(configuration);
    if (!configuration.label || own === null) return [];
    const same = theory.configurationsLabelled(own);
    const others = same.filter((other) => other.configuration !== configuration);
    if (others.length === 0) return [];
    const within =
      configuration.theory === null ? "in this review" : `in the theory “${configuration.theory}”`;
    return [
      {
        span: configuration.label.span,
        message: `The label “${configuration.label.text}” stands more than once ${within}. Give each CMOC a label of its own.`,
        repairs: [newLabel(configuration.label, configuration.theory, theory)],
        related: others.map(({ uri, configuration: other }) => ({
          uri,
          span: other.label?.span ?? other.keyword,
          message: "The same label stands here.",
        })),
      },
    ];
  },
};

/** The next label that is free: T4b behind T4, T4c behind T4b, trust 2 behind trust. */
function newLabel({ text, span }: Words, within: string | null, theory: Theory) {
  const isFree = (label: string) => theory.configurationsLabelled(labelKey(within, label)).length === 0;
  const label = nextLabels(text).find(isFree) ?? `${text} 2`;
  return replacement(`Call it “${label}”`, span, label);
}

function nextLabels(text: string): string[] {
  const [, stem, letter = "a"] = /^(.*\d)([a-y])?$/.exec(text) ?? [];
  const letters = "bcdefghijklmnopqrstuvwxyz";
  if (stem === undefined) return [...letters].map((_, at) => `${text} ${at + 2}`);
  return [...letters].filter((one) => one > letter).map((one) => stem + one);
}

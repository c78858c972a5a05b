import { supportingSources } from "../theory/evidence.ts";
import type { ConfigurationCheck } from "./check.ts";

/** A review may ask for several sources behind every CMOC (`sources at least`). */
export const fewSources: ConfigurationCheck = {
  code: "few-sources",
  severity: "warning",
  check: ({ configuration, theory }) => {
    const least = theory.settings.sourcesAtLeast;
    const { size } = supportingSources(theory, configuration);
    if (size === 0 || size >= least || configuration.posited) return [];
    return [
      {
        span: configuration.label?.span ?? configuration.keyword,
        message: `This CMOC rests on ${size === 1 ? "one source" : `${size} sources`}, and the review asks for at least ${least}. Cite another, or mark the CMOC as [posited].`,
      },
    ];
  },
};

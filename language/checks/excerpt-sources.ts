import type { ConfigurationCheck } from "./check.ts";

/** An excerpt says where it is quoted from (rule 10). */
export const excerptWithoutCitation: ConfigurationCheck = {
  code: "excerpt-without-citation",
  severity: "warning",
  check: ({ configuration }) =>
    configuration.excerpts
      .filter(({ citations }) => citations.length === 0)
      .map(({ span }) => ({
        span,
        message: "This excerpt does not say where it is from. End it with its citation, as in [@key, p. 47].",
      })),
};

/** What is quoted for a CMOC is also among its sources. */
export const excerptNotCited: ConfigurationCheck = {
  code: "excerpt-not-cited",
  severity: "warning",
  check: ({ configuration }) => {
    if (configuration.excerpts.length === 0) return [];
    const cited = new Set(configuration.citations.map(({ key }) => key));
    return configuration.excerpts.flatMap(({ citations }) =>
      citations
        .filter(({ key }) => !cited.has(key))
        .map(({ key, span }) => ({
          span,
          message: `This excerpt is from “${key}”, which this CMOC does not cite. Cite it behind the CMOC too, or under “contradicted by:”.`,
        })),
    );
  },
};

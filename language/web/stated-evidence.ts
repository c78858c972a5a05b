import type { ConfigurationStatement } from "../summary/summary.ts";
import type { PlacedConfiguration } from "../theory/evidence/evidence.ts";
import { withMembers } from "../theory/evidence/members.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import type { StatedEvidence } from "./link-evidence.ts";
import { configurationIds } from "./saved-views.ts";
import type { ConfigurationPlace } from "./web-of.ts";

/** What one CMOC says by itself, with the place of everything in the text. */
export function statedEvidence(
  { uri, configuration }: PlacedConfiguration,
  idOf: (configuration: ConfigurationStatement) => string | undefined,
): StatedEvidence {
  const { label, theory, span, contexts, mechanisms, outcomes, posited } = configuration;
  const part = (items: typeof contexts) => items.map(({ phrase }) => phrase?.text ?? "?").join(" + ");
  return {
    id: idOf(configuration) ?? null,
    place: { uri, span },
    label: label?.text ?? null,
    theory,
    text: [contexts, mechanisms, outcomes].map(part).join(" → "),
    isPosited: posited,
    citations: configuration.citations.map(({ key, stance, span: at }) => ({
      key,
      stance,
      place: { uri, span: at },
    })),
    excerpts: configuration.excerpts.map(({ text, span: at, citations }) => ({
      text,
      place: { uri, span: at },
      sources: citations.map(({ key }) => key),
    })),
  };
}

/** Reads CMOCs of a web by their ids, and then those that they are made from. Ids of no CMOC are passed over. */
export function evidenceReader(theory: TheoryReading, places: ReadonlyMap<string, ConfigurationPlace>) {
  const idOf = configurationIds(places);
  return (ids: readonly string[]): StatedEvidence[] => {
    const asked = ids.flatMap((id) => {
      const place = places.get(id);
      return place ? [{ uri: place.uri, configuration: place.statement }] : [];
    });
    return withMembers(theory, asked).map((one) => statedEvidence(one, idOf));
  };
}

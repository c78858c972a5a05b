import type { PlacedConfiguration } from "../../language/theory/evidence/evidence.ts";
import { webOf } from "../../language/web/web-of.ts";
import { sourceInOneLine } from "../features/entries.ts";
import { rangeOf } from "../places.ts";
import { type Chosen, choose } from "./chosen.ts";
import { evidenceCsv } from "./evidence/evidence-csv.ts";
import { type ChosenReview, evidenceResult } from "./evidence/evidence-json.ts";
import { evidenceText } from "./evidence/evidence-text.ts";
import { ExitCode, type Terminal } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";

export const EVIDENCE_FORMATS = ["human", "json", "csv"] as const;

export interface EvidenceOptions {
  readonly paths: readonly string[];
  readonly format: (typeof EVIDENCE_FORMATS)[number];
}

/** `cmoc evidence`: what the chosen CMOCs, their links, factors and chains rest on. */
export async function evidence({ paths, format }: EvidenceOptions, terminal: Terminal): Promise<ExitCode> {
  const chosen = await choose(paths);
  const reviews = chosenReviews(chosen);
  if (format === "csv") {
    terminal.out(evidenceCsv(reviews, (one) => placeOf(chosen, one)));
  } else {
    const result = evidenceResult(reviews);
    terminal.out(format === "json" ? `${JSON.stringify(result, null, 2)}\n` : evidenceText(result));
  }
  for (const { uri, reason } of chosen.unopened)
    terminal.remark(`cmoc: “${shownPath(uri)}” was not read. ${reason}\n`);
  return chosen.unopened.length > 0 ? ExitCode.unusable : ExitCode.sound;
}

function chosenReviews({ workspace, reviews, includes }: Chosen): ChosenReview[] {
  return reviews.map(({ root, theory }) => {
    const references = new Map<string, string | null>();
    return {
      theory,
      shown: webOf(theory, { root, includes }),
      referenceOf: (key) => {
        const known = references.get(key);
        if (known !== undefined) return known;
        const reference = sourceInOneLine(workspace, theory, key);
        references.set(key, reference);
        return reference;
      },
    };
  });
}

function placeOf({ workspace }: Chosen, { uri, configuration }: PlacedConfiguration) {
  const lines = workspace.linesOf(uri);
  return { file: shownPath(uri), line: lines ? rangeOf(lines, configuration.span).start.line + 1 : 0 };
}

import type { FileSummary } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import { supportingSources } from "../theory/evidence.ts";
import type { Theory } from "../theory/theory.ts";
import type { CheckedConfiguration } from "./check.ts";
import { contradiction } from "./contradiction.ts";
import { fewSources } from "./few-sources.ts";
import { nearMiss } from "./near-miss.ts";
import { noSource } from "./no-source.ts";
import { unknownPart } from "./unknown-part.ts";

/** What a review still has to be worked on for, by the code of the check that tells it; the gravest first. */
export const OPEN_WORK_KINDS = [
  "contradiction",
  "unknown-part",
  "no-source",
  "few-sources",
  "near-miss",
] as const;

export type OpenWorkKind = (typeof OPEN_WORK_KINDS)[number];

/** One thing to do, at its place in a file. */
export interface OpenWork {
  readonly kind: OpenWorkKind;
  /** The CMOC that it is in; `null` of a name. */
  readonly configuration: CheckedConfiguration["configuration"] | null;
  /** The name that is meant; `null` of a CMOC. */
  readonly name: string | null;
  /** A sentence for the author. */
  readonly message: string;
  readonly span: Span;
  /** Other places that it is about, by file and start. */
  readonly related: readonly { readonly uri: string; readonly span: Span }[];
}

/** What is open in one file of a review, kind by kind. What is not told, because `isOff`, is not looked for. */
export function openWorkIn(
  file: FileSummary,
  theory: Theory,
  isOff: (kind: OpenWorkKind) => boolean,
): OpenWork[] {
  const uses = theory.usesByConfiguration(file.uri);
  const subjects = file.configurations.map((configuration): CheckedConfiguration => {
    return { file, configuration, theory, uses: uses.get(configuration) ?? [] };
  });
  return OPEN_WORK_KINDS.filter((kind) => !isOff(kind)).flatMap((kind) =>
    kind === "near-miss"
      ? nearMisses(file, theory)
      : subjects.flatMap((subject) =>
          LOOKS_FOR[kind](subject).map(({ message, span, related = [] }): OpenWork => {
            return { kind, configuration: subject.configuration, name: null, message, span, related };
          }),
        ),
  );
}

const LOOKS_FOR = {
  contradiction: contradiction.check,
  "unknown-part": unknownPart.check,
  "no-source": noSource.check,
  "few-sources": (subject: CheckedConfiguration) => {
    const few = fewSources.check(subject);
    return few.length > 0 ? few : singleSource(subject);
  },
} as const;

/** One source is a normal state, and told as open work alone: a second one would make the CMOC firmer. */
function singleSource({ configuration, theory }: CheckedConfiguration): ReturnType<typeof fewSources.check> {
  if (configuration.posited) return [];
  const [only, ...others] = supportingSources(theory, configuration);
  if (only === undefined || others.length > 0) return [];
  const { label, keyword } = configuration;
  return [{ span: label?.span ?? keyword, message: `This CMOC rests on one source, ${only}.` }];
}

function nearMisses(file: FileSummary, theory: Theory): OpenWork[] {
  const names = new Map(theory.usesIn(file.uri).map(({ item, reading }) => [item.span.start, reading.name]));
  return nearMiss.check(file, theory).map(({ message, span }): OpenWork => {
    const name = names.get(span.start) ?? null;
    return { kind: "near-miss", configuration: null, name, message, span, related: [] };
  });
}

import type { Stance } from "../../../language/summary/summary.ts";
import type { ChainJson, EvidenceJson, EvidenceResult, SourceJson } from "./evidence-json.ts";

/** The evidence of a review as a person reads it: counts, and under each CMOC what is cited and quoted. */
export function evidenceText(result: EvidenceResult): string {
  const { configurations, links, factors, chains, sources } = result;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      "CMOCs",
      configurations.flatMap((one) => [
        `${one.id}: ${volume(one)}${one.members.length > 0 ? ` (with ${one.members.join(", ")})` : ""}`,
        ...cited(one).map((line) => `  ${line}`),
      ]),
    ],
    ["Links", links.map((one) => `${one.from} -> ${one.to}: ${volume(one)}`)],
    ["Factors", factors.map((one) => `${one.name}: ${volume(one)}`)],
    ["Chains", chains.map((one) => `${one.configurations.join(" -> ")}: ${told(one)}`)],
    ["Sources", sources.map(sourceLine)],
  ];
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${withoutControls(line)}\n`).join("")}`);
  return shown.length > 0 ? shown.join("\n") : "There is no CMOC yet.\n";
}

/** `2 sources in 3 citations, 1 against, 1 for the inverse, 2 excerpts`. */
function volume({ counts: { supports, contradicts, inverse }, posited, sources }: EvidenceJson): string {
  const excerpts = new Set(
    sources.flatMap((source) => source.excerpts.map(({ configuration, text }) => `${configuration} ${text}`)),
  );
  return [
    supports.sources === 0 ? "no source" : counted(supports.sources, "source"),
    ...(contradicts.sources > 0 ? [`${contradicts.sources} against`] : []),
    ...(inverse.sources > 0 ? [`${inverse.sources} for the inverse`] : []),
    ...(excerpts.size > 0 ? [counted(excerpts.size, "excerpt")] : []),
    ...(posited ? ["posited"] : []),
  ]
    .map((part, at) =>
      at === 0 && supports.citations > supports.sources
        ? `${part} in ${counted(supports.citations, "citation")}`
        : part,
    )
    .join(", ");
}

const BEFORE: { readonly [stance in Stance]: string } = {
  supports: "",
  contradicts: "against: ",
  inverse: "for the inverse: ",
};

function cited({ sources }: EvidenceJson): string[] {
  return sources.flatMap(({ key, citations, excerpts }) => [
    ...citations.map(
      ({ stance, locator }) => `${BEFORE[stance]}@${key}${locator === "" ? "" : `, ${locator}`}`,
    ),
    ...excerpts.map(({ text, locator }) => `> ${text} [@${key}${locator === "" ? "" : `, ${locator}`}]`),
  ]);
}

function told({ telling, wholeSources, weakest, counts, opposes }: ChainJson): string {
  const how = {
    whole: `told whole by ${wholeSources.join(", ")}`,
    stitched: `stitched from ${counted(counts.supports.sources, "source")}`,
    broken: "not all of it has a source",
  }[telling];
  return [how, `weakest: ${weakest}`, ...(opposes ? ["of opposing direction"] : [])].join("; ");
}

function sourceLine({ key, reference, characteristics, counts }: SourceJson): string {
  const { supports, contradicts, inverse } = counts;
  const bears = [
    ...(supports.configurations > 0 ? [`supports ${counted(supports.configurations, "CMOC")}`] : []),
    ...(contradicts.configurations > 0 ? [`contradicts ${counted(contradicts.configurations, "CMOC")}`] : []),
    ...(inverse.configurations > 0
      ? [`supports the inverse of ${counted(inverse.configurations, "CMOC")}`]
      : []),
  ];
  return [
    `@${key}: ${reference ?? "not in the bibliography"}`,
    ...Object.entries(characteristics).map(([name, values]) => `${name}: ${values.join(", ")}`),
    ...(bears.length > 0 ? bears : ["quoted only"]),
  ].join("; ");
}

/** What could steer a terminal is left out. */
function withoutControls(line: string): string {
  return line.replace(/\p{Cc}/gu, " ");
}

function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

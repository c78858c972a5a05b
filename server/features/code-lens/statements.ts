import type { CodeLens, Location } from "vscode-languageserver-protocol";
import type { ConfigurationStatement, Stance } from "../../../language/summary/summary.ts";
import { evidenceOfConfiguration } from "../../../language/theory/evidence/asked.ts";
import { loopsThroughConfiguration } from "../../../language/theory/loops.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { FactorUse } from "../../../language/theory/uses.ts";
import { locationOf, rangeOf } from "../../places.ts";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../../protocol.ts";
import type { LensSettings } from "../../reading-aids.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { counted } from "../hover/counted.ts";

const KINDS = ["evidence", "chain"] as const;

/** Which CMOC of a file a remark is on. */
interface OnStatement {
  readonly kind: (typeof KINDS)[number];
  readonly uri: string;
  readonly ordinal: number;
  readonly configuration: ConfigurationStatement["kind"];
}

/** Two remarks above each CMOC: on its sources, and on the chains and loops it is part of. */
export function statementLenses(workspace: Workspace, uri: string, shown: LensSettings): CodeLens[] {
  const file = workspace.summaryOf(uri);
  if (!file) return [];
  const kinds = KINDS.filter((kind) => (kind === "evidence" ? shown.sources : shown.chains || shown.loops));
  return file.configurations.flatMap(({ keyword, ordinal, kind: configuration }) =>
    kinds.map((kind): CodeLens => {
      const data: OnStatement = { kind, uri, ordinal, configuration };
      return { range: rangeOf(file.lines, keyword), data };
    }),
  );
}

/** The remark with its words; `null` where it is of another kind. */
export function resolvedStatementLens(
  workspace: Workspace,
  lens: CodeLens,
  shown: (uri: string) => LensSettings,
): CodeLens | null {
  const on = onStatement(lens.data);
  if (!on) return null;
  const theory = workspace.reviewOf(on.uri)?.theory;
  const configuration = theory
    ?.summaryOf(on.uri)
    ?.configurations.find((one) => one.ordinal === on.ordinal && one.kind === on.configuration);
  // The text has changed since, and the editor is about to ask again.
  if (!theory || !configuration) return { ...lens, command: { title: "", command: "" } };
  const { title, locations } =
    on.kind === "evidence"
      ? evidence(workspace, theory, on.uri, configuration)
      : chain(workspace, theory, on.uri, configuration, shown(on.uri));
  const argument: ShowReferencesParams = { uri: on.uri, position: lens.range.start, locations };
  const isEmpty = locations.length === 0;
  return {
    ...lens,
    command: {
      title,
      command: isEmpty ? "" : SHOW_REFERENCES,
      ...(isEmpty ? {} : { arguments: [argument] }),
    },
  };
}

function onStatement(data: unknown): OnStatement | null {
  if (typeof data !== "object" || data === null || !("kind" in data) || !("uri" in data)) return null;
  const kind = KINDS.find((one) => one === data.kind);
  if (!kind || !("ordinal" in data) || !("configuration" in data)) return null;
  const configuration = data.configuration === "configuration" ? "configuration" : "demi-regularity";
  return { kind, uri: String(data.uri), ordinal: Number(data.ordinal), configuration };
}

interface Told {
  readonly title: string;
  readonly locations: Location[];
}

/** "3 sources, 1 against", leading to the citations; those of the CMOCs it is made from are among them. */
function evidence(
  workspace: Workspace,
  theory: Theory,
  uri: string,
  configuration: ConfigurationStatement,
): Told {
  const { counts, citations, posited } = evidenceOfConfiguration(theory, { uri, configuration });
  const sources = (stance: Stance) => counts[stance].sources;
  const title = [
    sources("supports") > 0 ? counted(sources("supports"), "source") : posited ? "posited" : "no source",
    ...(sources("contradicts") > 0 ? [`${sources("contradicts")} against`] : []),
    ...(sources("inverse") > 0 ? [`${sources("inverse")} for the inverse`] : []),
  ].join(", ");
  const locations = citations.flatMap((one) => locationOf(workspace, one.uri, one.citation.span) ?? []);
  return { title, locations };
}

/** "leads to 4 CMOCs; in 2 loops", leading to where these CMOCs start from its outcomes. */
function chain(
  workspace: Workspace,
  theory: Theory,
  uri: string,
  configuration: ConfigurationStatement,
  shown: LensSettings,
): Told {
  const starts = startsFrom(theory, uri, configuration);
  const number = new Set(starts.map((use) => use.configuration)).size;
  const loops = shown.loops ? loopsInWords(theory, uri, configuration) : [];
  const leads = number > 0 ? `leads to ${counted(number, "CMOC")}` : "leads to no other CMOC";
  const title = [...(shown.chains ? [leads] : []), ...loops].join("; ");
  const locations = starts.flatMap((use) => locationOf(workspace, use.uri, use.item.span) ?? []);
  return { title: title === "" ? "no loop found" : title, locations };
}

/** Where other CMOCs start from an outcome of this one. */
function startsFrom(theory: Theory, uri: string, configuration: ConfigurationStatement): FactorUse[] {
  const uses = theory.usesByConfiguration(uri).get(configuration) ?? [];
  const outcomes = uses.filter(({ role }) => role === "outcome").map((use) => theory.factorOf(use).key);
  return [...new Set(outcomes)]
    .flatMap((factor) => theory.usesOf(factor, "context"))
    .filter((use) => use.configuration !== configuration);
}

function loopsInWords(theory: Theory, uri: string, configuration: ConfigurationStatement): string[] {
  const { loops, stoppedBy } = loopsThroughConfiguration(theory, uri, configuration);
  if (loops.length === 0) return [];
  return [`in ${stoppedBy ? "at least " : ""}${counted(loops.length, "loop")}`];
}

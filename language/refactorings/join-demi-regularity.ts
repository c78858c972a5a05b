import type { FileChange } from "../fixes/fix.ts";
import { asItem } from "../fixes/writing.ts";
import type { ConfigurationStatement } from "../summary/summary.ts";
import { ownLabelKey } from "../theory/labels.ts";
import type { Pattern, PatternKind } from "../theory/patterns.ts";
import { relationsOf } from "../theory/relations.ts";
import type { Theory } from "../theory/theory.ts";
import type { Role } from "../theory/uses.ts";
import { blockAround, blocksOf } from "./blocks.ts";
import { belowStatement } from "./declaring.ts";
import { partText } from "./item-text.ts";
import { freeLabel } from "./labels-made.ts";
import type { Offer, Offering, RefactoringSubject } from "./refactoring.ts";
import { configurationUnder, isSound, MEND_FIRST } from "./under-selection.ts";

/** What analogous CMOCs share, and the part in which they differ (as the check `analogous-cmoc` finds them). */
const SHARED: readonly { readonly kind: PatternKind; readonly what: string; readonly differing: Role }[] = [
  { kind: "same-mechanism-and-outcome", what: "mechanism and outcome", differing: "context" },
  { kind: "same-context-and-mechanism", what: "context and mechanism", differing: "outcome" },
];

/** A demi-regularity of all CMOCs of the theory that share two of their parts, `from:` them. */
export const joinDemiRegularity: Offering = (subject) => {
  const { file, theory } = subject;
  const configuration = configurationUnder(subject);
  if (configuration?.kind !== "configuration") return [];
  const offers = SHARED.flatMap(({ kind, what, differing }): Offer[] => {
    const own = theory.patternsOf(configuration, file.uri).find((pattern) => pattern.kind === kind);
    const alike = own ? distinct(theory.patternsAt(own.key)) : [];
    const members = alike.filter((one) => one.configuration.kind === "configuration");
    if (members.length < 2) return [];
    const joined = alike.find((one) => one.configuration.kind === "demi-regularity");
    return [
      joined
        ? addedTo(subject, joined, members)
        : newDemiRegularity(subject, configuration, members, { what, differing }),
    ];
  });
  if (offers.length > 0) return offers;
  return [
    {
      title: "Join analogous CMOCs in a demi-regularity",
      kind: "refactor.rewrite",
      reason: "No other CMOC of this theory shares two parts with this one.",
    },
  ];
};

function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((one) => [one.configuration, one])).values()];
}

/** The members by their labels; those without one are given one. */
function labelled(
  theory: Theory,
  members: readonly Pattern[],
): { readonly labels: readonly string[]; readonly changes: readonly FileChange[] } {
  const labels: string[] = [];
  const changes: FileChange[] = [];
  for (const { uri, configuration } of members) {
    const { label, keyword, theory: of } = configuration;
    if (label) {
      labels.push(label.text);
      continue;
    }
    const made = freeLabel(theory, of, "C", labels);
    labels.push(made);
    changes.push({ uri, span: { start: keyword.end, end: keyword.end }, newText: ` ${made}` });
  }
  return { labels: [...new Set(labels)], changes };
}

function newDemiRegularity(
  { file, text, theory }: RefactoringSubject,
  configuration: ConfigurationStatement,
  members: readonly Pattern[],
  { what, differing }: { readonly what: string; readonly differing: Role },
): Offer {
  const { labels, changes } = labelled(theory, members);
  const title = `Join ${members.length} CMOCs with the same ${what} in a demi-regularity: ${listed(labels)}`;
  const kind = "refactor.rewrite";
  const isRead = members.every((one) => {
    const summary = theory.summaryOf(one.uri);
    return summary && isSound(summary, one.configuration.span);
  });
  if (!isRead) return { title, kind, reason: MEND_FIRST };
  const parts: { readonly [role in Role]: string } = {
    context: partText(configuration.contexts),
    mechanism: partText(configuration.mechanisms),
    outcome: partText(configuration.outcomes),
    [differing]: "?",
  };
  const label = freeLabel(theory, configuration.theory, "D", labels);
  const names = labels.map((name) => asItem(theory, name) ?? name).join(", ");
  const statement = `demi-regularity ${label}: ${parts.context} -> ${parts.mechanism} -> ${parts.outcome}\n  from: ${names}`;
  const end = blockAround(blocksOf(text), configuration.span)?.end ?? configuration.span.end;
  return {
    title,
    kind,
    work: () => ({
      changes: [...changes, { uri: file.uri, span: { start: end, end }, newText: `\n\n${statement}` }],
    }),
  };
}

const MOST_LISTED = 6;

function listed(labels: readonly string[]): string {
  const shown = labels.slice(0, MOST_LISTED).join(", ");
  return labels.length > MOST_LISTED ? `${shown} …` : shown;
}

/** A demi-regularity that shows the pattern already takes in the members that it does not name yet. */
function addedTo(
  { theory }: RefactoringSubject,
  { uri, configuration: demi }: Pattern,
  alike: readonly Pattern[],
): Offer {
  const named = new Set(
    relationsOf(uri, demi)
      .filter(({ kind }) => kind === "from")
      .map(({ target }) => target),
  );
  const missing = alike.filter((one) => !named.has(ownLabelKey(one.configuration) ?? ""));
  const shown = demi.label ? `“${demi.label.text}”` : "the demi-regularity";
  const kind = "refactor.rewrite";
  if (missing.length === 0) {
    return {
      title: "Join analogous CMOCs in a demi-regularity",
      kind,
      reason: `The CMOCs like this one are joined in ${shown} already.`,
    };
  }
  const { labels, changes } = labelled(theory, missing);
  const names = labels.map((name) => asItem(theory, name) ?? name).join(", ");
  const last = demi.attributes.findLast(({ name }) => name === "from")?.items.at(-1)?.span.end;
  const change =
    last === undefined
      ? belowStatement(theory, uri, demi.span.end, `  from: ${names}`)
      : { uri, span: { start: last, end: last }, newText: `, ${names}` };
  return {
    title: `Add to ${shown} the CMOCs that show it too: ${listed(labels)}`,
    kind,
    work: () => ({ changes: [...changes, change] }),
  };
}

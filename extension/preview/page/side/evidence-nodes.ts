import type { EvidenceStep, Stance } from "../../messages/evidence.ts";
import type { LinkEnds } from "../../messages.ts";
import type { NumberedEvidence } from "../asking.ts";
import { button, element } from "../elements.ts";

/** What evidence needs to be shown. */
export interface EvidenceTexts {
  nameOf(factor: string): string;
  /** Goes to a place of the evidence with this number. */
  open(number: number, place: number): void;
}

/**
 * One or several links with all they rest on; each thing leads to its place in the text. `reach` says of how much of
 * the review that is.
 */
export function evidenceNodes(
  { number, evidence }: NumberedEvidence,
  texts: EvidenceTexts,
  saysWords: boolean,
  reach: readonly Node[],
): Node[] {
  const { words, steps, weakest } = evidence;
  const several = steps.length > 1;
  return [
    ...(saysWords ? [element("p", { class: "told", text: words })] : []),
    ...reach,
    ...steps.flatMap((step, i) => [
      ...(several && step.link
        ? [
            element("h3", {
              text: linkInWords(step.link, texts) + (saysWords && i === weakest ? " (weakest link)" : ""),
            }),
          ]
        : []),
      ...stepNodes(step, texts, (place) => texts.open(number, place), several ? "h4" : "h3"),
    ]),
  ];
}

export function linkInWords({ from, to, kind }: LinkEnds, { nameOf }: Pick<EvidenceTexts, "nameOf">): string {
  return `${nameOf(from)} ${kind === "context-mechanism" ? "activates" : "produces"} ${nameOf(to)}`;
}

type Heading = "h3" | "h4";

function stepNodes(
  { configurations, sources, excerpts, isPosited }: EvidenceStep,
  _: EvidenceTexts,
  open: (place: number) => void,
  heading: Heading,
): Node[] {
  return [
    ...section(
      heading,
      count(configurations.length, "CMOC"),
      configurations.map(({ label, theory, text, isOwn, place }) => [
        button(label ?? "no label", () => open(place), "jump"),
        element("span", {
          text: ` ${text}${theory === null ? "" : ` (${theory})`}${isOwn ? "" : ", a part of what is found in several"}`,
        }),
      ]),
    ),
    ...section(
      heading,
      sources.length > 0
        ? count(sources.length, "source")
        : isPosited
          ? "Posited, without a source"
          : "No source",
      sources.map(({ key, reference, citations }) => [
        element("span", { class: "key", text: key }),
        ...(reference === null ? [] : [element("span", { class: "reference", text: ` ${reference}` })]),
        element("div", {
          children: citations.map(({ stance, place }) => {
            const jump = button(STANCE_WORDS[stance], () => open(place), `jump ${stance}`);
            jump.setAttribute("aria-label", `${STANCE_WORDS[stance]}: where ${key} is cited`);
            return jump;
          }),
        }),
      ]),
    ),
    ...section(
      heading,
      excerpts.length > 0 ? count(excerpts.length, "excerpt") : "",
      excerpts.map(({ text, sources: from, place }) => [
        element("blockquote", { text }),
        button(from.length > 0 ? from.join(", ") : "go to it", () => open(place), "jump"),
      ]),
    ),
  ];
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: "in support",
  contradicts: "against",
  inverse: "for the opposite",
};

export function section(heading: Heading, name: string, items: readonly (readonly Node[])[]): Node[] {
  if (name === "") return [];
  return [
    element(heading, { text: name }),
    ...(items.length === 0
      ? []
      : [element("ul", { children: items.map((nodes) => element("li", { children: nodes })) })]),
  ];
}

export function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

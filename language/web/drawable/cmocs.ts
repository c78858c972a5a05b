import type { LinkSign, WebPart } from "../causal-web.ts";
import type { DrawableLink, DrawablePiece, DrawnPart, LinkSupport } from "../drawable.ts";
import { readable } from "../drawing/readable.ts";
import { many } from "../drawing/words.ts";
import type { ShownConfiguration, ShownWeb } from "../shown-web.ts";
import { meaningsIn } from "./meanings.ts";
import { pieceOf } from "./whole-web.ts";

/**
 * Every CMOC in one piece: its contexts lead to a box with its label and its mechanism, and from there to its outcomes.
 * So it stays plain which context went with which mechanism.
 */
export function cmocsDrawable(web: ShownWeb): DrawnPart {
  const names = new Map(web.factors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const outside = new Set(
    web.configurations.flatMap(({ contexts, outcomes }) =>
      [...contexts, ...outcomes].map((part) => part.factor),
    ),
  );
  const drawn = new Set(web.configurations.map(({ id }) => id));
  const pieces = [
    ...web.factors.filter(({ id }) => outside.has(id)).map(pieceOf),
    ...web.configurations.map((one) => wholePiece(one, nameOf)),
  ];
  const links = web.configurations.flatMap((one) => [
    ...one.contexts.map((part) => partLink(one, part, "context", nameOf)),
    ...one.outcomes.map((part) => partLink(one, part, "outcome", nameOf)),
    ...one.dampens.filter((id) => drawn.has(id)).map((id) => moderation(one, id, "dampens")),
    ...one.amplifies.filter((id) => drawn.has(id)).map((id) => moderation(one, id, "amplifies")),
  ]);
  return {
    kind: "cmocs",
    pieces,
    links,
    meanings: meaningsIn("cmocs", pieces, links),
    notes: [],
    description:
      web.configurations.length === 0
        ? "There is no CMOC in this view yet."
        : `${many(web.configurations.length, "CMOC")}, each with its contexts, its mechanism and its outcomes, among ${many(outside.size, "factor")}.`,
  };
}

/** The id of the piece that stands for a configuration; no factor has it, as their ids have no capital letters. */
export function pieceOfConfiguration(id: string): string {
  return `CMOC ${id}`;
}

function wholePiece(one: ShownConfiguration, nameOf: (id: string) => string): DrawablePiece {
  const mechanism = partsInWords(one.mechanisms, nameOf);
  const label = one.label ?? one.id;
  return {
    id: pieceOfConfiguration(one.id),
    of: { configuration: one.id },
    style: "configuration",
    role: "mechanism-outcome",
    heading: `${label} · ${evidenceInWords(one)}`,
    name: mechanism,
    bundled: 0,
    title: readable(
      `CMOC ${label}: ${partsInWords(one.contexts, nameOf)} → ${mechanism} → ${partsInWords(one.outcomes, nameOf)}; ${evidenceInWords(one)}`,
    ),
  };
}

function evidenceInWords({ stances, isPosited }: ShownConfiguration): string {
  if (stances.supports.length > 0) return many(stances.supports.length, "source");
  return isPosited ? "posited" : "no source";
}

function partsInWords(parts: readonly WebPart[], nameOf: (id: string) => string): string {
  if (parts.length === 0) return "?";
  return parts
    .map(({ factor, direction }) => (direction === null ? "" : `${WORDS[direction]} `) + nameOf(factor))
    .join(" + ");
}

const WORDS = { up: "more", down: "less" } as const;

function partLink(
  one: ShownConfiguration,
  { factor, direction }: WebPart,
  role: "context" | "outcome",
  nameOf: (id: string) => string,
): DrawableLink {
  const whole = pieceOfConfiguration(one.id);
  const kind = role === "context" ? "context-mechanism" : "mechanism-outcome";
  const isConflicting = role === "outcome" && one.stances.contradicts.length > 0;
  const word = direction === null ? [] : [WORDS[direction]];
  const printed = [...word, ...(isConflicting ? ["!"] : [])].join(" ");
  const sign: LinkSign = direction === "down" ? "-" : "+";
  const label = one.label ?? one.id;
  return {
    ...(role === "context" ? { from: factor, to: whole } : { from: whole, to: factor }),
    style: kind,
    kind,
    sign,
    support: supportOf(one),
    isConflicting,
    badge: printed === "" ? null : printed,
    loops: [],
    sources: one.stances.supports,
    configurations: [one.id],
    title: readable(
      `${[...word, nameOf(factor)].join(" ")}: ${role} of CMOC ${label}; ${evidenceInWords(one)}${isConflicting ? "; a source speaks against it" : ""}`,
    ),
  };
}

function supportOf({ stances, isPosited }: ShownConfiguration): LinkSupport {
  if (stances.supports.length > 0) return "cited";
  return isPosited ? "posited" : "uncited";
}

function moderation(one: ShownConfiguration, on: string, verb: "dampens" | "amplifies"): DrawableLink {
  return {
    from: pieceOfConfiguration(one.id),
    to: pieceOfConfiguration(on),
    style: "moderation",
    kind: "mechanism-outcome",
    sign: verb === "dampens" ? "-" : "+",
    support: "cited",
    isConflicting: false,
    badge: verb,
    loops: [],
    sources: one.stances.supports,
    configurations: [one.id],
    title: readable(`CMOC ${one.label ?? one.id} ${verb} CMOC ${on}`),
  };
}

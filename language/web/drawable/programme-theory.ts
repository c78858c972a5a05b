import { type Loop, type LoopSign, type Loops, loopsOf } from "../../theory/loops.ts";
import type { LinkSign } from "../causal-web.ts";
import type { DrawableLink, DrawablePiece, DrawnPart, LinkSupport } from "../drawable.ts";
import { influenceTitle, many, signSymbols } from "../drawing/words.ts";
import { oneSign } from "../links.ts";
import type { ShownFactor, ShownLink, ShownWeb } from "../shown-web.ts";
import { meaningsIn } from "./meanings.ts";
import { pieceOf, supportOf } from "./whole-web.ts";

/** So many loops are drawn and told by name; the others are counted. */
const mostNamed = 8;

/**
 * The programme theory: factors without their roles (but those that are only contexts), one influence from one to
 * another whatever it is stated as, its direction, the loops and the thresholds.
 */
export function programmeTheoryDrawable(web: ShownWeb): DrawnPart {
  const found = loopsOf(web);
  const named = namedLoops(found.loops.slice(0, mostNamed));
  const names = new Map(web.factors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const pieces = web.factors.map(plainPiece);
  const links = influences(web).map((links) => influenceOf(links, named, nameOf));
  return {
    kind: "programme theory",
    pieces,
    links,
    meanings: meaningsIn("programme theory", pieces, links),
    notes: loopNotes(named, found, nameOf),
    description: descriptionOf(web, links.length, found),
  };
}

function plainPiece(factor: ShownFactor): DrawablePiece {
  const isThreshold = /\bthresholds?\b/i.test(factor.name);
  const style = isThreshold ? "threshold" : factor.role === "context" ? "context" : "plain";
  return { ...pieceOf(factor), style };
}

/** The links of the web from one factor to another, taken together. */
function influences({ links }: ShownWeb): ShownLink[][] {
  const between = new Map<string, ShownLink[]>();
  for (const link of links) {
    const key = JSON.stringify([link.from, link.to]);
    const known = between.get(key);
    if (known) known.push(link);
    else between.set(key, [link]);
  }
  return [...between.values()];
}

interface NamedLoop extends Loop {
  readonly mark: string;
}

const LETTERS: Readonly<Record<LoopSign, string>> = { reinforcing: "R", balancing: "B", unknown: "L" };

function namedLoops(loops: readonly Loop[]): NamedLoop[] {
  const counts = new Map<LoopSign, number>();
  return loops.map((loop) => {
    const count = (counts.get(loop.sign) ?? 0) + 1;
    counts.set(loop.sign, count);
    return { ...loop, mark: `${LETTERS[loop.sign]}${count}` };
  });
}

function influenceOf(
  links: readonly ShownLink[],
  loops: readonly NamedLoop[],
  nameOf: (id: string) => string,
): DrawableLink {
  const [first] = links;
  if (!first) throw new Error("An influence stands for at least one link.");
  const { from, to, kind } = first;
  const sign: LinkSign = oneSign(new Set(links.map((link) => link.sign)));
  const sources = [...new Set(links.flatMap(({ stances }) => stances.supports))];
  const isConflicting =
    links.some(({ conflicts }) => conflicts.length > 0) || new Set(links.map((link) => link.sign)).size > 1;
  const on = loops.filter((loop) => isOn(loop, from, to));
  const marks = on.map(({ mark }) => mark);
  const support = strongest(links.map(supportOf));
  return {
    from,
    to,
    style: "influence",
    kind,
    sign,
    support,
    isConflicting,
    badge: [signSymbols[sign], ...shortened(marks), ...(isConflicting ? ["!"] : [])].join(" "),
    loops: [...new Set(on.map((loop) => loop.sign))],
    sources,
    configurations: [...new Set(links.flatMap(({ configurations }) => configurations))],
    title: influenceTitle({ from, to, sign, sources }, nameOf, support, isConflicting, marks),
  };
}

function isOn({ factors }: Loop, from: string, to: string): boolean {
  const at = factors.indexOf(from);
  return at >= 0 && factors[(at + 1) % factors.length] === to;
}

function shortened(marks: readonly string[]): readonly string[] {
  return marks.length <= 3 ? marks : [...marks.slice(0, 2), "…"];
}

function strongest(supports: readonly LinkSupport[]): LinkSupport {
  if (supports.includes("cited")) return "cited";
  return supports.every((support) => support === "posited") ? "posited" : "uncited";
}

function loopNotes(
  named: readonly NamedLoop[],
  { loops, longest, stoppedBy }: Loops,
  nameOf: (id: string) => string,
): string[] {
  if (loops.length === 0) return [];
  const written = named.map(
    ({ mark, factors }) => `${mark}: ${[...factors, ...factors.slice(0, 1)].map(nameOf).join(" → ")}.`,
  );
  const more = loops.length - named.length;
  const least = stoppedBy ? "at least " : "";
  return [
    ...written,
    ...(more > 0
      ? [
          `The ${named.length} shortest loops are drawn; there are ${least}${more} more of up to ${longest} factors.`,
        ]
      : []),
  ];
}

function descriptionOf(web: ShownWeb, links: number, { loops, stoppedBy }: Loops): string {
  if (web.factors.length === 0) return "There is nothing in this programme theory yet.";
  const count = stoppedBy ? `at least ${many(loops.length, "loop")}` : many(loops.length, "loop");
  return `${many(web.factors.length, "factor")} and ${many(links, "influence")} among them, with ${count}.`;
}

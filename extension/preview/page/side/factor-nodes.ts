import { zoomedOut } from "../../../../language/web/bundles.ts";
import type { Picture } from "../../../../language/web/drawing/shapes.ts";
import { HAS_FACTOR, leftOutInWords } from "../../../../language/web/evidence-in-view.ts";
import type { ShownConfiguration, ShownWeb } from "../../../../language/web/shown-web.ts";
import type { Focus } from "../../../../language/web/view-options.ts";
import { button, element } from "../elements.ts";
import type { InPicture } from "./beside.ts";
import { count, section } from "./evidence-nodes.ts";
import { reachNodes } from "./reach-nodes.ts";

/** What can be done from a factor. */
export interface FactorActions {
  openFactor(factor: string): void;
  openConfiguration(configuration: string): void;
  /** Shows what a link of the picture rests on. */
  showLink(link: Picture["links"][number]): void;
  lookAt(focus: Focus): void;
  /** Lists the CMOCs of all the review, or those of the view. */
  showAll(wantsAll: boolean): void;
}

/** What a factor is, what it is linked with in the picture, and the CMOCs of the view it stands in, or all of them. */
export function factorNodes(
  { web, options, drawing: { picture, configurations } }: InPicture,
  id: string,
  isOfAll: boolean,
  actions: FactorActions,
): Node[] {
  const factor = web.factors.find((one) => one.id === id);
  const shownAs = options.zoomedOut ? zoomedOut(web).shownAs : null;
  const standing = web.configurations.filter(({ contexts, mechanisms, outcomes }) =>
    [...contexts, ...mechanisms, ...outcomes].some(
      (part) => (shownAs?.get(part.factor) ?? part.factor) === id,
    ),
  );
  const inView = new Set(configurations);
  const shown = standing.filter((one) => inView.has(one.id));
  const more = leftOutInWords(
    standing.length - shown.length,
    HAS_FACTOR,
    shown.length > 0,
    options.focus === null,
  );
  const nameOf = (piece: string) => picture.factors.find((one) => one.id === piece)?.name ?? piece;
  const linked = (links: Picture["links"], end: "from" | "to") =>
    links.map((link) => [
      button(nameOf(link[end]), () => actions.showLink(link), "jump"),
      element("span", { text: ` ${signWords[link.sign]}, ${count(link.sources.length, "source")}` }),
    ]);
  const role = factor?.role === "context" ? "Only ever a context." : "A mechanism or an outcome.";
  return [
    element("p", { text: factor ? role : "A larger factor, drawn in place of its parts." }),
    element("div", {
      class: "actions",
      children: [
        ...(factor ? [button("Go to the text", () => actions.openFactor(id))] : []),
        button("What leads here", () => actions.lookAt({ on: "leads to", factors: [id] })),
        button("What follows from here", () => actions.lookAt({ on: "follows from", factors: [id] })),
        button("What is around it", () => actions.lookAt({ on: "around", factors: [id], steps: 2 })),
      ],
    }),
    ...section(
      "h3",
      "Comes from",
      linked(
        picture.links.filter(({ to }) => to === id),
        "from",
      ),
    ),
    ...section(
      "h3",
      "Leads to",
      linked(
        picture.links.filter(({ from }) => from === id),
        "to",
      ),
    ),
    ...configurationList(web, isOfAll ? standing : shown, actions),
    ...reachNodes(more, isOfAll && more !== null, actions.showAll),
  ];
}

function configurationList(
  web: ShownWeb,
  configurations: readonly ShownConfiguration[],
  { openConfiguration }: Pick<FactorActions, "openConfiguration">,
): Node[] {
  return section(
    "h3",
    `In ${count(configurations.length, "CMOC")}`,
    configurations.map((one) => [
      button(one.label ?? "no label", () => openConfiguration(one.id), "jump"),
      element("span", { text: ` ${configurationInWords(web, one)}` }),
    ]),
  );
}

export function configurationInWords(
  web: ShownWeb,
  { contexts, mechanisms, outcomes }: ShownConfiguration,
): string {
  const names = new Map(web.factors.map(({ id, name }) => [id, name]));
  const part = (parts: ShownConfiguration["contexts"]) =>
    parts.length === 0
      ? "?"
      : parts
          .map(({ factor, direction }) => directionWords[direction ?? "none"] + (names.get(factor) ?? factor))
          .join(" + ");
  return [contexts, mechanisms, outcomes].map(part).join(" → ");
}

const directionWords = { up: "more ", down: "less ", none: "" } as const;
const signWords = { "+": "same direction", "-": "opposite direction", "?": "direction not known" } as const;

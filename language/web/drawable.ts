import type { LoopSign } from "../theory/loops.ts";
import type { CausalWeb, FactorRole, LinkKind, LinkSign } from "./causal-web.ts";
import { cmocsDrawable } from "./drawable/cmocs.ts";
import { programmeTheoryDrawable } from "./drawable/programme-theory.ts";
import { causalWebDrawable } from "./drawable/whole-web.ts";
import type { Group } from "./grouping.ts";
import type { View } from "./view.ts";
import type { Grouping, WebKind } from "./view-options.ts";

/**
 * How a piece is drawn. `context`: a green box; `mechanism-outcome`: a blue ellipse; `plain`: a white box;
 * `threshold`: a box with cut corners; `configuration`: a box in which the parts of one CMOC meet.
 */
export type PieceStyle = FactorRole | "plain" | "threshold" | "configuration";

/** A factor, or a whole CMOC. */
export interface DrawablePiece {
  /** Unique in the picture: the factor's own id, or that of a configuration with `CMOC ` before it. */
  readonly id: string;
  readonly of: PieceOf;
  readonly style: PieceStyle;
  /** Whether it is a context and nothing else in the whole review; never of a CMOC. */
  readonly role: FactorRole;
  /** Drawn in bold above the name: the label of a CMOC. */
  readonly heading: string | null;
  readonly name: string;
  /** How many factors are drawn as this larger one; 0 where it stands for itself. */
  readonly bundled: number;
  /** For people who cannot see it, and under the pointer. */
  readonly title: string;
}

export type PieceOf = { readonly factor: string } | { readonly configuration: string };

/**
 * How a link is drawn: with an open head (a context activates), a filled one (a mechanism produces), a filled grey one
 * (an influence of the programme theory), or dotted with a bar (a CMOC weakens or strengthens another).
 */
export type LinkStyle = LinkKind | "influence" | "moderation";

/** What a link rests on: sources, the authors' own proposition alone, or nothing that is stated. */
export type LinkSupport = "cited" | "posited" | "uncited";

export interface DrawableLink {
  /** Ids of pieces. */
  readonly from: string;
  readonly to: string;
  readonly style: LinkStyle;
  /** The kind of the causal links it stands for; of the first, where there are two. */
  readonly kind: LinkKind;
  readonly sign: LinkSign;
  readonly support: LinkSupport;
  readonly isConflicting: boolean;
  /** What is printed on it; `null`: nothing. */
  readonly badge: string | null;
  /** The signs of the loops it is part of, each once; only in the programme theory. */
  readonly loops: readonly LoopSign[];
  /** Citation keys that support it, and ids of the configurations that state it. */
  readonly sources: readonly string[];
  readonly configurations: readonly string[];
  readonly title: string;
}

/** What a sign in the picture means; named in the legend because it is there. */
export type Meaning =
  | { readonly is: "piece"; readonly style: PieceStyle; readonly bundled: boolean; readonly words: string }
  | {
      readonly is: "link";
      readonly link: Pick<DrawableLink, "kind" | "style" | "support" | "loops">;
      readonly words: string;
    }
  | {
      readonly is: "badge";
      readonly sign: LinkSign;
      readonly text: string;
      readonly isConflicting: boolean;
      readonly words: string;
    };

/** A web as pieces and links, of whatever kind it is: what a layout places and a picture draws. Plain data. */
export interface Drawable {
  readonly kind: WebKind;
  readonly pieces: readonly DrawablePiece[];
  readonly links: readonly DrawableLink[];
  readonly grouping: Grouping | null;
  /** By the ids of pieces; none without a grouping. */
  readonly groups: readonly Group[];
  readonly meanings: readonly Meaning[];
  /** Written under the legend: what of the review is shown, and the loops by name. */
  readonly notes: readonly string[];
  /** What is in it, in a sentence or two. */
  readonly description: string;
}

/** A web that is drawn whole, as a causal web. */
export function drawableWeb(web: CausalWeb): Drawable {
  return { ...causalWebDrawable(web), grouping: null, groups: [], notes: [] };
}

/** A view as it is drawn. */
export function drawableView(view: View): Drawable {
  const drawn = drawnBy(view);
  const { grouping } = view;
  const ids = new Set(drawn.pieces.map(({ id }) => id));
  const groups = view.groups.map((group) => ({
    ...group,
    factors: group.factors.filter((id) => ids.has(id)),
  }));
  const shown = [
    ...(view.inForce.length > 0 ? [`Shown: ${view.inForce.join("; ")}.`] : []),
    ...(view.stopped === null ? [] : [view.stopped]),
  ];
  return { ...drawn, grouping, groups, notes: [...shown, ...drawn.notes] };
}

export type DrawnPart = Omit<Drawable, "grouping" | "groups">;

function drawnBy({ kind, web }: View): DrawnPart {
  switch (kind) {
    case "causal web":
      return { ...causalWebDrawable(web), notes: [] };
    case "programme theory":
      return programmeTheoryDrawable(web);
    case "cmocs":
      return cmocsDrawable(web);
  }
}

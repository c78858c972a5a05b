// Runs in a worker of the page: chooses and draws a view of a web apart from the thread that answers the author.
import { drawableView } from "../../../language/web/drawable.ts";
import { legendFor, type PlacedLegend } from "../../../language/web/drawing/legend.ts";
import { draw, type Picture } from "../../../language/web/drawing/picture.ts";
import { type PictureChange, pictureChange } from "../../../language/web/drawing/picture-change.ts";
import type { PreviousPicture } from "../../../language/web/drawing/shapes.ts";
import { isTooLarge, type Overview, overviewOf } from "../../../language/web/overview.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { viewOf } from "../../../language/web/view.ts";
import type { ViewOptions } from "../../../language/web/view-options.ts";
import { changedWeb, type WebChange } from "../../../language/web/web-change.ts";
import type { LinkEnds } from "../messages.ts";

export interface DrawingOrder {
  /** Grows with every order. */
  readonly number: number;
  /** Of the web, as the panel counts. */
  readonly revision: number;
  readonly web: ShownWeb;
  readonly options: ViewOptions;
  /** The saved view that these options are of, by its name. */
  readonly view: string | null;
  /** The picture of the same view before an edit. */
  readonly previous: Picture | null;
  /** Where factors of this view are pinned. */
  readonly pinned: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** Whether to draw it even where it is too much for a picture. */
  readonly isWhole: boolean;
}

/** An order as a worker is told it, that knows the web and the picture it was told and told itself last. */
export interface ToldOrder extends Omit<DrawingOrder, "web" | "previous"> {
  readonly web: { readonly whole: ShownWeb } | { readonly change: WebChange };
  readonly previous: PreviousPicture | "last" | null;
}

/** A drawing as a worker tells it. */
export interface ToldDrawing extends Omit<Drawing, "picture"> {
  readonly picture: { readonly whole: Picture } | { readonly change: PictureChange };
}

export interface Drawing {
  readonly number: number;
  readonly picture: Picture;
  /** Where there is too much for a picture, one from further away is drawn instead. */
  readonly overview: DrawnOverview | null;
  /** In a place of its own, one entry under the other. */
  readonly legend: PlacedLegend;
  /** What of the review is shown, each thing in a few words. */
  readonly inForce: readonly string[];
  /** What a search for paths left out. */
  readonly stopped: string | null;
  /** The causal links of the view, whatever they are drawn as. */
  readonly links: readonly LinkEnds[];
  /** The ids of the CMOCs of the view. */
  readonly configurations: readonly string[];
}

/** What an overview stands for. */
export interface DrawnOverview extends Pick<Overview, "says" | "hubs"> {
  /** The factors that each piece stands for, by ids; none where it stands for itself. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

const oneEntryARow = 1;

let last: { readonly web: ShownWeb; readonly picture: Picture } | null = null;

addEventListener("message", ({ data }: MessageEvent<ToldOrder>) => {
  const web = "whole" in data.web ? data.web.whole : last && changedWeb(last.web, data.web.change);
  if (!web) throw new Error("The web changed from another one than this worker has.");
  const previous = data.previous === "last" ? (last?.picture ?? null) : data.previous;
  const drawing = drawn({ ...data, web, previous });
  const { picture } = drawing;
  const told: ToldDrawing = {
    ...drawing,
    picture: last ? { change: pictureChange(last.picture, picture) } : { whole: picture },
  };
  last = { web, picture };
  postMessage(told);
});

function drawn({
  number,
  web,
  options,
  previous,
  pinned,
  isWhole,
}: Omit<DrawingOrder, "previous"> & { readonly previous: PreviousPicture | null }): Drawing {
  const whole = viewOf(web, options);
  const overview = !isWhole && isTooLarge(whole) ? overviewOf(whole) : null;
  const view = overview?.view ?? whole;
  const drawable = drawableView(view);
  return {
    number,
    picture: draw(drawable, {
      direction: view.direction,
      legend: false,
      ...(previous ? { previous } : {}),
      ...(overview ? {} : { pinned }),
    }),
    overview: overview && {
      says: overview.says,
      hubs: overview.hubs,
      parts: new Map(view.web.factors.map(({ id, bundled }) => [id, bundled])),
    },
    legend: legendFor(drawable, 0, 0, oneEntryARow),
    inForce: view.inForce,
    stopped: view.stopped,
    links: view.web.links.map(({ from, to, kind }) => ({ from, to, kind })),
    configurations: whole.web.configurations.map(({ id }) => id),
  };
}

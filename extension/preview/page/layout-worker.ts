// Runs in a worker of the page: draws a web apart from the thread that answers the author.
import type { CausalWeb } from "../../../language/web/causal-web.ts";
import { legendOf, type PlacedLegend } from "../../../language/web/drawing/legend.ts";
import { drawWeb, type Picture } from "../../../language/web/drawing/picture.ts";

export interface DrawingOrder {
  readonly revision: number;
  readonly web: CausalWeb;
}

export interface Drawing {
  readonly revision: number;
  readonly picture: Picture;
  /** In a place of its own, one entry under the other. */
  readonly legend: PlacedLegend;
}

const oneEntryARow = 1;

addEventListener("message", ({ data }: MessageEvent<DrawingOrder>) => {
  const { revision, web } = data;
  const drawing: Drawing = {
    revision,
    picture: drawWeb(web, { legend: false }),
    legend: legendOf(web, 0, 0, oneEntryARow),
  };
  postMessage(drawing);
});

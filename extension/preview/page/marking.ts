import type { CausalWeb } from "../../../language/web/causal-web.ts";
import type { Picture } from "../../../language/web/drawing/shapes.ts";
import { type Highlight, highlightOf, highlightOfPath } from "./highlight.ts";

/** A way through the web that is marked while it is looked at. */
export interface MarkedPath {
  readonly factors: readonly string[];
  readonly isLoop: boolean;
}

/** What is marked in the picture: a path or loop that is looked at, else what the cursor in the text is in. */
export class Marking {
  /** The ids of the configurations that the cursor is in. */
  atCursor: readonly string[] = [];
  path: MarkedPath | null = null;

  highlight(web: CausalWeb, picture: Picture): Highlight {
    return this.path
      ? highlightOfPath(picture, this.path.factors, this.path.isLoop)
      : highlightOf(web, picture, this.atCursor);
  }
}

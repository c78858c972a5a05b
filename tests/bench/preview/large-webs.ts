import { drawView } from "../../../language/web/drawing/picture.ts";
import { overviewOf } from "../../../language/web/overview.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { viewOf } from "../../../language/web/view.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { percentile } from "../report.ts";
import { madeUpShownWeb } from "./made-up-view.ts";

/** What a web too large for one picture takes to be looked at, in milliseconds. */
export interface LargeWeb {
  readonly factors: number;
  readonly links: number;
  /** From the web to the picture of its overview: the first time, and once warm. */
  readonly overview: { readonly cold: number; readonly warm: number };
  /** From the web to the picture of what is one step around a factor: of all factors, hubs too. */
  readonly focus: { readonly median: number; readonly worst: number; readonly of: string };
}

const warmups = 40;

export function largeWebTimes(factors: number, links: number): LargeWeb {
  const web = madeUpShownWeb(factors, links);
  const cold = timed(() => drawView(overviewOf(viewOf(web, WHOLE_WEB)).view));
  const warm = Math.min(...[1, 2].map(() => timed(() => drawView(overviewOf(viewOf(web, WHOLE_WEB)).view))));
  for (const { id } of web.factors.slice(-warmups)) drawAround(web, id);
  const times = web.factors
    .map(({ id }) => ({ id, time: timed(() => drawAround(web, id)) }))
    .sort((one, other) => one.time - other.time);
  const worst = times.at(-1);
  const median = times[Math.floor(times.length / 2)]?.time ?? 0;
  return {
    factors,
    links,
    overview: { cold, warm },
    focus: { median, worst: worst?.time ?? 0, of: worst?.id ?? "" },
  };
}

/** From the web to its picture, once warm, and again after one link was taken out: medians, in milliseconds. */
export interface PictureTimes {
  readonly factors: number;
  readonly links: number;
  readonly whole: number;
  readonly edit: number;
}

export function pictureTimes(factors: number, links: number, rounds = 7): PictureTimes {
  const web = madeUpShownWeb(factors, links);
  const view = viewOf(web, WHOLE_WEB);
  const previous = drawView(view);
  const times = Array.from({ length: rounds }, () => timed(() => drawView(viewOf(web, WHOLE_WEB))));
  const edits = Array.from({ length: rounds }, (_, i) => {
    const edited = { ...web, links: web.links.filter((_link, k) => k !== i) };
    return timed(() => drawView(viewOf(edited, WHOLE_WEB), { previous }));
  });
  return { factors, links, whole: percentile(times, 0.5), edit: percentile(edits, 0.5) };
}

function drawAround(web: ShownWeb, factor: string): void {
  drawView(viewOf(web, { ...WHOLE_WEB, focus: { on: "around", factors: [factor], steps: 1 } }));
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

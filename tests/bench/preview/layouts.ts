import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { drawWeb } from "../../../language/web/drawing/picture.ts";
import { madeUpWeb } from "../../language/web/webs.ts";
import type { EngineResult, EngineTask } from "./engine-worker.ts";
import type { EngineName, WebToLayOut } from "./engines.ts";

export interface WebSize {
  readonly factors: number;
  readonly links: number;
  /** How often each engine lays it out once it is warm; none where an engine is not asked. */
  readonly rounds: Readonly<Partial<Record<EngineName, number>>>;
}

/** The others need minutes for a web of 1,000 factors, dagre for one of 200. */
export const SIZES: readonly WebSize[] = [
  { factors: 60, links: 180, rounds: { ours: 15, dot: 7, elk: 7, dagre: 3 } },
  { factors: 200, links: 700, rounds: { ours: 5, dot: 1, elk: 3 } },
  { factors: 1000, links: 3500, rounds: { ours: 2 } },
];

/** `null`: no answer in time. */
export type Layouts = Readonly<Partial<Record<EngineName, EngineResult | null>>>;

const longest = 120_000;

/** Every engine on the same seeded web, one after another; what takes over two minutes is ended. */
export async function layoutsOf({ factors, links, rounds }: WebSize): Promise<Layouts> {
  const web = sizedWeb(factors, links);
  const results: Partial<Record<EngineName, EngineResult | null>> = {};
  for (const [engine, count] of Object.entries(rounds) as [EngineName, number][])
    results[engine] = await resultOf({ engine, web, rounds: count });
  return results;
}

/** A made-up web whose factors have the sizes that they are drawn in. */
function sizedWeb(factors: number, links: number): WebToLayOut {
  const web = madeUpWeb(factors, links, 1);
  const picture = drawWeb(web, { legend: false });
  return {
    factors: picture.factors.map(({ id, width, height, outline }) => ({ id, width, height, outline })),
    links: web.links.map(({ from, to }) => ({ from, to })),
  };
}

async function resultOf(task: EngineTask): Promise<EngineResult | null> {
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { workerData: task });
  const patience = AbortSignal.timeout(longest);
  try {
    const [result] = (await once(worker, "message", { signal: patience })) as [EngineResult];
    return result;
  } catch (error) {
    if (patience.aborted) return null;
    throw error;
  } finally {
    await worker.terminate();
  }
}

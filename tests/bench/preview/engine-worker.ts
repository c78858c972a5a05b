/** Runs one engine on one web in a thread of its own, so that an engine that takes too long can be ended. */
import { parentPort, workerData } from "node:worker_threads";
import { crossingsOf } from "./crossings.ts";
import { ENGINES, type EngineName, type WebToLayOut } from "./engines.ts";

export interface EngineTask {
  readonly engine: EngineName;
  readonly web: WebToLayOut;
  readonly rounds: number;
}

export interface EngineResult {
  /** In milliseconds: the first round, and each after it. */
  readonly cold: number;
  readonly warm: readonly number[];
  readonly crossings: number;
}

const { engine, web, rounds } = workerData as EngineTask;
const times: number[] = [];
let lines: Awaited<ReturnType<(typeof ENGINES)["ours"]>> = [];
for (let round = 0; round <= rounds; round++) {
  const started = performance.now();
  lines = await ENGINES[engine](web);
  times.push(performance.now() - started);
}
const [cold = 0, ...warm] = times;
parentPort?.postMessage({ cold, warm, crossings: crossingsOf(lines) } satisfies EngineResult);

import { Worker } from "node:worker_threads";
import type { Printed, PrintRequest } from "../../language/references/printer.ts";
import { printingWorker } from "./own-files.ts";
import type { PrintAnswer, PrintTask, StyleChoice } from "./printing-messages.ts";

/** What the licence of citeproc-js asks to be shown where it is used. */
export const CITEPROC_NOTICE =
  "citeproc-js implements the Citation Style Language, https://citationstyles.org/ (c) Frank Bennett";

/** A style or its references could not be printed; the message is citeproc's or ours, for a log. */
export class PrintingFailed extends Error {}

interface Awaited {
  readonly answered: (printed: Printed) => void;
  readonly failed: (fault: Error) => void;
  readonly tooLong: NodeJS.Timeout;
}

/** Prints references in a thread of its own, which is started when first wanted. */
export class Printing {
  readonly #deadline: number;
  readonly #script: () => string;
  readonly #awaited = new Map<number, Awaited>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** A task that takes longer than `deadline` milliseconds fails, and the thread is started anew for the next. */
  constructor(deadline = 60_000, script = printingWorker) {
    this.#deadline = deadline;
    this.#script = script;
  }

  /** Fails with `PrintingFailed`. */
  print(style: StyleChoice, request: PrintRequest): Promise<Printed> {
    const id = ++this.#lastId;
    const tooLong = setTimeout(() => this.#end("Printing took too long, and was given up."), this.#deadline);
    const printed = new Promise<Printed>((answered, failed) => {
      this.#awaited.set(id, { answered, failed, tooLong });
    });
    try {
      const worker = this.#running();
      worker.ref(); // the process goes on until what it asked for is printed, and no longer
      worker.postMessage({ id, style, request } satisfies PrintTask);
    } catch (fault) {
      this.#end(String(fault));
    }
    return printed;
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#script(), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      execArgv: [],
    });
    worker.on("message", (answer: PrintAnswer) => this.#take(answer));
    worker.on("error", (fault) => this.#worker === worker && this.#end(String(fault)));
    worker.on("exit", () => this.#worker === worker && this.#end("The thread that prints has ended."));
    this.#worker = worker;
    return worker;
  }

  #take(answer: PrintAnswer): void {
    const awaited = this.#awaited.get(answer.id);
    this.#awaited.delete(answer.id);
    if (this.#awaited.size === 0) this.#worker?.unref();
    if (!awaited) return;
    clearTimeout(awaited.tooLong);
    if ("printed" in answer) awaited.answered(answer.printed);
    else awaited.failed(new PrintingFailed(answer.fault));
  }

  /** Gives up what is awaited, and lets go of the thread. */
  #end(reason: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    for (const { failed, tooLong } of this.#awaited.values()) {
      clearTimeout(tooLong);
      failed(new PrintingFailed(reason));
    }
    this.#awaited.clear();
  }

  /** Ends the thread. */
  dispose(): void {
    this.#end("Nothing is printed any more.");
  }
}

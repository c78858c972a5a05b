import { changedPicture } from "../../../language/web/drawing/picture-change.ts";
import type { Picture } from "../../../language/web/drawing/shapes.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { webChange } from "../../../language/web/web-change.ts";
import type { Drawing, DrawingOrder, ToldDrawing, ToldOrder } from "./layout-worker.ts";
import { placesOf } from "./places.ts";

export interface DrawingBoardOptions {
  /** Starts a worker that answers each order with its drawing. */
  readonly startWorker: () => Worker;
  /** Called in the order of the orders, with the order that was drawn; not for those that were passed over. */
  readonly onDrawn: (drawing: Drawing, order: DrawingOrder) => void;
  /** A sentence for the author: this web could not be drawn. */
  readonly onFailed: (order: DrawingOrder, reason: string) => void;
  /**
   * A drawing that is out of date is let finish if it takes no longer than this: it is something to look at
   * while an author types on, and a worker that has drawn before draws the next one in half the time.
   */
  readonly patienceMs?: number;
  /** No drawing may take longer. */
  readonly limitMs?: number;
}

const WRONG = "something went wrong while it was laid out";

/** Has webs drawn in a worker, one at a time: what is ordered meanwhile waits, and only the latest of it. */
export class DrawingBoard {
  readonly #options: Required<DrawingBoardOptions>;
  #worker: Worker | null = null;
  /** The web that the worker was told last, and the picture that it told. */
  #known: { web: ShownWeb; picture: Picture | null } | null = null;
  #current: { readonly order: DrawingOrder; readonly started: number } | null = null;
  #next: DrawingOrder | null = null;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DrawingBoardOptions) {
    this.#options = { patienceMs: 1000, limitMs: 30_000, ...options };
  }

  order(order: DrawingOrder): void {
    if (this.#current === null) {
      this.#begin(order);
      return;
    }
    this.#next = order;
    const left = this.#current.started + this.#options.patienceMs - performance.now();
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#abandon(), Math.max(0, left));
  }

  #begin(order: DrawingOrder): void {
    this.#current = { order, started: performance.now() };
    this.#alarm = setTimeout(() => this.#giveUp("it is too large"), this.#options.limitMs);
    try {
      this.#worker ??= this.#newWorker();
      this.#worker.postMessage(this.#asTold(order));
      this.#known = { web: order.web, picture: this.#known?.picture ?? null };
    } catch {
      this.#giveUp("the window does not allow its drawing to start");
    }
  }

  #newWorker(): Worker {
    const worker = this.#options.startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<ToldDrawing>) => {
      const order = this.#current?.order;
      if (worker !== this.#worker || order === undefined) return;
      const before = this.#known?.picture;
      const picture =
        "whole" in data.picture ? data.picture.whole : before && changedPicture(before, data.picture.change);
      if (!picture) {
        this.#giveUp(WRONG);
        return;
      }
      this.#known = { web: order.web, picture };
      this.#options.onDrawn({ ...data, picture }, order);
      this.#proceed();
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#giveUp(WRONG);
    });
    return worker;
  }

  /** What the worker knows already is not said again. */
  #asTold({ web, previous, ...rest }: DrawingOrder): ToldOrder {
    const known = this.#known;
    return {
      ...rest,
      web: known ? { change: webChange(known.web, web) } : { whole: web },
      previous: previous && (previous === known?.picture ? "last" : placesOf(previous)),
    };
  }

  /** Ends a drawing that nobody waits for any more. */
  #abandon(): void {
    this.#dismissWorker();
    this.#proceed();
  }

  #giveUp(reason: string): void {
    const order = this.#current?.order;
    this.#dismissWorker();
    if (order) this.#options.onFailed(order, reason);
    this.#proceed();
  }

  #proceed(): void {
    clearTimeout(this.#alarm);
    const next = this.#next;
    this.#current = null;
    this.#next = null;
    if (next !== null) this.#begin(next);
  }

  #dismissWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#known = null;
  }
}

import isEqual from "fast-deep-equal";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { isUnchanged, listChange } from "../language/web/list-change.ts";
import { isSameWeb, webChange } from "../language/web/web-change.ts";
import type { PinsFile } from "./features/pins.ts";
import type { NumberedWeb, WebResult, WebResultChange } from "./protocol.ts";
import { signal, unlessCalledOff } from "./signal.ts";
import type { Review } from "./workspace/reviews.ts";

/** So many webs are remembered: as many panes may be open side by side, and lag one answer behind. */
const mostTold = 4;

/** How the web of one file is read. */
export interface WebReading {
  /** The review that the file belongs to now. */
  review(): Review | undefined;
  web(review: Review, pins: PinsFile): WebResult;
  pins(root: string): Promise<PinsFile>;
}

/**
 * Causal webs as a client was told them, each with a number. One that has a web waits for the next and is told only
 * what has changed, so that an edit costs what it changes; and it need not ask after it heard of an edit.
 */
export class ToldWebs {
  readonly #told = new Map<number, WebResult>();
  /** The files of pins as they were last read, by the folders of their reviews. */
  readonly #pins = new Map<string, PinsFile>();
  #number = 0;
  #change = signal();

  /** Some web may look different now. */
  changed(): void {
    const change = this.#change;
    this.#change = signal();
    change.give();
  }

  /**
   * What is read, as soon as it differs from the web with the number `since`; at once where there is no such number,
   * or where there is no web.
   */
  async next(
    reading: WebReading,
    since: number | undefined,
    token: CancellationToken,
  ): Promise<NumberedWeb | WebResultChange | null | ResponseError<never>> {
    for (;;) {
      const change = this.#change.happened;
      const review = reading.review();
      if (!review) return null;
      const { root } = review;
      const known = this.#pins.get(root) ?? (await this.#readPins(reading, root));
      const told = this.#tell(reading.web(review, known), since);
      if (told) return told;
      // Read while nobody waits for it: the disk would hold every edit back.
      const pins = await this.#readPins(reading, root);
      if (textOf(pins) !== textOf(known)) continue;
      await unlessCalledOff(change, token);
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called off.");
    }
  }

  async #readPins(reading: WebReading, root: string): Promise<PinsFile> {
    const pins = await reading.pins(root);
    this.#pins.set(root, pins);
    return pins;
  }

  /** `null` where nothing has changed. */
  #tell(result: WebResult, since: number | undefined): NumberedWeb | WebResultChange | null {
    const before = since === undefined ? undefined : this.#told.get(since);
    if (since === undefined || before?.root !== result.root) return { ...result, number: this.#keep(result) };
    const web = webChange(before.web, result.web);
    const configurations = listChange(before.configurations, result.configurations);
    const factors = listChange(before.factors, result.factors);
    const rest = restOf(result);
    const isSame =
      isSameWeb(before.web, web) &&
      isUnchanged(configurations, before.configurations.length) &&
      isUnchanged(factors, before.factors.length) &&
      isEqual(rest, restOf(before));
    if (isSame) return null;
    return { since, number: this.#keep(result), ...rest, web, configurations, factors };
  }

  #keep(result: WebResult): number {
    this.#told.set(++this.#number, result);
    this.#told.delete(this.#number - mostTold);
    return this.#number;
  }
}

function textOf(file: PinsFile): string | null {
  return "fault" in file ? file.fault : file.text;
}

function restOf({ question, views, pins, pinsProblem }: WebResult) {
  return { question, views, pins, pinsProblem };
}

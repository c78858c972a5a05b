import * as vscode from "vscode";
import { PIN_REQUEST, type PinParams, type PinResult } from "../../server/protocol.ts";

/** Sends a request to the server; rejects while there is none. */
type Send = <R>(method: string, params: object) => Promise<R>;

/** Writes where factors are pinned, one change after another, each whole or not at all. */
export class PinWriter {
  readonly #send: Send;
  #last: Promise<unknown> = Promise.resolve();

  constructor(send: Send) {
    this.#send = send;
  }

  /** Ends with a sentence for the author where a factor could not be pinned; the file is then as it was. */
  pin(params: PinParams): Promise<string | null> {
    const done = this.#last.then(() => this.#write(params));
    this.#last = done;
    return done;
  }

  async #write(params: PinParams): Promise<string | null> {
    try {
      const result = await this.#send<PinResult | null>(PIN_REQUEST, params);
      if (!result) return "The factor was not pinned: this file is in no review.";
      if ("refused" in result) return result.refused;
      const file = vscode.Uri.parse(result.uri);
      const draft = file.with({ path: `${file.path}.new` });
      await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(result.text));
      await vscode.workspace.fs.rename(draft, file, { overwrite: true });
      return null;
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      return `The factor was not pinned: ${why}`;
    }
  }
}

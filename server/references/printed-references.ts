import type { Reference } from "../../language/bibliography/reference.ts";
import { plainOf } from "../../language/references/rich-text.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { printedSource, styleChoice } from "./printed-sources.ts";
import { CITEPROC_NOTICE, type Printing } from "./printing.ts";
import type { StyleChoice } from "./printing-messages.ts";

/** How many printed references are kept in mind. */
const MOST_KEPT = 500;
const MOST_STYLES = 2;
/** How long somebody who points at a source waits for it to be printed, in milliseconds. */
export const WORTH_WAITING = 60;

/** Hears of printing, for a log. */
export interface PrintingListener {
  /** The first reference has been printed; what the processor's licence asks to be told then. */
  begun(notice: string): void;
  failed(fault: unknown): void;
}

/** What was printed in one style. */
interface InStyle {
  readonly texts: Map<string, { readonly reference: string; readonly text: string }>;
  /** The style has been used, and prints at once; or it cannot be used. */
  state: "new" | "ready" | "unusable";
}

/**
 * References in the style of their review, printed one by one as they are shown. Nothing waits for a printer to be
 * made: until it is, a source is shown by its short form.
 */
export class PrintedReferences {
  readonly #workspace: Workspace;
  /** For lists of references, which somebody asked for. */
  readonly printing: Printing;
  readonly #listener: PrintingListener;
  #isOver = false;
  #hasPrinted = false;
  readonly #styles = new Map<string, InStyle>();

  constructor(workspace: Workspace, printing: Printing, listener: PrintingListener) {
    this.#workspace = workspace;
    this.printing = printing;
    this.#listener = listener;
  }

  /** The printed reference of a key, where it has been printed; `null` where it has not. */
  known(theory: Theory, key: string): string | null {
    const reference = printedSource(this.#workspace, theory, key);
    const kept = this.#inStyle(styleChoice(this.#workspace, theory)).texts.get(key);
    return reference && kept?.reference === JSON.stringify(reference) ? kept.text : null;
  }

  /** Prints a source, for `known` to give; done as soon as it is, or when it is not worth waiting any more. */
  async soon(theory: Theory, key: string): Promise<void> {
    const reference = printedSource(this.#workspace, theory, key);
    if (!reference || this.known(theory, key) !== null) return;
    const choice = styleChoice(this.#workspace, theory);
    const style = this.#inStyle(choice);
    if (style.state === "unusable") return;
    const printed = this.#print(choice, style, reference);
    if (style.state === "new") return;
    await new Promise<void>((done) => {
      const enough = setTimeout(done, WORTH_WAITING);
      void printed.finally(() => {
        clearTimeout(enough);
        done();
      });
    });
  }

  async #print(choice: StyleChoice, style: InStyle, reference: Reference): Promise<void> {
    try {
      const { references } = await this.printing.print(choice, { references: [reference], citations: [] });
      style.state = "ready";
      if (!this.#hasPrinted) this.#listener.begun(CITEPROC_NOTICE);
      this.#hasPrinted = true;
      const [printed] = references;
      if (printed)
        style.texts.set(reference.id, { reference: JSON.stringify(reference), text: plainOf(printed.runs) });
      for (const oldest of style.texts.keys()) if (style.texts.size > MOST_KEPT) style.texts.delete(oldest);
    } catch (fault) {
      if (this.#isOver) return;
      if (style.state === "new") style.state = "unusable";
      this.#listener.failed(fault);
    }
  }

  #inStyle(choice: StyleChoice): InStyle {
    const name = "shipped" in choice ? choice.shipped : choice.xml;
    const style = this.#styles.get(name) ?? { texts: new Map(), state: "new" };
    this.#styles.delete(name);
    this.#styles.set(name, style);
    for (const oldest of this.#styles.keys())
      if (this.#styles.size > MOST_STYLES) this.#styles.delete(oldest);
    return style;
  }

  dispose(): void {
    this.#isOver = true;
    this.printing.dispose();
  }
}

import type { EvidenceAsked } from "../../../language/web/evidence-in-view.ts";
import type { ViewOptions } from "../../../language/web/view-options.ts";
import type { ShownEvidence } from "../messages/evidence.ts";
import type { FromPage, ShownLoops, ToPage } from "../messages.ts";

export interface NumberedEvidence {
  /** What its places are asked for with. */
  readonly number: number;
  readonly evidence: ShownEvidence;
}

/** Asks the panel and waits for its answers. One that another question has overtaken never comes. */
export class Asking {
  readonly #post: (message: FromPage) => void;
  #number = 0;
  #evidence: { readonly number: number; readonly told: (answer: NumberedEvidence | null) => void } | null =
    null;
  #loops: { readonly number: number; readonly told: (answer: ShownLoops | null) => void } | null = null;

  constructor(post: (message: FromPage) => void) {
    this.#post = post;
  }

  evidence(
    about: EvidenceAsked,
    options: ViewOptions,
    told: (answer: NumberedEvidence | null) => void,
  ): void {
    const number = ++this.#number;
    this.#evidence = { number, told };
    this.#post({ type: "askEvidence", number, about, options });
  }

  loops(options: ViewOptions, told: (answer: ShownLoops | null) => void): void {
    const number = ++this.#number;
    this.#loops = { number, told };
    this.#post({ type: "askLoops", number, options });
  }

  hear(message: Extract<ToPage, { type: "evidence" | "loops" }>): void {
    const { number } = message;
    if (message.type === "evidence" && this.#evidence?.number === number) {
      const { evidence } = message;
      this.#evidence.told(evidence && { number, evidence });
    } else if (message.type === "loops" && this.#loops?.number === number) {
      this.#loops.told(message.loops);
    }
  }
}

import { element } from "./elements.ts";

/** Why the picture is not what it should be: as the panel knows it, as the page does, and what is waited for. */
export interface Troubles {
  readonly panel: string | null;
  readonly page: string | null;
  readonly waiting: string | null;
}

/** Sentences over the picture. */
export class Notice {
  readonly element = element("p", { class: "notice", attributes: { role: "status" } });
  #troubles: Troubles = { panel: null, page: null, waiting: null };

  constructor() {
    this.element.hidden = true;
  }

  tell(news: Partial<Troubles>): void {
    this.#troubles = { ...this.#troubles, ...news };
    const { panel, page, waiting } = this.#troubles;
    const sentences = [panel, page, waiting].filter((sentence) => sentence !== null);
    this.element.hidden = sentences.length === 0;
    this.element.textContent = sentences.join(" ");
  }
}

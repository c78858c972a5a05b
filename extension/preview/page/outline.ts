import type { Picture, PictureFactor, PictureLink } from "../../../language/web/drawing/shapes.ts";
import { button, element } from "./elements.ts";

export interface OutlineActions {
  factor(factor: PictureFactor): void;
  link(link: PictureLink): void;
}

/** The picture in words: every factor, and under it the links that leave it. For people who cannot see a picture. */
export class Outline {
  readonly element = element("nav", { class: "outline", attributes: { "aria-label": "The web as a list" } });
  readonly #actions: OutlineActions;
  #picture: Picture | null = null;

  constructor(actions: OutlineActions) {
    this.#actions = actions;
    this.element.hidden = true;
  }

  show(picture: Picture, isOpen: boolean): void {
    this.element.hidden = !isOpen;
    if (!isOpen || picture === this.#picture) return;
    this.#picture = picture;
    const leaving = Map.groupBy(picture.links, ({ from }) => from);
    const items = picture.factors.map((factor) => {
      const links = leaving.get(factor.id) ?? [];
      const name = button(factor.title, () => this.#actions.factor(factor), "jump");
      name.dataset.outlined = factor.id;
      return element("li", {
        children: [
          name,
          ...(links.length > 0 ? [element("ul", { children: links.map((link) => this.#link(link)) })] : []),
        ],
      });
    });
    this.element.replaceChildren(
      element("p", { text: picture.description }),
      element("ul", { children: items }),
    );
  }

  enter(): void {
    this.element.querySelector<HTMLElement>("button")?.focus();
  }

  #link(link: PictureLink): HTMLLIElement {
    return element("li", { children: [button(link.title, () => this.#actions.link(link), "jump")] });
  }
}

import type { SavedView, WebKind } from "../../../../language/web/view-options.ts";
import { button, type Choice, ChoiceOf, element } from "../elements.ts";
import type { ShownView } from "../shown-view.ts";
import { type ToolbarAction, toolbar } from "../toolbar.ts";
import type { Search } from "./search.ts";

/** What can stand beside the picture. */
export type SideName = "choose" | "loops" | "evidence" | "overview";

export interface HeaderOptions {
  readonly shown: ShownView;
  readonly search: Search;
  readonly zoom: readonly ToolbarAction[];
  readonly onSide: (side: SideName) => void;
  readonly onList: () => void;
  readonly onSave: () => void;
  readonly onFigure: () => void;
  /** Nothing can be saved from here. */
  readonly isReadOnly: boolean;
}

export const KIND_CHOICES: readonly Choice<WebKind>[] = [
  { value: "causal web", words: "Causal web" },
  { value: "programme theory", words: "Programme theory" },
  { value: "cmocs", words: "CMOCs" },
];

const notSaved = "Not saved";
const wholeWeb = "The whole web";

/** The row above the picture, and under it what of the review is shown. */
export class Header {
  readonly element = element("header");
  readonly #shown: ShownView;
  readonly #views: ChoiceOf<string | null>;
  readonly #kind: ChoiceOf<WebKind>;
  readonly #sides: readonly (readonly [SideName, HTMLButtonElement])[];
  readonly #list: HTMLButtonElement;
  readonly #inForce = element("p", { class: "in-force" });
  readonly #all: HTMLButtonElement;
  readonly #save: HTMLButtonElement;
  readonly #isReadOnly: boolean;

  constructor({ shown, search, zoom, onSide, onList, onSave, onFigure, isReadOnly }: HeaderOptions) {
    this.#shown = shown;
    this.#isReadOnly = isReadOnly;
    this.#views = new ChoiceOf<string | null>("View", [], (name) => {
      if (name !== notSaved) shown.open(name);
    });
    this.#kind = new ChoiceOf("Drawn as", KIND_CHOICES, (kind) => shown.change({ kind }));
    this.#sides = [
      ["choose", button("Choose what to see", () => onSide("choose"))],
      ["loops", button("Loops", () => onSide("loops"))],
    ];
    this.#list = button("Show as list", onList);
    this.#all = button("Show everything", () => shown.showAll());
    this.#save = button("Save this view…", onSave);
    const strip = element("div", { class: "strip", children: [this.#inForce, this.#all, this.#save] });
    const row = element("div", {
      class: "controls",
      children: [
        this.#views.element,
        this.#kind.element,
        search.element,
        ...this.#sides.map(([, one]) => one),
        this.#list,
        ...(isReadOnly ? [] : [button("Save as a figure…", onFigure)]),
        toolbar(zoom),
      ],
    });
    this.element.append(row, strip);
  }

  /** `inForce` is of the picture, which may be of the options before. */
  show(inForce: readonly string[], open: SideName | null, isList: boolean): void {
    const { saved, name, options, isWhole } = this.#shown;
    this.#views.offer([
      { value: null, words: wholeWeb },
      ...saved.map((view) => ({ value: view.name, words: titleOf(view) })),
      ...(name === null && !isWhole ? [{ value: notSaved, words: "(not saved)" }] : []),
    ]);
    this.#views.choose(name ?? (isWhole ? null : notSaved));
    this.#kind.choose(options.kind);
    for (const [side, one] of this.#sides) one.setAttribute("aria-pressed", String(side === open));
    this.#list.setAttribute("aria-pressed", String(isList));
    this.#inForce.textContent =
      inForce.length > 0 ? `Shown: ${inForce.join("; ")}.` : "All of the review is shown.";
    this.#all.hidden = isWhole;
    this.#save.hidden = this.#isReadOnly || name !== null || (isWhole && options.kind === "causal web");
  }
}

function titleOf({ name, title }: SavedView): string {
  return title === null ? name : `${name}: ${title}`;
}

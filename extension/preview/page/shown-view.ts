import {
  type Focus,
  isSameData,
  type SavedView,
  type ViewOptions,
  WHOLE_WEB,
} from "../../../language/web/view-options.ts";

/** Which view of the web the page shows: options, and the saved view that has just these, by its name. */
export class ShownView {
  #options: ViewOptions;
  #name: string | null;
  #saved: readonly SavedView[] = [];
  /** A saved view that was asked for before the page knew of it. */
  #wanted: string | null = null;
  readonly #onChanged: () => void;

  constructor(options: ViewOptions, name: string | null, onChanged: () => void) {
    this.#options = options;
    this.#name = name;
    this.#onChanged = onChanged;
  }

  get options(): ViewOptions {
    return this.#options;
  }

  get name(): string | null {
    return this.#name;
  }

  get saved(): readonly SavedView[] {
    return this.#saved;
  }

  get isWhole(): boolean {
    const { kind: _, ...rest } = this.#options;
    const { kind: __, ...whole } = WHOLE_WEB;
    return isSameData(rest, whole);
  }

  change(part: Partial<ViewOptions>): void {
    const options = { ...this.#options, ...part };
    if (isSameData(options, this.#options)) return;
    this.#set(options, this.#saved.find((view) => isSameData(view.options, options))?.name ?? null);
  }

  lookAt(focus: Focus | null): void {
    this.change({ focus });
  }

  /** All of the review, drawn as before. */
  showAll(): void {
    this.change({ ...WHOLE_WEB, kind: this.#options.kind });
  }

  /** `null`: the whole causal web. */
  open(name: string | null): void {
    const view = this.#saved.find((one) => one.name === name);
    if (view) this.#set(view.options, view.name);
    else if (name === null) this.#set(WHOLE_WEB, null);
    else this.#wanted = name;
  }

  /** The views in the text as they are now: the one that is shown follows what is written there. */
  know(saved: readonly SavedView[]): void {
    this.#saved = saved;
    const shown = saved.find(({ name }) => name === (this.#wanted ?? this.#name));
    if (shown) {
      this.#wanted = null;
      this.#options = shown.options;
      this.#name = shown.name;
    } else this.#name = null;
  }

  #set(options: ViewOptions, name: string | null): void {
    this.#options = options;
    this.#name = name;
    this.#onChanged();
  }
}

import type { Picture } from "../../../language/web/drawing/shapes.ts";
import { isSameData } from "../../../language/web/view-options.ts";
import { changedWeb } from "../../../language/web/web-change.ts";
import type { FromPage, KeptState, ToPage } from "../messages.ts";
import { Asking } from "./asking.ts";
import { Canvas } from "./canvas.ts";
import { Arrangement } from "./controls/arrangement.ts";
import { Filters } from "./controls/filters.ts";
import { FocusChoice } from "./controls/focus-choice.ts";
import { Header, type SideName } from "./controls/header.ts";
import { Search } from "./controls/search.ts";
import { Dragging } from "./dragging.ts";
import { DrawingBoard } from "./drawing-board.ts";
import { drawnIn } from "./drawn.ts";
import { element } from "./elements.ts";
import { Gestures } from "./gestures.ts";
import { Keeping } from "./keeping.ts";
import { Keyboard } from "./keyboard.ts";
import { listenForKeys } from "./keys.ts";
import type { Drawing, DrawingOrder } from "./layout-worker.ts";
import { Legend } from "./legend.ts";
import { isLookedInto } from "./looking-into.ts";
import { Marking } from "./marking.ts";
import { Moving } from "./moving.ts";
import { Notice } from "./notice.ts";
import { openingOf } from "./opening.ts";
import { Outline } from "./outline.ts";
import { type Painted, Painting } from "./painting.ts";
import { pinnedFactors, withPinnedWords } from "./pinned.ts";
import { areaOf, keptPoint } from "./places.ts";
import { ShownView } from "./shown-view.ts";
import { Beside } from "./side/beside.ts";
import { startWorker } from "./start-worker.ts";
import type { Stop } from "./stops.ts";
import { setAttributes } from "./svg-elements.ts";
import { zoomActions } from "./toolbar.ts";
import { beforePicture, insteadOfPicture } from "./words.ts";

export interface Host {
  post(message: FromPage): void;
  keep(state: KeptState): void;
  /** There is no text to save anything in. */
  readonly isReadOnly?: boolean;
}

type SentWeb = Extract<ToPage, { type: "web" }>;

/** The whole of the page: the picture, what chooses it, and what stands beside it. */
export class Pane {
  readonly element = element("main");
  readonly #host: Host;
  readonly #asking: Asking;
  readonly #shownView: ShownView;
  readonly #painting = new Painting();
  readonly #canvas: Canvas;
  readonly #legend: Legend;
  readonly #keyboard: Keyboard;
  readonly #board: DrawingBoard;
  readonly #marking = new Marking();
  readonly #moving = new Moving(this.#painting.element);
  readonly #header: Header;
  readonly #search: Search;
  readonly #focusChoice: FocusChoice;
  readonly #filters: Filters;
  readonly #arrangement: Arrangement;
  readonly #outline: Outline;
  readonly #beside: Beside;
  readonly #gestures: Gestures;
  readonly #dragging: Dragging;
  readonly #notice = new Notice();
  readonly #keeping: Keeping;
  readonly #inWords = element("div", { class: "in-words", attributes: { role: "status" } });
  #sent: SentWeb | null = null;
  /** What is in the picture, which may still be what was ordered before. */
  #shown: { readonly order: DrawingOrder; readonly drawing: Drawing; readonly told: Picture } | null = null;
  #orders = 0;
  #isWhole = false;
  #isList: boolean;
  #isLocked: boolean;

  constructor(kept: KeptState, host: Host) {
    this.#host = host;
    this.#isList = kept.isList;
    this.#isLocked = kept.isLocked;
    this.#keeping = new Keeping(
      host,
      () =>
        this.#sent && {
          file: this.#sent.file,
          view: this.#canvas.view,
          isLegendOpen: this.#legend.element.open,
          isLocked: this.#isLocked,
          isList: this.#isList,
          options: this.#shownView.options,
          viewName: this.#shownView.name,
        },
    );
    this.#asking = new Asking((message) => host.post(message));
    this.#shownView = new ShownView(kept.options, kept.viewName, () => this.#viewChanged());
    this.#legend = new Legend(kept.isLegendOpen);
    this.#canvas = new Canvas(
      this.#painting.element,
      kept.view,
      () => this.#keeping.soon(),
      () => this.#legend.size(),
      (target) => this.#dragging.grip(target),
    );
    this.#dragging = new Dragging({
      painting: this.#painting,
      now: () => this.#shown?.drawing ?? null,
      viewName: () => this.#shown?.order.view ?? "",
      post: (message) => host.post(message),
      onPinned: () => this.#order(),
      isReadOnly: host.isReadOnly ?? false,
    });
    this.#keyboard = new Keyboard({
      canvas: this.#canvas.element,
      painting: this.#painting,
      onMoved: (stop) => this.#reveal(stop),
    });
    this.#board = new DrawingBoard({
      startWorker,
      onDrawn: (drawing, order) => this.#show(drawing, order),
      onFailed: (_, reason) => {
        this.#notice.tell({ page: `This causal web could not be drawn, because ${reason}.` });
        this.#report();
      },
    });
    this.#search = new Search({
      onFound: (factors) => this.#painting.mark("found", factors),
      onGone: (factor) => {
        this.#keyboard.goTo(factor, false);
        this.#reveal({ factor });
      },
      onLeft: () => this.#keyboard.comeBack(),
    });
    this.#header = new Header({
      shown: this.#shownView,
      search: this.#search,
      zoom: zoomActions(this.#canvas),
      onSide: (side) => this.#toggleSide(side),
      onList: () => this.#setList(!this.#isList),
      isReadOnly: host.isReadOnly ?? false,
      onFigure: () => host.post({ type: "saveFigure", options: this.#shownView.options }),
      onSave: () => host.post({ type: "saveView", options: this.#shownView.options }),
    });
    this.#focusChoice = new FocusChoice(this.#shownView, () => this.#marking.atCursor);
    this.#filters = new Filters(this.#shownView);
    this.#arrangement = new Arrangement(this.#shownView);
    this.#beside = new Beside({
      asking: this.#asking,
      shownView: this.#shownView,
      post: (message) => host.post(message),
      mark: (path) => {
        this.#marking.path = path;
        this.#mark();
      },
      onClosed: () => {
        this.#showControls();
        this.#keyboard.comeBack();
      },
    });
    this.#outline = new Outline({
      factor: (factor) => this.#evidence({ is: "factor", factor }, true),
      link: (link) => this.#evidence({ is: "link", link }, true),
    });
    this.#gestures = new Gestures({
      canvas: this.#canvas.element,
      painting: this.#painting,
      onEvidence: (painted, isByKey) => this.#evidence(painted, isByKey),
      onOpen: (painted) => host.post(openingOf(painted)),
      canUnpin: (factor) => this.#dragging.canUnpin(factor),
      onMove: (factor, by) => this.#dragging.move(factor, by),
      onUnpin: (factor) => this.#dragging.unpin(factor),
      onPaths: (from, to) => this.#paths(from, to),
      onLookAt: (focus) => this.#shownView.lookAt(focus),
      onWaiting: (waiting) => this.#notice.tell({ waiting }),
      onChosen: (factors) => this.#painting.mark("chosen", factors),
    });
    this.#build();
  }

  hear(message: ToPage): void {
    switch (message.type) {
      case "web":
        this.#sent = message;
        this.#shownView.know(message.views);
        this.#keeping.soon();
        this.#showControls();
        this.#order();
        break;
      case "webChange": {
        const { since, revision, title, views } = message;
        const before = this.#sent;
        const web = before?.revision === since ? changedWeb(before.web, message.web) : null;
        if (before && web) this.hear({ ...before, revision, title, web, views });
        else this.#host.post({ type: "ready" });
        break;
      }
      case "pins":
        if (this.#dragging.know(message.pins)) this.#order();
        break;
      case "showView":
        this.#shownView.open(message.name);
        break;
      case "lock":
        this.#isLocked = message.isLocked;
        this.#keeping.soon();
        break;
      case "highlight":
        this.#marking.atCursor = message.configurations;
        this.#mark();
        break;
      case "evidence":
      case "loops":
        this.#asking.hear(message);
        break;
      case "notice":
        this.#notice.tell({ panel: message.text });
        this.#report();
        break;
    }
  }

  #build(): void {
    this.#inWords.append(...beforePicture());
    const canvas = this.#canvas.element;
    // Chromium would stop at the picture itself, because it listens to the focus.
    setAttributes(canvas, { role: "application", tabindex: -1, "aria-label": "Causal web" });
    const stage = element("div", {
      class: "stage",
      children: [canvas, this.#outline.element, this.#legend.element, this.#inWords, this.#notice.element],
    });
    this.element.append(
      element("h1", { class: "heard", text: "Causal web" }),
      this.#header.element,
      element("div", { class: "below", children: [stage, this.#beside.element] }),
      this.#gestures.menu,
    );
    this.#legend.element.addEventListener("toggle", () => {
      this.#canvas.cornerChanged();
      this.#keeping.soon();
    });
    listenForKeys({ canvas: this.#canvas, search: this.#search, onEscape: () => this.#escape() });
  }

  /** Out of the innermost thing that is open. */
  #escape(): void {
    if (this.#gestures.stopWaiting()) return;
    if (this.#beside.isOpen) this.#beside.close();
    else if (document.activeElement instanceof SVGElement) document.activeElement.blur();
  }

  #viewChanged(): void {
    this.#isWhole = false;
    this.#canvas.forget();
    this.#marking.path = null;
    this.#keeping.soon();
    this.#showControls();
    this.#order();
  }

  #order(): void {
    if (!this.#sent) return;
    const { revision, web } = this.#sent;
    const { options } = this.#shownView;
    const last = this.#shown;
    this.#board.order({
      number: ++this.#orders,
      revision,
      web,
      options,
      view: this.#shownView.name,
      previous: last && isSameData(last.order.options, options) ? last.told : null,
      pinned: this.#dragging.pinned(this.#shownView.name ?? ""),
      isWhole: this.#isWhole,
    });
  }

  #show(drawn: Drawing, order: DrawingOrder): void {
    const pinned = pinnedFactors(drawn, this.#host.isReadOnly ? new Map() : order.pinned);
    this.#painting.pinned = pinned;
    const drawing = withPinnedWords(drawn, pinned);
    const { picture, overview } = drawing;
    const last = this.#shown;
    this.#shown = { order, drawing, told: drawn.picture };
    if (last) this.#moving.begin(picture);
    this.#keyboard.paint(picture);
    const isEdit = last !== null && isSameData(last.order.options, order.options);
    this.#legend.show(drawing.legend, pinned.size > 0);
    this.#canvas.pictureChanged(
      picture,
      isEdit ? keptPoint(last.drawing.picture, picture, this.#canvas.middle()) : null,
    );
    this.#moving.go();
    setAttributes(this.#canvas.element, { "aria-label": `${this.#sent?.title}: ${picture.description}` });
    const words = insteadOfPicture(order.web, picture.factors.length, () => this.#shownView.showAll());
    this.#inWords.hidden = words === null;
    this.#inWords.replaceChildren(...(words ?? []));
    this.#search.over(
      picture.factors,
      order.web.factors.map(({ name }) => name),
    );
    this.#outline.show(picture, this.#isList);
    this.#beside.refresh({ web: order.web, options: order.options, drawing });
    if (overview) {
      this.#beside.showOverview(overview, {
        around: (factor) => this.#shownView.lookAt({ on: "around", factors: [factor], steps: 1 }),
        drawAll: () => {
          this.#isWhole = true;
          this.#order();
        },
      });
    } else if (this.#beside.side === "overview") this.#beside.close();
    this.#showControls();
    this.#notice.tell({ page: null });
    this.#mark();
  }

  #showControls(): void {
    const web = this.#sent?.web;
    if (!web) return;
    const { side } = this.#beside;
    this.#header.show(this.#shown?.drawing.inForce ?? [], side, this.#isList);
    this.#focusChoice.show(web);
    this.#filters.show(web);
    this.#arrangement.show(web);
  }

  #toggleSide(side: SideName): void {
    if (this.#beside.side === side) {
      this.#beside.close();
      return;
    }
    if (side === "choose") {
      this.#beside.show(side, "Choose what to see", [
        this.#focusChoice.element,
        this.#filters.element,
        this.#arrangement.element,
      ]);
    } else if (side === "loops") this.#beside.showLoops();
    this.#showControls();
  }

  #setList(isList: boolean): void {
    this.#isList = isList;
    this.element.classList.toggle("is-list", isList);
    if (this.#shown) this.#outline.show(this.#shown.drawing.picture, isList);
    this.#showControls();
    this.#keeping.soon();
    if (isList) this.#outline.enter();
    else this.#keyboard.comeBack();
  }

  #evidence(painted: Painted, isByKey: boolean): void {
    const now = this.#shown;
    if (now?.drawing.overview && isLookedInto(painted, now.drawing.overview, now.order.web, this.#shownView))
      return;
    this.#beside.showEvidence(painted);
    this.#showControls();
    if (isByKey) this.#beside.enter();
  }

  #paths(from: string, to: string): void {
    this.#beside.showPaths(from, to);
    this.#showControls();
  }

  #mark(): void {
    if (!this.#shown) return;
    const { order, drawing } = this.#shown;
    const highlight = this.#marking.highlight(order.web, drawing.picture);
    this.#painting.highlight(highlight);
    this.#canvas.reveal(drawing.picture.factors.filter(({ id }) => highlight.factors.has(id)).map(areaOf));
    this.#report();
  }

  #reveal(stop: Stop): void {
    const ends = "factor" in stop ? [stop.factor] : [stop.link.from, stop.link.to];
    const factors = this.#shown?.drawing.picture.factors ?? [];
    this.#canvas.reveal(factors.filter(({ id }) => ends.includes(id)).map(areaOf));
  }

  /** Tells the panel what the page shows now. */
  #report(): void {
    const words = [this.#notice.element, this.#inWords].filter(({ hidden }) => !hidden);
    const says = words.length === 0 ? null : words.map(({ textContent }) => textContent ?? "").join(" ");
    const drawn = drawnIn(this.#canvas.element, {
      revision: this.#shown?.order.revision ?? 0,
      kind: this.#shown?.order.options.kind ?? this.#shownView.options.kind,
      view: this.#shown?.order.view ?? null,
      inForce: this.#shown?.drawing.inForce ?? [],
      says,
    });
    this.#host.post({ type: "drawn", drawn });
  }
}

// The page in the preview's panel: shows the causal web that the panel sends, and tells what is clicked in it.
import type { CausalWeb } from "../../../language/web/causal-web.ts";
import type { Picture } from "../../../language/web/drawing/shapes.ts";
import { type FromPage, isKeptState, isToPage, type KeptState, type ToPage } from "../messages.ts";
import { Canvas, zoomStep } from "./canvas.ts";
import { DrawingBoard } from "./drawing-board.ts";
import { drawnIn } from "./drawn.ts";
import { highlightOf } from "./highlight.ts";
import { Keyboard } from "./keyboard.ts";
import type { Drawing, DrawingOrder } from "./layout-worker.ts";
import { Legend } from "./legend.ts";
import { Painting } from "./painting.ts";
import { startWorker } from "./start-worker.ts";
import type { Stop } from "./stops.ts";
import { setAttributes } from "./svg-elements.ts";
import { toolbar } from "./toolbar.ts";
import { beforePicture, insteadOfPicture } from "./words.ts";

/** What the editor gives the page to reach the panel with. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  /** Keeps this while the page is hidden, and hands it to whoever restores the panel after a reload. */
  setState(state: KeptState): void;
  getState(): unknown;
};

const editor = acquireVsCodeApi();
const before = editor.getState();
const kept = isKeptState(before) ? before : null;

const painting = new Painting();
const canvas = new Canvas(painting.element, kept?.view ?? null, keepSoon);
const legend = new Legend(kept?.isLegendOpen ?? true);
const notice = document.createElement("p");
const inWords = document.createElement("div");

/** The latest web that was sent, and the one in the picture, which may still be the one before. */
let sent: Extract<ToPage, { type: "web" }> | null = null;
let shown: { readonly web: CausalWeb; readonly picture: Picture; readonly revision: number } | null = null;
let marked: readonly string[] = [];
let keeping: ReturnType<typeof setTimeout> | undefined;
/** Why the picture is not what it should be: as the panel knows it, and as the page itself does. */
const troubles: { panel: string | null; page: string | null } = { panel: null, page: null };

const keyboard = new Keyboard({ canvas: canvas.element, painting, onMoved: reveal });
const board = new DrawingBoard({
  startWorker,
  onDrawn: show,
  onFailed: (_, reason) => {
    tell({ page: `This causal web could not be drawn, because ${reason}.` });
    report();
  },
});

buildPage();
listen();
editor.postMessage({ type: "ready" });

function buildPage(): void {
  notice.className = "notice";
  notice.hidden = true;
  inWords.className = "in-words";
  inWords.append(...beforePicture());
  for (const element of [notice, inWords]) element.setAttribute("role", "status");
  // Chromium would stop at the picture itself, because it listens to the focus.
  setAttributes(canvas.element, { role: "application", tabindex: -1, "aria-label": "Causal web" });
  const bar = toolbar([
    { name: "Zoom in", key: "+", icon: "M8 3v10M3 8h10", act: () => canvas.zoom(zoomStep) },
    { name: "Zoom out", key: "-", icon: "M3 8h10", act: () => canvas.zoom(1 / zoomStep) },
    {
      name: "Show all",
      key: "0",
      icon: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
      act: () => canvas.fit(),
    },
  ]);
  const main = document.createElement("main");
  main.append(bar, canvas.element, legend.element, inWords, notice);
  document.body.append(main);
}

function listen(): void {
  addEventListener("message", (event: MessageEvent<unknown>) => {
    // The editor speaks from the frame around the page, which is of the page's own origin; nobody else has a say.
    if (event.origin === window.origin && isToPage(event.data)) hear(event.data);
  });
  legend.element.addEventListener("toggle", keepSoon);
  canvas.element.addEventListener("click", ({ target }) => open(target));
  canvas.element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(event.target);
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") canvas.zoom(zoomStep);
    if (event.key === "-" || event.key === "_") canvas.zoom(1 / zoomStep);
    if (event.key === "0") canvas.fit();
    if (event.key === "Escape" && document.activeElement instanceof SVGElement) document.activeElement.blur();
  });
}

function hear(message: ToPage): void {
  switch (message.type) {
    case "web":
      sent = message;
      keepSoon();
      board.order({ revision: message.revision, web: message.web });
      break;
    case "highlight":
      marked = message.configurations;
      mark();
      break;
    case "notice":
      tell({ panel: message.text });
      report();
      break;
  }
}

/** Dragging moves the picture many times a second. */
function keepSoon(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    if (sent) editor.setState({ file: sent.file, view: canvas.view, isLegendOpen: legend.element.open });
  }, 100);
}

function show({ revision, picture, legend: signs }: Drawing, { web }: DrawingOrder): void {
  const last = shown?.picture;
  shown = { web, picture, revision };
  keyboard.paint(picture);
  canvas.pictureChanged(picture, last ? keptPoint(last, picture) : null);
  legend.show(signs);
  setAttributes(canvas.element, { "aria-label": `${sent?.title}: ${picture.description}` });
  const words = insteadOfPicture(web);
  inWords.hidden = words === null;
  inWords.replaceChildren(...(words ?? []));
  tell({ page: null });
  mark();
}

/** A factor of both pictures that is in the middle of what is looked at, so that it can stay there. */
function keptPoint(before: Picture, after: Picture) {
  const middle = canvas.middle();
  const now = new Map(after.factors.map((factor) => [factor.id, factor]));
  const kept = before.factors
    .flatMap((factor) => {
      const same = now.get(factor.id);
      return same ? [{ before: factor, after: same }] : [];
    })
    .map((pair) => ({ ...pair, away: Math.hypot(pair.before.x - middle.x, pair.before.y - middle.y) }));
  return kept.length === 0 ? null : kept.reduce((best, one) => (one.away < best.away ? one : best));
}

function mark(): void {
  if (!shown) return;
  const highlight = highlightOf(shown.web, marked);
  painting.highlight(highlight);
  const factors = shown.picture.factors.filter(({ id }) => highlight.factors.has(id));
  canvas.reveal(factors.map(areaOf));
  report();
}

function reveal(stop: Stop): void {
  if (!shown) return;
  const ends = "factor" in stop ? [stop.factor] : [stop.link.from, stop.link.to];
  canvas.reveal(shown.picture.factors.filter(({ id }) => ends.includes(id)).map(areaOf));
}

function areaOf({ x, y, width, height }: Picture["factors"][number]) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function open(target: EventTarget | null): void {
  const painted = painting.at(target);
  if (painted?.is === "factor") {
    editor.postMessage({ type: "openFactor", factor: painted.factor.id });
  } else if (painted?.is === "link") {
    const { from, to, kind } = painted.link;
    editor.postMessage({ type: "openLink", from, to, kind });
  }
}

function tell(news: Partial<typeof troubles>): void {
  Object.assign(troubles, news);
  const sentences = [troubles.panel, troubles.page].filter((sentence) => sentence !== null);
  notice.hidden = sentences.length === 0;
  notice.textContent = sentences.join(" ");
}

/** Tells the panel what the page shows now. */
function report(): void {
  const words = [notice, inWords].filter(({ hidden }) => !hidden).map(({ textContent }) => textContent ?? "");
  const says = words.length === 0 ? null : words.join(" ");
  editor.postMessage({ type: "drawn", drawn: drawnIn(canvas.element, shown?.revision ?? 0, says) });
}

// The page in the preview's panel: shows the causal web that the panel sends, and tells what is wanted of it.
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { type FromPage, isKeptState, isToPage, type KeptState } from "../messages.ts";
import { Pane } from "./pane.ts";

/** What the editor gives the page to reach the panel with. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  /** Keeps this while the page is hidden, and hands it to whoever restores the panel after a reload. */
  setState(state: KeptState): void;
  getState(): unknown;
};

const editor = acquireVsCodeApi();
const before = editor.getState();
const kept: KeptState = isKeptState(before)
  ? before
  : {
      file: "",
      view: null,
      isLegendOpen: true,
      isLocked: false,
      isList: false,
      options: WHOLE_WEB,
      viewName: null,
    };

const pane = new Pane(kept, {
  post: (message) => editor.postMessage(message),
  keep: (state) => editor.setState(state),
});
document.body.append(pane.element);

addEventListener("message", (event: MessageEvent<unknown>) => {
  // The editor speaks from the frame around the page, which is of the page's own origin; nobody else has a say.
  if (event.origin === window.origin && isToPage(event.data)) pane.hear(event.data);
});
editor.postMessage({ type: "ready" });

/**
 * What a test suite inside an editor's extension host and the program that started the editor say to each other:
 * one JSON object a line, over a local socket whose address the suite finds in its environment. The same in
 * every editor, since the window itself can be driven only from outside.
 */
export const SUITE_ADDRESS = "CMOC_EDITOR_SUITE";

/** Also in the environment of the suite, where not all of it is to run: words in the names of the tests that are. */
export const SUITE_ONLY = "CMOC_EDITOR_SUITE_ONLY";

/** From the suite. */
export type SuiteSays =
  | { readonly says: "started"; readonly editor: string; readonly version: string }
  | { readonly says: "passed"; readonly test: string; readonly ms: number }
  | { readonly says: "failed"; readonly test: string; readonly ms: number; readonly reason: string }
  | { readonly says: "note"; readonly text: string }
  | { readonly says: "asks"; readonly number: number; readonly request: WindowRequest }
  | { readonly says: "finished" };

/** To the suite: what became of the request with this number. */
export type WindowAnswer =
  | { readonly number: number; readonly done: WindowElements }
  | { readonly number: number; readonly failed: string }
  /** This editor's window cannot be driven that way; says why. */
  | { readonly number: number; readonly unavailable: string };

/** Where a selector is looked for: in the editor's own window, or in the pages of its webviews. */
export type WindowPart = "window" | "webview";

export type HeldKey = "Control" | "Shift";

/** Something to see or do in the editor's window, as a person would. Selectors are CSS. */
export type WindowRequest =
  /** Saves a picture of the window. */
  | { readonly wants: "picture"; readonly name: string }
  /** Waits until at least so many elements match (1 unless told), and tells about all of them. */
  | {
      readonly wants: "elements";
      readonly in: WindowPart;
      readonly selector: string;
      readonly atLeast?: number;
    }
  /** Clicks the middle of the element; of a curve, the middle of its length, since its box is mostly not its own. */
  | { readonly wants: "click"; readonly in: WindowPart; readonly selector: string; readonly nth?: number }
  /** Keys as playwright names them, such as `Control+Shift+P`. */
  | { readonly wants: "keys"; readonly keys: string }
  | { readonly wants: "text"; readonly text: string }
  /** Turns the wheel over the element, perhaps with a key held down; positive is down, in pixels. */
  | {
      readonly wants: "wheel";
      readonly in: WindowPart;
      readonly selector: string;
      readonly by: number;
      readonly held?: HeldKey;
    }
  /** Drags the element's middle by so many pixels. */
  | {
      readonly wants: "drag";
      readonly in: WindowPart;
      readonly selector: string;
      readonly right: number;
      readonly down: number;
    };

/** The elements that a request was about; none where it was about none. */
export type WindowElements = readonly WindowElement[];

export interface WindowElement {
  /** The text in it, white space collapsed. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** As they come out on the screen, in the notation of CSS. */
  readonly colours: { readonly ink: string; readonly fill: string; readonly stroke: string };
  /** Where it is drawn, in pixels of its page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

import { posix } from "node:path";
import * as vscode from "vscode";
import type { PaletteName } from "../language/web/drawing/palettes.ts";
import { JOURNAL_WIDTHS } from "../language/web/printing/paper.ts";
import type { ViewOptions } from "../language/web/view-options.ts";
import { FIGURE_REQUEST, type FigureParams, type FigureResult } from "../server/protocol.ts";

/** What asks for a figure: a file of the review, and which view of its web. */
export interface FigureAsked {
  readonly uri: string;
  readonly view?: ViewOptions;
  /** The saved view that it is. */
  readonly viewName?: string;
  readonly title?: string;
  /** Where to, for a key or a task of one's own: nothing is asked then, and the ending chooses the format. */
  readonly to?: string;
}

interface Format extends vscode.QuickPickItem {
  readonly ending: string;
  /** Whether it has a size and colours on paper. */
  readonly isPrinted: boolean;
}

const FORMATS: readonly Format[] = [
  { label: "PDF", description: "for a journal, and for print", ending: ".pdf", isPrinted: true },
  { label: "PNG", description: "for Word and slides", ending: ".png", isPrinted: true },
  { label: "SVG", description: "for Inkscape and Illustrator", ending: ".svg", isPrinted: true },
  { label: "Web page", description: "for co-authors without VS Code", ending: ".html", isPrinted: false },
  { label: "draw.io", description: "to go on drawing by hand", ending: ".drawio", isPrinted: false },
  { label: "DOT", description: "for Graphviz", ending: ".dot", isPrinted: false },
  { label: "Mermaid", description: "for wikis and Markdown", ending: ".mmd", isPrinted: false },
  { label: "GraphML", description: "for network analysis", ending: ".graphml", isPrinted: false },
  { label: "JSON", description: "for other programs", ending: ".json", isPrinted: false },
];

const WIDTHS: readonly (vscode.QuickPickItem & { readonly width: number | null })[] = [
  { label: "As large as it is drawn", width: null },
  { label: `Single column, ${JOURNAL_WIDTHS["single column"]} mm`, width: JOURNAL_WIDTHS["single column"] },
  { label: `Double column, ${JOURNAL_WIDTHS["double column"]} mm`, width: JOURNAL_WIDTHS["double column"] },
];

const COLOURS: readonly (vscode.QuickPickItem & { readonly colours: PaletteName })[] = [
  { label: "Usual colours", colours: "usual" },
  { label: "Greys", description: "for journals that print in black", colours: "grey" },
  { label: "Okabe-Ito", description: "told apart with any colour blindness", colours: "okabe-ito" },
];

const DOTS: readonly (vscode.QuickPickItem & { readonly dotsPerInch: number })[] = [
  { label: "300 dots an inch", description: "what most journals ask for", dotsPerInch: 300 },
  { label: "600 dots an inch", description: "for journals that ask for more", dotsPerInch: 600 },
  { label: "150 dots an inch", description: "for slides and e-mail", dotsPerInch: 150 },
];

type Send = (request: string, params: FigureParams) => Promise<FigureResult | null>;

/** Asks how and where, and saves a view of a causal web as a file. */
export async function saveFigure({ to, ...asked }: FigureAsked, send: Send): Promise<void> {
  if (to !== undefined) {
    const place = vscode.Uri.parse(to);
    await save(place, send(FIGURE_REQUEST, { ...asked, ending: posix.extname(place.path) }));
    return;
  }
  const format = await vscode.window.showQuickPick(FORMATS, { title: "Save the causal web as" });
  if (!format) return;
  const printing = format.isPrinted ? await printingChosen(format.ending === ".png") : {};
  if (!printing) return;
  const place = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(asked.uri), "..", `causal-web${format.ending}`),
    filters: { [format.label]: [format.ending.slice(1)] },
    title: "Save the causal web",
  });
  if (!place) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Saving the causal web" },
    () => save(place, send(FIGURE_REQUEST, { ...asked, ...printing, ending: format.ending })),
  );
}

type Printing = Pick<FigureParams, "width" | "colours" | "dotsPerInch">;

async function printingChosen(isInDots: boolean): Promise<Printing | undefined> {
  const size = await vscode.window.showQuickPick(WIDTHS, { title: "How wide on paper?" });
  if (!size) return undefined;
  const paint = await vscode.window.showQuickPick(COLOURS, { title: "In which colours?" });
  if (!paint) return undefined;
  const dots = isInDots ? await vscode.window.showQuickPick(DOTS, { title: "How fine?" }) : null;
  if (dots === undefined) return undefined;
  return {
    colours: paint.colours,
    ...(size.width === null ? {} : { width: size.width }),
    ...(dots === null ? {} : { dotsPerInch: dots.dotsPerInch }),
  };
}

async function save(place: vscode.Uri, answered: Promise<FigureResult | null>): Promise<void> {
  const figure = await answered;
  if (!figure) {
    void vscode.window.showWarningMessage("This file is in no review, so there is no causal web to save.");
    return;
  }
  const bytes = "text" in figure ? Buffer.from(figure.text, "utf8") : Buffer.from(figure.base64, "base64");
  await vscode.workspace.fs.writeFile(place, bytes);
  for (const note of figure.notes) void vscode.window.showWarningMessage(note);
}

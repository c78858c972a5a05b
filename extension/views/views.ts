import * as vscode from "vscode";
import type { CmocClient } from "../client.ts";
import { activeFile } from "../preview/panels.ts";
import { ChainView } from "./chain-view.ts";
import { cursorPlace, RestingCursor } from "./cursor.ts";
import { FactorsView, factorOf } from "./factors-view.ts";
import type { FactorOfLine, Line } from "./line.ts";
import { type LineView, OPEN_LINE, type ViewName } from "./line-view.ts";
import { chosenFactor, mergeFactors } from "./merge-factors.ts";
import { OpenWorkView } from "./open-work-view.ts";
import { openPlace } from "./opening.ts";
import { ReviewProgress } from "./progress.ts";
import { serverSource } from "./server-source.ts";
import { TheoryView } from "./theory-view.ts";

/** What a view shows: for the tests in a real editor. */
export interface ShownLine {
  readonly label: string;
  readonly description: string;
  readonly inside: readonly ShownLine[];
}

/** The views beside the text, and their commands. They share what they ask the server, and when. */
export class Views implements vscode.Disposable {
  readonly #client: CmocClient;
  readonly #progress = new ReviewProgress(() => this.#source);
  readonly #source: ReturnType<typeof serverSource>;
  readonly #cursor = new RestingCursor();
  readonly #theory: TheoryView;
  readonly #factors: FactorsView;
  readonly #chain: ChainView;
  readonly #openWork: OpenWorkView;
  readonly #all: { readonly [name in ViewName]: LineView };
  readonly #disposables: vscode.Disposable[];

  constructor(client: CmocClient) {
    this.#client = client;
    this.#source = serverSource(client, (outline) => this.#progress.note(outline));
    this.#theory = new TheoryView(this.#source);
    this.#factors = new FactorsView(this.#source, (from, into) => void mergeFactors(client, from, into));
    this.#chain = new ChainView(this.#source);
    this.#openWork = new OpenWorkView(this.#source);
    this.#all = {
      theory: this.#theory.view,
      factors: this.#factors.view,
      chain: this.#chain.view,
      openWork: this.#openWork.view,
    };
    const command = vscode.commands.registerCommand;
    this.#disposables = [
      this.#cursor,
      this.#progress,
      this.#theory,
      this.#factors,
      this.#chain,
      this.#openWork,
      client.onDidChangeWeb(() => this.#changed()),
      client.onDidComeOrGo(() => {
        this.#progress.changed();
        this.#changed();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("cmoc.checks")) this.#all.openWork.changed();
      }),
      this.#cursor.onDidRest((place) => {
        void this.#theory.follow(place);
        this.#chain.follow(place);
        this.#factors.follow(place.uri);
      }),
      command(OPEN_LINE, (line: Line, view?: ViewName) => this.#open(line, view)),
      command("cmoc.showInTheory", () => this.#showInTheory()),
      command("cmoc.showChain", () => this.#showChain()),
      command("cmoc.filterFactors", (words?: unknown) =>
        this.#factors.filter(typeof words === "string" ? words : undefined),
      ),
      command("cmoc.clearFactorFilter", () => this.#factors.filter("")),
      command("cmoc.sortFactors", (arranged?: unknown) => this.#factors.arrange(arranged)),
      command("cmoc.mergeFactors", (from?: unknown, into?: unknown, isConfirmed?: unknown) =>
        this.#merge(factorOf(from), factorOf(into), isConfirmed === true),
      ),
    ];
  }

  /** What a view shows, to some depth. */
  async shown(name: ViewName, depth = 3): Promise<readonly ShownLine[]> {
    const view = this.#all[name];
    const below = async (line: Line | undefined, left: number): Promise<ShownLine[]> => {
      if (left === 0) return [];
      const lines = await view.getChildren(line);
      return Promise.all(
        lines.map(async (one) => ({
          label: one.label,
          description: one.description ?? "",
          inside: await below(one, left - 1),
        })),
      );
    };
    return below(undefined, depth);
  }

  /** What is selected in a view. */
  selected(name: ViewName): readonly string[] {
    return this.#all[name].tree.selection.map(({ label }) => label);
  }

  #changed(): void {
    this.#progress.changed();
    for (const view of Object.values(this.#all)) view.changed();
  }

  async #open({ place }: Line, view?: ViewName): Promise<void> {
    if (!place) return;
    if (view === "chain") this.#chain.opened(place);
    await openPlace(place);
  }

  async #showInTheory(): Promise<void> {
    const place = cursorPlace();
    await vscode.commands.executeCommand("cmoc.theory.focus");
    if (place) await this.#theory.follow(place, true);
  }

  async #showChain(): Promise<void> {
    const place = cursorPlace();
    await vscode.commands.executeCommand("cmoc.chain.focus");
    if (place) this.#chain.follow(place);
  }

  /** Of factors that are not told, the author chooses. */
  async #merge(from?: FactorOfLine, into?: FactorOfLine, isConfirmed = false): Promise<boolean> {
    const file = activeFile()?.toString() ?? null;
    const gone = from ?? (await chosenFactor(this.#source, file, "Merge Factors: the one that goes"));
    if (!gone) return false;
    const title = `Merge Factors: what “${gone.name}” becomes`;
    const stays = into ?? (await chosenFactor(this.#source, file, title, gone));
    if (!stays) return false;
    return isConfirmed
      ? mergeFactors(this.#client, gone, stays, async () => true)
      : mergeFactors(this.#client, gone, stays);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

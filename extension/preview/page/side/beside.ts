import type { Picture } from "../../../../language/web/drawing/shapes.ts";
import type { EvidenceAsked } from "../../../../language/web/evidence-in-view.ts";
import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import type { ViewOptions } from "../../../../language/web/view-options.ts";
import type { FromPage, LinkEnds } from "../../messages.ts";
import type { Asking } from "../asking.ts";
import type { SideName } from "../controls/header.ts";
import { button, element } from "../elements.ts";
import type { Drawing, DrawnOverview } from "../layout-worker.ts";
import type { MarkedPath } from "../marking.ts";
import type { Painted } from "../painting.ts";
import type { ShownView } from "../shown-view.ts";
import { evidenceNodes, linkInWords } from "./evidence-nodes.ts";
import { configurationInWords, factorNodes } from "./factor-nodes.ts";
import { loopNodes } from "./loops-nodes.ts";
import { type OverviewActions, overviewNodes } from "./overview-nodes.ts";
import { pathNodes } from "./paths-nodes.ts";
import { reachNodes } from "./reach-nodes.ts";
import { Side } from "./side.ts";

export interface BesideOptions {
  readonly asking: Asking;
  readonly shownView: ShownView;
  readonly post: (message: FromPage) => void;
  readonly mark: (path: MarkedPath | null) => void;
  readonly onClosed: () => void;
}

/** What is in the picture. */
export interface InPicture {
  readonly web: ShownWeb;
  readonly options: ViewOptions;
  readonly drawing: Drawing;
}

/** What stands beside the picture: evidence, paths, loops, or what to choose. It follows the picture. */
export class Beside {
  readonly #options: BesideOptions;
  readonly #side: Side;
  #name: SideName | null = null;
  #now: InPicture | null = null;
  /** Shows the same thing again, of another picture. */
  #again: (() => void) | null = null;

  constructor(options: BesideOptions) {
    this.#options = options;
    this.#side = new Side(() => {
      this.#name = null;
      this.#again = null;
      options.mark(null);
      options.onClosed();
    });
  }

  get element(): HTMLElement {
    return this.#side.element;
  }

  get side(): SideName | null {
    return this.#name;
  }

  get isOpen(): boolean {
    return this.#name !== null;
  }

  close(): void {
    this.#side.close();
  }

  enter(): void {
    this.#side.enter();
  }

  show(name: SideName, heading: string, content: readonly Node[]): void {
    this.#name = name;
    this.#again = null;
    this.#options.mark(null);
    this.#side.show(heading, ...content);
  }

  /** The picture has changed. */
  refresh(now: InPicture): void {
    this.#now = now;
    this.#again?.();
  }

  showOverview(overview: DrawnOverview, actions: OverviewActions): void {
    if (this.#name !== null && this.#name !== "overview") return;
    this.show("overview", "Too much for one picture", overviewNodes(overview, actions));
  }

  showLoops(): void {
    const { asking, shownView, mark } = this.#options;
    this.show("loops", "Loops", [element("p", { text: "Looking for loops…" })]);
    let shown = "";
    const show = () => {
      asking.loops(this.#viewOptions(), (loops) => {
        const told = JSON.stringify(loops);
        if (this.#name !== "loops" || told === shown) return;
        shown = told;
        const nodes = loopNodes(loops, {
          nameOf: (factor) => this.#nameOf(factor),
          mark: (factors) => mark(factors && { factors, isLoop: true }),
          lookAt: (factors) => shownView.lookAt({ on: "loop", factors }),
        });
        this.#side.show("Loops", ...nodes);
      });
    };
    show();
    this.#again = show;
  }

  showEvidence(painted: Painted): void {
    const now = this.#now;
    if (!now) return;
    if (painted.is === "link") this.#showLink(painted.link);
    else {
      const { of, id } = painted.factor;
      if ("configuration" in of) this.#showConfiguration(of.configuration);
      else this.#showFactor(id);
    }
  }

  showPaths(from: string, to: string): void {
    const { asking, mark } = this.#options;
    const heading = `From ${this.#nameOf(from)} to ${this.#nameOf(to)}`;
    const show = () => {
      const nodes = pathNodes(this.#now?.drawing.links ?? [], from, to, {
        nameOf: (factor) => this.#nameOf(factor),
        mark: (path) => mark(path && { factors: [from, ...path.map((link) => link.to)], isLoop: false }),
        tell: (path, told) =>
          asking.evidence(linksOf(path), this.#viewOptions(), (answer) => {
            if (answer) told([answer.evidence.words, answer.evidence.more ?? ""].join(" ").trim());
          }),
        open: (path) => this.#showPath(heading, path, () => this.showPaths(from, to)),
      });
      const only = button("Show only these paths", () =>
        this.#options.shownView.lookAt({ on: "between", from, to }),
      );
      this.#side.show(heading, ...nodes, only);
    };
    this.show("evidence", heading, []);
    show();
    this.#again = show;
  }

  #showPath(heading: string, path: readonly LinkEnds[], back: () => void): void {
    const factors = [...path.slice(0, 1).map(({ from }) => from), ...path.map(({ to }) => to)];
    this.#ask(heading, linksOf(path), [button("All paths", back)], true);
    this.#options.mark({ factors, isLoop: false });
  }

  #showLink(link: Picture["links"][number]): void {
    const now = this.#now;
    if (!now) return;
    if (now.options.kind === "cmocs") {
      const [configuration] = link.configurations;
      if (configuration !== undefined) this.#showConfiguration(configuration);
      return;
    }
    // An influence may be stated in two ways.
    const links = now.drawing.links.filter(
      ({ from, to, kind }) =>
        from === link.from && to === link.to && (link.style === "influence" || kind === link.kind),
    );
    const nameOf = (factor: string) => this.#nameOf(factor);
    const heading =
      link.style === "influence"
        ? `${nameOf(link.from)} influences ${nameOf(link.to)}`
        : linkInWords(link, { nameOf });
    this.#ask(heading, linksOf(links), [], links.length === 1);
  }

  #showConfiguration(id: string): void {
    const now = this.#now;
    const one = now?.web.configurations.find((configuration) => configuration.id === id);
    if (!now || !one) return;
    const { post } = this.#options;
    const { supports, contradicts, inverse } = one.stances;
    const said = [
      ...(supports.length > 0 ? [`In support: ${supports.join(", ")}.`] : []),
      ...(contradicts.length > 0 ? [`Against: ${contradicts.join(", ")}.`] : []),
      ...(inverse.length > 0 ? [`For the opposite: ${inverse.join(", ")}.`] : []),
    ];
    const sources =
      said.length > 0 ? said.join(" ") : one.isPosited ? "Posited, without a source." : "No source.";
    const before = [
      element("p", { text: configurationInWords(now.web, one) }),
      element("p", { text: sources }),
      button("Go to the text", () => post({ type: "openConfiguration", configuration: id })),
      button("Its chain", () => this.#options.shownView.lookAt({ on: "chain", configurations: [id] })),
    ];
    this.#ask(`CMOC ${one.label ?? id}`, { configuration: id }, before, false);
  }

  #showFactor(id: string): void {
    const { post, shownView } = this.#options;
    let isOfAll = false;
    const show = () => {
      const now = this.#now;
      if (!now) return;
      const nodes = factorNodes(now, id, isOfAll, {
        openFactor: (factor) => post({ type: "openFactor", factor }),
        openConfiguration: (configuration) => post({ type: "openConfiguration", configuration }),
        showLink: (link) => this.showEvidence({ is: "link", link }),
        showAll: (wantsAll) => {
          isOfAll = wantsAll;
          show();
        },
        lookAt: (focus) => shownView.lookAt(focus),
      });
      this.#side.show(this.#nameOf(id), ...nodes);
    };
    this.show("evidence", this.#nameOf(id), []);
    show();
    this.#again = show;
  }

  /**
   * Asks what the view shows of links or of a CMOC, and shows it when it comes, and again when the picture has changed;
   * once it is wanted, what all of the review has.
   */
  #ask(heading: string, about: EvidenceAsked, before: readonly Node[], saysWords: boolean): void {
    const { asking, post } = this.#options;
    let told = "";
    let isOfAll = false;
    const show = () => {
      const shown = this.#viewOptions();
      const all: ViewOptions = { ...shown, filters: {}, focus: null };
      if (JSON.stringify(all) === JSON.stringify(shown)) isOfAll = false;
      asking.evidence(about, isOfAll ? all : shown, (answer) => {
        if (answer === null || this.#again !== show) return;
        number = answer.number;
        const now = JSON.stringify([answer.evidence, isOfAll]);
        if (now === told) return;
        told = now;
        const nodes = evidenceNodes(
          answer,
          {
            nameOf: (factor) => this.#nameOf(factor),
            open: (_, place) => post({ type: "openPlace", number, place }),
          },
          saysWords,
          reachNodes(answer.evidence.more, isOfAll, (wantsAll) => {
            isOfAll = wantsAll;
            show();
          }),
        );
        const hadFocus = this.#side.element.contains(document.activeElement);
        this.#side.show(heading, ...before, ...nodes);
        if (hadFocus) this.#side.enter();
      });
    };
    let number = 0;
    this.show("evidence", heading, [...before, element("p", { text: "Reading the evidence…" })]);
    this.#again = show;
    show();
  }

  /** Those of the picture. */
  #viewOptions(): ViewOptions {
    return this.#now?.options ?? this.#options.shownView.options;
  }

  #nameOf(factor: string): string {
    const now = this.#now;
    const named = now && [...now.web.factors, ...now.web.parents].find(({ id }) => id === factor);
    return named?.name ?? factor;
  }
}

function linksOf(links: readonly LinkEnds[]): EvidenceAsked {
  return { links: links.map(({ from, to, kind }) => ({ from, to, kind })) };
}

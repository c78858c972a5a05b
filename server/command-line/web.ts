import { extname } from "node:path";
import { TooManyDots } from "../../language/web/printing/paper.ts";
import { viewHeading } from "../../language/web/saved-views.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import { pinsOf } from "../features/pins.ts";
import { figureContent } from "../figures/content.ts";
import { FIGURE_FORMATS, type Figure, type FigureOptions } from "../figures/figure.ts";
import { loadedPress } from "../figures/node-print.ts";
import { choose } from "./chosen.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";
import { type ViewFlags, viewAsked } from "./view-flags.ts";
import { writeWhole } from "./whole-file.ts";

export interface WebOptions {
  readonly paths: readonly string[];
  readonly out: string;
  /** Which part of it, and how it is drawn; all of it, as a causal web, unless given. */
  readonly view: ViewFlags;
  readonly figure: FigureOptions;
}

const ENDINGS = [...FIGURE_FORMATS.keys()];
export const endings = `${ENDINGS.slice(0, -1).join(", ")} or ${ENDINGS.at(-1)}`;

/** `cmoc web`: writes the causal web of the chosen statements. */
export async function web(options: WebOptions, terminal: Terminal): Promise<ExitCode> {
  const { paths, out, view: flags } = options;
  const writer = FIGURE_FORMATS.get(extname(out).toLowerCase());
  if (!writer) throw new Unusable(`A web is written as ${endings}; “${out}” ends in none of them.`);
  const { workspace, reviews, includes, unopened } = await choose(paths);
  const [unread] = unopened;
  if (unread) throw new Unusable(`“${shownPath(unread.uri)}” was not read. ${unread.reason}`);
  const [review, other] = reviews;
  if (!review) throw new Unusable("There is no review in these paths.");
  if (other)
    throw new Unusable(
      "These paths hold more than one review, and a web is drawn of one. Name the folder of one review.",
    );
  const { root, theory } = review;
  const inText = shownWebOf(theory, { root, includes });
  const asked = viewAsked(theory, inText.configurations, flags);
  const title = asked.name === "" ? undefined : viewHeading(asked);
  const { pins, problem } = await pinsOf(workspace, review);
  const { name: viewName, options: view } = asked;
  const shown = figureContent({ workspace, theory, inText, options: view, viewName, pins, title });
  const { content, notes } = await writer(shown, options.figure, loadedPress).catch(asUnusable);
  await writeWhole(out, content);
  const { web: drawn } = shown.view;
  terminal.out(
    `${out}: ${drawn.factors.length} factors, ${drawn.links.length} links, ${drawn.configurations.length} CMOCs.\n`,
  );
  for (const note of [...notes, ...(problem === null ? [] : [problem])]) terminal.remark(`${note}\n`);
  return ExitCode.sound;
}

function asUnusable(fault: unknown): Figure {
  throw fault instanceof TooManyDots ? new Unusable(fault.message) : fault;
}

import { extname } from "node:path";
import { drawView } from "../../language/web/drawing/picture.ts";
import { svgOf } from "../../language/web/drawing/svg.ts";
import { dotOf } from "../../language/web/formats/dot.ts";
import { plainWeb } from "../../language/web/plain-web.ts";
import { viewHeading } from "../../language/web/saved-views.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import { type View, viewOf } from "../../language/web/view.ts";
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
}

/** One way to write a view of a web down, by the ending of the file's name. */
const FORMATS: ReadonlyMap<string, (view: View, title: string) => string> = new Map([
  [".svg", (view: View, title: string) => svgOf(drawView(view, { title }))],
  [".dot", ({ web }: View) => dotOf(web)],
  [".json", ({ web }: View) => `${JSON.stringify(plainWeb(web), null, 2)}\n`],
]);

/** `cmoc web`: writes the causal web of the chosen statements. */
export async function web({ paths, out, view: flags }: WebOptions, terminal: Terminal): Promise<ExitCode> {
  const written = FORMATS.get(extname(out).toLowerCase());
  if (!written) throw new Unusable(`A web is written as .svg, .dot or .json; “${out}” ends in none of them.`);
  const { reviews, includes, unopened } = await choose(paths);
  const [unread] = unopened;
  if (unread) throw new Unusable(`“${shownPath(unread.uri)}” was not read. ${unread.reason}`);
  const [review, other] = reviews;
  if (!review) throw new Unusable("There is no review in these paths.");
  if (other)
    throw new Unusable(
      "These paths hold more than one review, and a web is drawn of one. Name the folder of one review.",
    );
  const { root, theory } = review;
  const question = theory.summaries().flatMap(({ reviews: stated }) => stated)[0]?.question?.text;
  const { web: all, configurations } = shownWebOf(theory, { root, includes });
  const asked = viewAsked(theory, configurations, flags);
  const view = viewOf(all, asked.options);
  const title = asked.name === "" ? (question ?? "Causal web") : viewHeading(asked);
  await writeWhole(out, written(view, title));
  const { web: drawn } = view;
  terminal.out(
    `${out}: ${drawn.factors.length} factors, ${drawn.links.length} links, ${drawn.configurations.length} CMOCs.\n`,
  );
  return ExitCode.sound;
}

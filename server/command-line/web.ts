import { extname } from "node:path";
import type { CausalWeb } from "../../language/web/causal-web.ts";
import { dotOf } from "../../language/web/dot.ts";
import { drawWeb } from "../../language/web/drawing/picture.ts";
import { svgOf } from "../../language/web/drawing/svg.ts";
import { webOf } from "../../language/web/web-of.ts";
import { choose } from "./chosen.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";
import { writeWhole } from "./whole-file.ts";

export interface WebOptions {
  readonly paths: readonly string[];
  readonly out: string;
}

/** One way to write a web down, by the ending of the file's name. */
const FORMATS: ReadonlyMap<string, (web: CausalWeb, title: string) => string> = new Map([
  [".svg", (web: CausalWeb, title: string) => svgOf(drawWeb(web, { title }))],
  [".dot", (web: CausalWeb) => dotOf(web)],
  [".json", (web: CausalWeb) => `${JSON.stringify(web, null, 2)}\n`],
]);

/** `cmoc web`: writes the causal web of the chosen statements. */
export async function web({ paths, out }: WebOptions, terminal: Terminal): Promise<ExitCode> {
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
  const { web: drawn } = webOf(theory, { root, includes });
  await writeWhole(out, written(drawn, question ?? "Causal web"));
  terminal.out(
    `${out}: ${drawn.factors.length} factors, ${drawn.links.length} links, ${drawn.configurations.length} CMOCs.\n`,
  );
  return ExitCode.sound;
}

import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { styleOf } from "../../language/references/review-style.ts";
import { escaped } from "../../language/references/rich-text.ts";
import {
  LARGEST_STYLE,
  readStyleName,
  SHIPPED_STYLES,
  STYLE_FAULTS,
  styleFault,
  USUAL_STYLE,
} from "../../language/references/style.ts";
import type { Stance } from "../../language/summary/summary.ts";
import { STANCES } from "../../language/theory/evidence/evidence.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { webOf } from "../../language/web/web-of.ts";
import { citedKeys } from "../references/printed-sources.ts";
import { CITEPROC_NOTICE, Printing, PrintingFailed } from "../references/printing.ts";
import type { StyleChoice } from "../references/printing-messages.ts";
import { type ReferenceList, referenceList } from "../references/reference-list.ts";
import { styleFailureInWords } from "../workspace/style-shelf.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { choose } from "./chosen.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";

export const REFERENCE_FORMATS = ["text", "html", "json"] as const;

export interface ReferencesOptions {
  readonly paths: readonly string[];
  /** `null` for the style that the review names. */
  readonly style: string | null;
  readonly format: (typeof REFERENCE_FORMATS)[number];
}

/** `cmoc references`: the sources that the chosen statements cite, as a list of references. */
export async function references(
  { paths, style, format }: ReferencesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, reviews, files, includes, unopened } = await choose(paths);
  const [unread] = unopened;
  if (unread) throw new Unusable(`“${shownPath(unread.uri)}” was not read. ${unread.reason}`);
  const [review, other] = reviews;
  if (!review) throw new Unusable("There is no review in these paths.");
  if (other)
    throw new Unusable(
      "These paths hold more than one review, and each has references of its own. Name the folder of one review.",
    );
  const { root, theory } = review;
  const chosen = style === null ? styleOfReview(workspace, theory) : styleNamed(style);
  const groups = [...webOf(theory, { root, includes }).configurations].flatMap(([id, { statement }]) =>
    STANCES.map((stance) => ({
      configuration: id,
      stance,
      cited: statement.citations.filter((citation) => citation.stance === stance),
    })).filter(({ cited }) => cited.length > 0),
  );
  const printing = new Printing();
  const list = await referenceList(workspace, theory, printing, {
    style: chosen.choice,
    keys: citedKeys(theory, files),
    citations: groups.map(({ cited }) => cited),
  })
    .catch((fault: unknown) => {
      if (!(fault instanceof PrintingFailed)) throw fault;
      throw new Unusable(`The citation style “${chosen.name}” cannot be used: ${fault.message}`);
    })
    .finally(() => printing.dispose());
  const printed: Printed = {
    style: chosen.name,
    references: list.references,
    citations: groups.map(({ configuration, stance }, at) => ({
      configuration,
      stance,
      text: list.citations[at] ?? "",
    })),
    unknown: list.unknown,
  };
  terminal.out(written(printed, format));
  for (const key of list.unknown)
    terminal.remark(`cmoc: No source has the key “${key}”, so it is not in the list.\n`);
  terminal.remark(`${CITEPROC_NOTICE}\n`);
  return list.unknown.length > 0 ? ExitCode.errors : ExitCode.sound;
}

/** What `cmoc references --format json` writes. */
interface Printed {
  /** The name of the style, or the path of its file. */
  readonly style: string;
  readonly references: ReferenceList["references"];
  /** Each CMOC's citations of one stance as they stand in a text, with their locators. */
  readonly citations: readonly {
    readonly configuration: string;
    readonly stance: Stance;
    readonly text: string;
  }[];
  readonly unknown: readonly string[];
}

function written(printed: Printed, format: ReferencesOptions["format"]): string {
  if (format === "json") return `${JSON.stringify(printed, null, 2)}\n`;
  const lines = printed.references.map(({ key, number, text, html }) => {
    const before = number === "" ? "" : `${number} `;
    return format === "text"
      ? `${before}${text}\n`
      : `<p id="${escaped(`ref-${key}`)}">${escaped(before)}${html}</p>\n`;
  });
  if (format === "text") return lines.join("");
  return `<!doctype html>\n<meta charset="utf-8">\n<title>References</title>\n${lines.join("")}<!-- ${CITEPROC_NOTICE} -->\n`;
}

interface ChosenStyle {
  readonly name: string;
  readonly choice: StyleChoice;
}

function styleOfReview(workspace: Workspace, theory: Theory): ChosenStyle {
  const stated = styleOf(theory);
  if (!stated) return { name: USUAL_STYLE, choice: { shipped: USUAL_STYLE } };
  if (stated.style.kind === "shipped")
    return { name: stated.style.name, choice: { shipped: stated.style.name } };
  const name = stated.words.text;
  const file = workspace.styleFile(stated);
  if (file && "xml" in file) return { name, choice: { xml: file.xml } };
  throw new Unusable(`The citation style “${name}” ${styleFailureInWords(file?.failure ?? "unreadable")}`);
}

function styleNamed(name: string): ChosenStyle {
  const style = readStyleName(name);
  if (style?.kind === "shipped") return { name: style.name, choice: { shipped: style.name } };
  if (!style) {
    throw new Unusable(
      `--style is ${Object.keys(SHIPPED_STYLES).join(", ")} or the path of a .csl file, not “${name}”.`,
    );
  }
  const xml = textAt(style.path);
  const fault = styleFault(xml);
  if (fault) throw new Unusable(`“${name}” ${STYLE_FAULTS[fault]}`);
  return { name, choice: { xml } };
}

function textAt(path: string): string {
  const place = resolve(path);
  let size = 0;
  try {
    size = statSync(place).size;
    if (size <= LARGEST_STYLE) return readFileSync(place, "utf8");
  } catch {
    throw new Unusable(`“${path}” cannot be read. Check that it exists and that you may open it.`);
  }
  throw new Unusable(`“${path}” ${STYLE_FAULTS["too-large"]}`);
}

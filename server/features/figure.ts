import { ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { TooManyDots } from "../../language/web/printing/paper.ts";
import { shownWebOf } from "../../language/web/shown-web-of.ts";
import { WHOLE_WEB } from "../../language/web/view-options.ts";
import { figureContent } from "../figures/content.ts";
import { FIGURE_FORMATS } from "../figures/figure.ts";
import type { Press } from "../figures/press.ts";
import type { FigureParams, FigureResult } from "../protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { pinsOf } from "./pins.ts";

/** A view of a review's web as a file of some format; `null` where the file is in no review. */
export async function figure(
  workspace: Workspace,
  press: () => Promise<Press>,
  uri: string,
  params: Omit<FigureParams, "uri">,
): Promise<FigureResult | ResponseError<never> | null> {
  const review = workspace.reviewOf(uri);
  if (!review) return null;
  const { view: options = WHOLE_WEB, viewName = "", ending, title, ...printing } = params;
  const writer = FIGURE_FORMATS.get(ending);
  if (!writer) return new ResponseError(ErrorCodes.InvalidParams, `A web cannot be written as “${ending}”.`);
  const { root, theory } = review;
  const { pins } = await pinsOf(workspace, review);
  const inText = shownWebOf(theory, { root });
  const shown = figureContent({
    workspace,
    theory,
    inText,
    options,
    viewName,
    pins,
    title,
  });
  try {
    const { content, notes } = await writer(shown, printing, press);
    return typeof content === "string"
      ? { text: content, notes }
      : { base64: Buffer.from(content).toString("base64"), notes };
  } catch (fault) {
    if (fault instanceof TooManyDots) return new ResponseError(LSPErrorCodes.RequestFailed, fault.message);
    throw fault;
  }
}

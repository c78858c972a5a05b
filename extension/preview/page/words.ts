import type { CausalWeb } from "../../../language/web/causal-web.ts";
import { button, element } from "./elements.ts";

/** What to say while the first picture is on its way. */
export function beforePicture(): HTMLElement[] {
  return [paragraph("Drawing the causal web…")];
}

/** What to say where there is nothing to draw; `null` where there is a picture. */
export function insteadOfPicture(
  web: CausalWeb,
  pieces: number,
  showEverything: () => void,
): HTMLElement[] | null {
  if (pieces > 0) return null;
  if (web.factors.length > 0) {
    return [
      paragraph("Nothing in this review is as this view asks for."),
      button("Show everything", showEverything),
    ];
  }
  if (web.configurations.length > 0) {
    return [
      paragraph("No part of this review's CMOCs is known yet."),
      paragraph("As soon as one has a context, a mechanism or an outcome, it is drawn here."),
    ];
  }
  return [
    paragraph("This review has no CMOC yet."),
    paragraph("Write the first one on a line of a .cmoc file, and its causal web is drawn here:"),
    element("code", { text: "cmoc: unambitious aims -> easier task achievement -> more trust" }),
  ];
}

function paragraph(text: string): HTMLParagraphElement {
  return element("p", { text });
}

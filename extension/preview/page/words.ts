import type { CausalWeb } from "../../../language/web/causal-web.ts";

/** What to say while the first picture is on its way. */
export function beforePicture(): HTMLElement[] {
  return [paragraph("Drawing the causal web…")];
}

/** What to say where there is nothing to draw, or `null` where there is. */
export function insteadOfPicture(web: CausalWeb): HTMLElement[] | null {
  if (web.factors.length > 0) return null;
  if (web.configurations.length > 0) {
    return [
      paragraph("No part of this review's CMOCs is known yet."),
      paragraph("As soon as one has a context, a mechanism or an outcome, it is drawn here."),
    ];
  }
  const example = document.createElement("code");
  example.textContent = "cmoc: unambitious aims -> easier task achievement -> more trust";
  return [
    paragraph("This review has no CMOC yet."),
    paragraph("Write the first one on a line of a .cmoc file, and its causal web is drawn here:"),
    example,
  ];
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

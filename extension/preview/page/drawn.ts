import type { DrawnFactor, DrawnLink, DrawnWeb } from "../messages.ts";

/** What the page shows, read off its elements: whatever is told of a picture is told of what is really there. */
export function drawnIn(canvas: Element, revision: number, says: string | null): DrawnWeb {
  const factors = [...canvas.querySelectorAll("[data-factor]")];
  return {
    revision,
    factors: factors.map(drawnFactor),
    links: [...canvas.querySelectorAll("[data-from]")].map(drawnLink),
    highlighted: factors.filter(isHighlighted).map((factor) => factor.getAttribute("data-factor") ?? ""),
    says,
  };
}

function drawnFactor(element: Element): DrawnFactor {
  return {
    id: element.getAttribute("data-factor") ?? "",
    name: element.getAttribute("data-name") ?? "",
    role: element.classList.contains("context") ? "context" : "mechanism-outcome",
    shape: element.querySelector("rect.outline") ? "box" : "ellipse",
  };
}

function drawnLink(element: Element): DrawnLink {
  return {
    from: element.getAttribute("data-from") ?? "",
    to: element.getAttribute("data-to") ?? "",
    kind: element.classList.contains("context-mechanism") ? "context-mechanism" : "mechanism-outcome",
    isHighlighted: isHighlighted(element),
  };
}

function isHighlighted(element: Element): boolean {
  return element.classList.contains("highlighted");
}

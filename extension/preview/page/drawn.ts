import type { DrawnFactor, DrawnLink, DrawnWeb } from "../messages.ts";

/** What the page shows, read off its elements: whatever is told of a picture is told of what is really there. */
export function drawnIn(
  canvas: Element,
  told: Pick<DrawnWeb, "revision" | "kind" | "view" | "inForce" | "says">,
): DrawnWeb {
  const factors = [...canvas.querySelectorAll("[data-factor]")];
  return {
    ...told,
    factors: factors.map(drawnFactor),
    links: [...canvas.querySelectorAll("[data-from]")].map(drawnLink),
    highlighted: factors.filter(isHighlighted).map((factor) => factor.getAttribute("data-factor") ?? ""),
  };
}

function drawnFactor(element: Element): DrawnFactor {
  return {
    id: element.getAttribute("data-factor") ?? "",
    name: element.getAttribute("data-name") ?? "",
    role: element.getAttribute("data-role") === "context" ? "context" : "mechanism-outcome",
    shape: element.querySelector("ellipse.outline") ? "ellipse" : "box",
  };
}

function drawnLink(element: Element): DrawnLink {
  return {
    from: element.getAttribute("data-from") ?? "",
    to: element.getAttribute("data-to") ?? "",
    kind:
      element.getAttribute("data-kind") === "context-mechanism" ? "context-mechanism" : "mechanism-outcome",
    isHighlighted: isHighlighted(element),
  };
}

function isHighlighted(element: Element): boolean {
  return element.classList.contains("highlighted");
}

import { button, element } from "../elements.ts";

/** How much the review has beside what a view shows, and the way to all of it and back. */
export function reachNodes(
  more: string | null,
  isOfAll: boolean,
  show: (wantsAll: boolean) => void,
): HTMLElement[] {
  if (isOfAll)
    return [
      element("p", {
        class: "reach-of",
        text: "This is all that the review has, shown in the picture or not.",
      }),
      button("Only what is shown", () => show(false)),
    ];
  if (more === null) return [];
  return [element("p", { class: "reach-of", text: more }), button("See all of the review", () => show(true))];
}

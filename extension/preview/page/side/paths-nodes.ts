import { pathsBetween } from "../../../../language/web/paths.ts";
import type { LinkEnds } from "../../messages.ts";
import { element } from "../elements.ts";
import { count } from "./evidence-nodes.ts";

const bounds = { length: 12, number: 40, steps: 50_000 };

export interface PathActions {
  nameOf(factor: string): string;
  /** Marks a path in the picture; `null`: none. */
  mark(path: readonly LinkEnds[] | null): void;
  /** Asks what a path rests on, and says it in a sentence or two. */
  tell(path: readonly LinkEnds[], told: (words: string) => void): void;
  /** Shows all that a path rests on. */
  open(path: readonly LinkEnds[]): void;
}

/** The paths from one factor to another: pointing at one marks it and tells whether one source tells it whole. */
export function pathNodes(
  links: readonly LinkEnds[],
  from: string,
  to: string,
  actions: PathActions,
): Node[] {
  const { paths, stopped } = pathsBetween(links, from, to, bounds);
  const { nameOf } = actions;
  if (paths.length === 0) {
    const text = `No path leads from “${nameOf(from)}” to “${nameOf(to)}” in what is shown.`;
    return [element("p", { text })];
  }
  const says = element("p", { class: "told", attributes: { role: "status" } });
  let asked = 0;
  const look = (path: readonly LinkEnds[]) => {
    actions.mark(path);
    const number = ++asked;
    actions.tell(path, (words) => {
      if (number === asked) says.textContent = words;
    });
  };
  const items = paths.map((path) => {
    const factors = [from, ...path.map((link) => link.to)];
    const one = element("button", {
      class: "path",
      text: factors.map(nameOf).join(" → "),
      attributes: { type: "button" },
      onClick: () => actions.open(path),
    });
    one.addEventListener("pointerenter", () => look(path));
    one.addEventListener("focus", () => look(path));
    for (const end of ["pointerleave", "blur"] as const) one.addEventListener(end, () => actions.mark(null));
    return element("li", { children: [one] });
  });
  const [shortest] = paths;
  if (shortest) look(shortest);
  return [
    element("p", { text: `${count(paths.length, "path")}, the shortest first.` }),
    says,
    element("ul", { children: items }),
    ...(stopped === null ? [] : [element("p", { text: stopped })]),
  ];
}

import { button, element } from "../elements.ts";
import type { DrawnOverview } from "../layout-worker.ts";

export interface OverviewActions {
  around(factor: string): void;
  drawAll(): void;
}

/** What an overview leaves out, and where to look from near. */
export function overviewNodes({ says, hubs }: DrawnOverview, { around, drawAll }: OverviewActions): Node[] {
  return [
    element("p", { text: says }),
    element("h3", { text: "Factors with the most links" }),
    element("ul", {
      class: "hubs",
      children: hubs.map(({ id, name, links }) =>
        element("li", {
          children: [
            button(name, () => around(id), "jump"),
            element("span", { text: ` ${links.toLocaleString("en")} links` }),
          ],
        }),
      ),
    }),
    button("Draw all of it", drawAll),
  ];
}

import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import { asShown } from "../webs.ts";

/** A web with so many factors and links that its picture could not be read. */
export function crowdedWeb(factors: number, links: number): ShownWeb {
  return asShown({
    factors: Array.from({ length: factors }, (_, i) => ({
      id: `f${i}`,
      name: `factor ${i}`,
      role: "mechanism-outcome",
    })),
    links: Array.from({ length: links }, (_, i) => ({
      from: `f${i % factors}`,
      to: `f${(i * 7 + Math.floor(i / factors) + 1) % factors}`,
      kind: "mechanism-outcome",
      sign: "+",
      sources: [],
      configurations: [],
    })),
    configurations: [],
  });
}

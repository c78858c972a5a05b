import { type Loops, loopsOf } from "../theory/loops.ts";
import type { ShownWeb } from "./shown-web.ts";
import { viewOf } from "./view.ts";
import type { ViewOptions } from "./view-options.ts";

/** The feedback loops of a view of a web, or of all of it; as many as can be found in a short time. */
export function loopsOfView(web: ShownWeb, options?: ViewOptions): Loops {
  return loopsOf(options ? viewOf(web, options).web : web);
}

import type { DrawnFactor } from "./drawn-factor.ts";
import type { Route } from "./route.ts";

/** Room for each link from a factor to itself, before the factor across the layers. */
export const loopRoom = 24;

/**
 * A link from a factor to itself: out of the border and back into it.
 * @param earlier how many such links the factor has had so far; each further one runs around those before
 */
export function loopRoute(
  factor: DrawnFactor,
  [along, across]: readonly [number, number],
  earlier: number,
  headLength: number,
): Route {
  const half = Math.min(9 + 7 * earlier, 0.4 * factor.along);
  const share = Math.min(1, half / Math.max(1, factor.along / 2));
  const border = (factor.across / 2) * (factor.isEllipse ? Math.sqrt(1 - share * share) : 1);
  const foot = across - border;
  // Measured from the top of the factor: an ellipse falls away from it.
  const height = (loopRoom + 2) * (earlier + 1) + factor.across / 2 - border;
  const [left, right] = [along - half, along + half];
  const neck = foot - headLength;
  return [
    ...[left, foot],
    ...[left - 4, foot - height, right + 4, foot - height - 4, right, neck],
    ...[right, neck + (foot - neck) / 3, right, neck + ((foot - neck) * 2) / 3, right, foot],
  ];
}

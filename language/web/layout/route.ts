// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads

/** Pairs (along, across), one after another, as cubic Bezier curves end to end. */
export type Route = number[];

/** Appends a straight piece. */
export function lineTo(route: Route, along: number, across: number): void {
  const a = route[route.length - 2]!;
  const b = route[route.length - 1]!;
  if (Math.abs(along - a) + Math.abs(across - b) < 0.01) return;
  const third = (along - a) / 3;
  const rise = (across - b) / 3;
  route.push(a + third, b + rise, along - third, across - rise, along, across);
}

/** Appends a curve that starts and ends with the given slopes. */
export function bendTo(
  route: Route,
  along: number,
  across: number,
  startSlope: number,
  endSlope: number,
): void {
  const a = route[route.length - 2]!;
  const b = route[route.length - 1]!;
  const pull = (along - a) * 0.45;
  route.push(a + pull, b + startSlope * pull, along - pull, across - endSlope * pull, along, across);
}

/** Appends straight pieces along or across the layers, with round corners between them. */
export function turnTo(route: Route, corners: readonly (readonly [along: number, across: number])[]): void {
  for (let i = 0; i < corners.length; i++) {
    const [along, across] = corners[i]!;
    const next = corners[i + 1];
    if (!next) {
      lineTo(route, along, across);
      return;
    }
    const [a, b] = [route[route.length - 2]!, route[route.length - 1]!];
    const before = Math.hypot(along - a, across - b);
    const behind = Math.hypot(next[0] - along, next[1] - across);
    const radius = Math.min(cornerRadius, before / 2, behind / 2);
    if (radius < 0.01) continue;
    const [inAlong, inAcross] = [(along - a) / before, (across - b) / before];
    const [outAlong, outAcross] = [(next[0] - along) / behind, (next[1] - across) / behind];
    lineTo(route, along - inAlong * radius, across - inAcross * radius);
    const pull = radius * 0.45;
    const [endAlong, endAcross] = [along + outAlong * radius, across + outAcross * radius];
    route.push(along - inAlong * pull, across - inAcross * pull);
    route.push(along + outAlong * pull, across + outAcross * pull);
    route.push(endAlong, endAcross);
  }
}

const cornerRadius = 8;

/** The same curve from its other end. */
export function turned(route: Route): Route {
  const back: Route = [];
  for (let i = route.length - 2; i >= 0; i -= 2) back.push(route[i]!, route[i + 1]!);
  return back;
}

// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { type Before, type LaidComponent, layOutComponent } from "./component-layout.ts";
import { type Component, componentsOf } from "./components.ts";
import type { DrawnFactor } from "./drawn-factor.ts";
import type { Layout, LayoutFactor, LayoutInput, LayoutOptions, Point } from "./graph.ts";
import { pack, type Size } from "./packing.ts";

/** What is not said; as wide as a screen if causes lead to the right, else as high as a page. */
export function optionsFor(given: Partial<LayoutOptions> = {}): LayoutOptions {
  const aspectRatio = given.direction === "down" ? 0.8 : 1.6;
  return { ...defaults, aspectRatio, ...given };
}

const defaults: Omit<LayoutOptions, "aspectRatio"> = {
  direction: "right",
  layerGap: 56,
  factorGap: 14,
  linkGap: 11,
  headLength: 10,
  effort: 1,
  previous: new Map(),
};

/**
 * Lays a web out in layers, causes before effects (Sugiyama, Tagawa and Toda 1981). The same input always gives the
 * same layout; no two factors overlap, and no link runs through a factor that is not its own.
 */
export function layOut(input: LayoutInput): Layout {
  const options = optionsFor(input.options);
  const isRight = options.direction === "right";
  const drawn = input.factors.map((factor) => drawnFactor(factor, isRight));
  const { arcs, linkOfArc } = arcsOf(input);

  const centres: Point[] = input.factors.map(() => ({ x: 0, y: 0 }));
  const links: Point[][] = input.links.map(() => []);
  const parts = componentsOf(arcs).map((component) => {
    const factors = component.factors.map((v) => drawn[v]!);
    const laid = layOutComponent(component.arcs, factors, options, beforeOf(component, input, options));
    const { corner, size } = boundsOf(laid, factors, isRight);
    return { component, laid, corner, size };
  });
  const packed = pack(
    parts.map(({ size }) => size),
    2 * options.factorGap,
    options.aspectRatio,
  );
  for (const [i, { component, laid, corner }] of parts.entries()) {
    const { x, y } = packed.corners[i]!;
    const point = (along: number, across: number): Point =>
      isRight
        ? { x: along - corner.x + x, y: across - corner.y + y }
        : { x: across - corner.x + x, y: along - corner.y + y };
    for (const [k, v] of component.factors.entries()) centres[v] = point(...laid.centres[k]!);
    for (const [k, arc] of component.arcIndices.entries()) {
      const route = laid.routes[k]!;
      const points = links[linkOfArc[arc]!]!;
      for (let p = 0; p < route.length; p += 2) points.push(point(route[p]!, route[p + 1]!));
    }
  }
  return {
    width: packed.size.width,
    height: packed.size.height,
    factors: input.factors.map(({ id }, v) => ({ id, ...centres[v]! })),
    links: links.map((points) => ({ points })),
    crossings: parts.reduce((sum, { laid }) => sum + laid.crossings, 0),
  };
}

function beforeOf(component: Component, input: LayoutInput, options: LayoutOptions): Before | undefined {
  const points = component.factors.map((v) => options.previous.get(input.factors[v]!.id));
  if (points.every((point) => point === undefined)) return undefined;
  const x = Float64Array.from(points, (point) => point?.x ?? Number.NaN);
  const y = Float64Array.from(points, (point) => point?.y ?? Number.NaN);
  return options.direction === "right" ? { along: x, across: y } : { along: y, across: x };
}

function drawnFactor(factor: LayoutFactor, isRight: boolean): DrawnFactor {
  const width = soundLength(factor.width);
  const height = soundLength(factor.height);
  const isEllipse = factor.outline === "ellipse";
  return isRight ? { along: width, across: height, isEllipse } : { along: height, across: width, isEllipse };
}

const longest = 100_000;

function soundLength(length: number): number {
  return length > 0 ? Math.min(length, longest) : 0;
}

/** Links by the numbers of their factors; a link to a factor that does not exist is left out. */
function arcsOf(input: LayoutInput): { arcs: Arcs; linkOfArc: number[] } {
  const numbers = new Map<string, number>();
  for (const [i, { id }] of input.factors.entries()) if (!numbers.has(id)) numbers.set(id, i);
  const from: number[] = [];
  const to: number[] = [];
  const linkOfArc: number[] = [];
  for (const [i, link] of input.links.entries()) {
    const a = numbers.get(link.from);
    const b = numbers.get(link.to);
    if (a === undefined || b === undefined) continue;
    from.push(a);
    to.push(b);
    linkOfArc.push(i);
  }
  return {
    arcs: { count: input.factors.length, from: Int32Array.from(from), to: Int32Array.from(to) },
    linkOfArc,
  };
}

/** The upper left corner and the size of a component, its links included. */
function boundsOf(
  laid: LaidComponent,
  factors: readonly DrawnFactor[],
  isRight: boolean,
): { corner: Point; size: Size } {
  let [startAlong, endAlong, startAcross, endAcross] = [Infinity, -Infinity, Infinity, -Infinity];
  const cover = (along: number, across: number) => {
    startAlong = Math.min(startAlong, along);
    endAlong = Math.max(endAlong, along);
    startAcross = Math.min(startAcross, across);
    endAcross = Math.max(endAcross, across);
  };
  for (const [i, [along, across]] of laid.centres.entries()) {
    const size = factors[i]!;
    cover(along - size.along / 2, across - size.across / 2);
    cover(along + size.along / 2, across + size.across / 2);
  }
  for (const route of laid.routes) for (let p = 0; p < route.length; p += 2) cover(route[p]!, route[p + 1]!);
  const [along, across] = [endAlong - startAlong, endAcross - startAcross];
  return isRight
    ? { corner: { x: startAlong, y: startAcross }, size: { width: along, height: across } }
    : { corner: { x: startAcross, y: startAlong }, size: { width: across, height: along } };
}

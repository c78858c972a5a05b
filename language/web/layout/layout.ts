// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { type DrawnFactor, type LaidComponent, layOutComponent } from "./component-layout.ts";
import { componentsOf } from "./components.ts";
import type {
  Layout,
  LayoutFactor,
  LayoutInput,
  LayoutOptions,
  PlacedFactor,
  Point,
  RoutedLink,
} from "./graph.ts";
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
};

/**
 * Lays a web out in layers, causes before effects (Sugiyama, Tagawa and Toda 1981). The same input always gives the
 * same layout; no two factors overlap, and no link runs through a factor that is not its own.
 */
export function layOut(input: LayoutInput): Layout {
  const options = optionsFor(input.options);
  const isRight = options.direction === "right";
  const factors = input.factors.map((factor) => drawnFactor(factor, isRight));
  const { arcs, linkOfArc } = arcsOf(input);
  const components = componentsOf(arcs);
  const arcsOfComponent = groupByComponent(arcs, components);
  const laid = components.map((members, i) =>
    layOutComponent(members, arcsOfComponent[i]!, arcs, factors, options),
  );

  const sizes = laid.map(({ along, across }) => sizeOf(along, across, isRight));
  const { corners, size } = pack(sizes, 2 * options.factorGap, options.aspectRatio);
  const placed: PlacedFactor[] = input.factors.map(({ id }) => ({ id, x: 0, y: 0 }));
  const links: RoutedLink[] = input.links.map(() => ({ points: [] }));
  let crossings = 0;
  for (const [i, component] of laid.entries()) {
    crossings += component.crossings;
    place(component, corners[i]!, isRight, input, placed, links, linkOfArc);
  }
  return { width: size.width, height: size.height, factors: placed, links, crossings };
}

function sizeOf(along: number, across: number, isRight: boolean): Size {
  return isRight ? { width: along, height: across } : { width: across, height: along };
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

function groupByComponent(arcs: Arcs, components: readonly number[][]): number[][] {
  const componentOf = new Int32Array(arcs.count);
  for (const [i, members] of components.entries()) for (const v of members) componentOf[v] = i;
  const groups: number[][] = components.map(() => []);
  for (let arc = 0; arc < arcs.from.length; arc++) groups[componentOf[arcs.from[arc]!]!]!.push(arc);
  return groups;
}

function place(
  component: LaidComponent,
  corner: Point,
  isRight: boolean,
  input: LayoutInput,
  placed: PlacedFactor[],
  links: RoutedLink[],
  linkOfArc: readonly number[],
): void {
  const point = (along: number, across: number): Point =>
    isRight ? { x: corner.x + along, y: corner.y + across } : { x: corner.x + across, y: corner.y + along };
  for (const { factor, along, across } of component.factors)
    placed[factor] = { id: input.factors[factor]!.id, ...point(along, across) };
  for (const { arc, route } of component.routes) {
    const points: Point[] = [];
    for (let i = 0; i < route.length; i += 2) points.push(point(route[i]!, route[i + 1]!));
    links[linkOfArc[arc]!] = { points };
  }
}

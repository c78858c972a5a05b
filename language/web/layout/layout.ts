// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import {
  type Before,
  type ComponentGroups,
  type LaidComponent,
  layOutComponent,
} from "./component-layout.ts";
import { type Component, componentsOf } from "./components.ts";
import type { DrawnFactor } from "./drawn-factor.ts";
import {
  type Layout,
  type LayoutFactor,
  type LayoutInput,
  type LayoutOptions,
  linkKeys,
  type PlacedArea,
  type PlacedFrame,
  type Point,
} from "./graph.ts";
import type { PlannedGroup } from "./group-plan.ts";
import { pack, type Size } from "./packing.ts";
import { withPins } from "./pinning.ts";

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
  previousLinks: new Map(),
  fewestFound: new Map(),
  pinned: new Map(),
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
  const links = input.links.map(() => ({ points: [] as Point[], through: [] as readonly Point[] }));
  const keys = options.previousLinks.size > 0 ? linkKeys(input.links) : [];
  const frames: PlacedFrame[] = [];
  const grouped = groupsOf(input, isRight);
  const parts = (grouped ? [wholeWeb(arcs)] : componentsOf(arcs)).map((component) => {
    const factors = component.factors.map((v) => drawn[v]!);
    const before = beforeOf(component, input, options, (arc) =>
      options.previousLinks.get(keys[linkOfArc[arc]!] ?? ""),
    );
    const laid = layOutComponent(component.arcs, factors, options, before, grouped?.planned);
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
      const link = links[linkOfArc[arc]!]!;
      for (let p = 0; p < route.length; p += 2) link.points.push(point(route[p]!, route[p + 1]!));
      link.through = laid.through[k]!.map(([along, across]) => point(along, across));
    }
    for (const { group, heading, ...reach } of laid.frames)
      frames.push({
        id: grouped?.ids[group] ?? "",
        ...areaBetween(point(reach.along[0], reach.across[0]), point(reach.along[1], reach.across[1])),
        heading: areaBetween(
          point(heading.along[0], heading.across[0]),
          point(heading.along[1], heading.across[1]),
        ),
      });
  }
  const layout: Layout = {
    width: packed.size.width,
    height: packed.size.height,
    origin: { x: 0, y: 0 },
    frames,
    factors: input.factors.map(({ id }, v) => ({ id, ...centres[v]! })),
    links,
    crossings: parts.reduce((sum, { laid }) => sum + laid.crossings, 0),
    fewestFound: new Map(
      parts.flatMap(({ component, laid }) =>
        component.factors.map((v) => [input.factors[v]!.id, laid.fewestFound] as const),
      ),
    ),
  };
  return withPins(layout, input, options.pinned, options);
}

function wholeWeb(arcs: Arcs): Component {
  return {
    factors: Array.from({ length: arcs.count }, (_, v) => v),
    arcIndices: Array.from(arcs.from, (_, arc) => arc),
    arcs,
  };
}

/** The groups by the numbers of their factors; `null` where there is nothing to group. */
function groupsOf(
  { factors, groups: given }: LayoutInput,
  isRight: boolean,
): { readonly planned: ComponentGroups; readonly ids: readonly string[] } | null {
  if (!given || given.groups.length === 0 || factors.length === 0) return null;
  const groupOf = new Map<string, number>();
  for (const [g, group] of given.groups.entries())
    for (const id of group.factors) if (!groupOf.has(id)) groupOf.set(id, g);
  const members: number[][] = given.groups.map(() => []);
  const alone: number[] = [];
  for (const [v, { id }] of factors.entries()) (members[groupOf.get(id) ?? -1] ?? alone).push(v);
  const groups = given.groups.flatMap(({ id, heading }, g): (PlannedGroup & { readonly id: string })[] => {
    const some = members[g] ?? [];
    if (some.length === 0) return [];
    if (!heading) {
      alone.push(...some);
      return [];
    }
    const { width, height } = heading;
    return [
      {
        id,
        factors: some,
        heading: isRight ? { along: width, across: height } : { along: height, across: width },
      },
    ];
  });
  // Nothing holds those together that are in no frame; but a column or a lane of others they would seem to be in.
  const rest = given.form === "clusters" ? alone.map((v) => [v]) : alone.length > 0 ? [alone] : [];
  return {
    planned: {
      form: given.form,
      groups: [...groups, ...rest.map((some) => ({ factors: some, heading: null }))],
    },
    ids: groups.map(({ id }) => id),
  };
}

function areaBetween(a: Point, b: Point): PlacedArea {
  return {
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    width: Math.abs(b.x - a.x),
    height: Math.abs(b.y - a.y),
  };
}

function beforeOf(
  component: Component,
  input: LayoutInput,
  options: LayoutOptions,
  throughOf: (arc: number) => readonly Point[] | undefined,
): Before | undefined {
  const points = component.factors.map((v) => options.previous.get(input.factors[v]!.id));
  if (points.every((point) => point === undefined)) return undefined;
  const x = Float64Array.from(points, (point) => point?.x ?? Number.NaN);
  const y = Float64Array.from(points, (point) => point?.y ?? Number.NaN);
  const isRight = options.direction === "right";
  const through = component.arcIndices.map(
    (arc) => throughOf(arc)?.map((point) => (isRight ? point.y : point.x)) ?? [],
  );
  // Parts that were apart had their own; together they have at least as many as the worst of them.
  const fewestFound = Math.max(
    ...component.factors.map((v) => options.fewestFound.get(input.factors[v]!.id) ?? 0),
  );
  return { along: isRight ? x : y, across: isRight ? y : x, through, fewestFound };
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
  for (const { along, across } of laid.frames) {
    cover(along[0], across[0]);
    cover(along[1], across[1]);
  }
  for (const route of laid.routes) for (let p = 0; p < route.length; p += 2) cover(route[p]!, route[p + 1]!);
  const [along, across] = [endAlong - startAlong, endAcross - startAcross];
  return isRight
    ? { corner: { x: startAlong, y: startAcross }, size: { width: along, height: across } }
    : { corner: { x: startAcross, y: startAlong }, size: { width: across, height: along } };
}

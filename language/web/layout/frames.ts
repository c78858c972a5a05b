// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Column } from "./columns.ts";
import type { GroupPlan } from "./group-plan.ts";
import type { Extents } from "./positions.ts";
import type { Slots } from "./slots.ts";

/** Room between a frame and what is in it, and between two frames. */
export const framePadding = 12;
const frameGap = 14;
/** Between what stands in two groups. */
export const groupGap = 2 * framePadding + frameGap;
const headingGap = 8;

/** From where to where something reaches, along the layers and across them. */
export interface Reach {
  readonly along: readonly [start: number, end: number];
  readonly across: readonly [start: number, end: number];
}

export interface LaidFrame extends Reach {
  readonly group: number;
  readonly heading: Reach;
}

export interface FramedPlacement {
  readonly slots: Slots;
  readonly columns: readonly Column[];
  readonly across: Float64Array;
  readonly extents: Extents;
  readonly plan: GroupPlan;
  /** For each group the factor that stands for its heading, if one does. */
  readonly headingOf: readonly (number | null)[];
}

/** The frames of all groups that have a heading. */
export function framesOf(placement: FramedPlacement): LaidFrame[] {
  const { form, groups } = placement.plan;
  const reaches = groups.map(({ factors }) => reachOf(factors, placement));
  const framed = groups.flatMap(({ heading }, group) =>
    heading ? [{ group, heading, ...reaches[group]! }] : [],
  );
  const whole = unionOf([...reaches, passing(placement)]);
  const most = (side: "along" | "across") => framed.reduce((sum, one) => Math.max(sum, one.heading[side]), 0);
  switch (form) {
    case "columns": {
      const strip = whole.across[0] - most("across") - headingGap;
      return framed.map(({ group, heading, along }) => ({
        group,
        ...padded({ along, across: [strip, whole.across[1]] }),
        heading: {
          along: around((along[0] + along[1]) / 2, heading.along),
          across: [strip, strip + heading.across],
        },
      }));
    }
    case "lanes":
      return framed.map(({ group, heading, across }) => {
        const own = reachOf([placement.headingOf[group]!], placement);
        return {
          group,
          ...padded({ along: whole.along, across: unionOf([{ along: own.along, across }, own]).across }),
          heading: { along: [own.along[0], own.along[0] + heading.along], across: own.across },
        };
      });
    case "clusters":
      return framed.map(({ group, heading, along, across }) => {
        const own = reachOf([placement.headingOf[group]!], placement);
        const reach = unionOf([{ along, across }, own]);
        return {
          group,
          ...padded(reach),
          heading: { along: [own.along[0], own.along[0] + heading.along], across: own.across },
        };
      });
  }
}

/**
 * Puts headings of clusters beside the first of what they stand over, and those of lanes in their middle, as near as
 * what passes there lets them: nothing else draws them to a place.
 */
export function placeHeadings(placement: FramedPlacement, layers: readonly Int32Array[]): void {
  const { slots, across, extents, plan, headingOf } = placement;
  for (const [group, factor] of headingOf.entries()) {
    if (factor === null) continue;
    const [top, bottom] = reachOf(plan.groups[group]!.factors, placement).across;
    const [half, at] = [extents.before[factor]!, across[factor]!];
    if (plan.form === "lanes") {
      // No further out than it or the factors are: there begins the next lane.
      const [start, end] = [Math.min(top, at - half), Math.max(bottom, at + half)];
      across[factor] = Math.min(end - half, Math.max(start + half, (top + bottom) / 2));
      continue;
    }
    const layer = layers[slots.layerOf[factor]!]!;
    const place = layer.indexOf(factor);
    const [above, below] = [layer[place - 1], layer[place + 1]];
    const least = above === undefined ? top : across[above]! + extents.behind[above]! + headingGap;
    const most =
      below === undefined
        ? Number.POSITIVE_INFINITY
        : across[below]! - extents.before[below]! - headingGap - half;
    const wanted = Math.min(most, Math.max(least, top) + half);
    // Further up than it is may stand another cluster.
    across[factor] = Math.max(wanted, Math.min(at, top + half));
  }
}

function reachOf(
  factors: readonly number[],
  { slots, columns, across, extents }: FramedPlacement,
): { along: [number, number]; across: [number, number] } {
  const along: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const side: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const v of factors) {
    const column = columns[slots.layerOf[v]!]!;
    along[0] = Math.min(along[0], column.start);
    along[1] = Math.max(along[1], column.end);
    side[0] = Math.min(side[0], across[v]! - extents.before[v]!);
    side[1] = Math.max(side[1], across[v]! + extents.behind[v]!);
  }
  return { along, across: side };
}

/** All that stands or passes in the layers, across them. */
function passing({ columns, across, extents }: FramedPlacement): Reach {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let slot = 0; slot < across.length; slot++) {
    start = Math.min(start, across[slot]! - extents.before[slot]!);
    end = Math.max(end, across[slot]! + extents.behind[slot]!);
  }
  return { along: [columns[0]!.start, columns.at(-1)!.end], across: [start, end] };
}

function unionOf(reaches: readonly Reach[]): Reach {
  return {
    along: [
      Math.min(...reaches.map(({ along }) => along[0])),
      Math.max(...reaches.map(({ along }) => along[1])),
    ],
    across: [
      Math.min(...reaches.map(({ across }) => across[0])),
      Math.max(...reaches.map(({ across }) => across[1])),
    ],
  };
}

function padded({ along, across }: Reach): Reach {
  return {
    along: [along[0] - framePadding, along[1] + framePadding],
    across: [across[0] - framePadding, across[1] + framePadding],
  };
}

function around(centre: number, length: number): [number, number] {
  return [centre - length / 2, centre + length / 2];
}

import type { Group } from "../grouping.ts";
import type { LayoutGroup, PlacedArea, PlacedFrame, Point } from "../layout/graph.ts";
import { readable } from "./readable.ts";
import type { PictureFrame } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import { wrapLabel } from "./wrap.ts";

const fontSize = 12;
const lineHeight = 15;
const widest = 150;
/** Bold letters are wider, and a substitute font may be too. */
const breadth = 1.2;

/** A group with the room that its heading takes. */
export function roomForGroup({ id, name, factors }: Group): LayoutGroup {
  if (name === null) return { id, factors, heading: null };
  const lines = headingOf(name);
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize))) * breadth;
  return { id, factors, heading: { width: Math.ceil(width), height: lines.length * lineHeight } };
}

/** Frames where the layout has put them, with their headings. */
export function placedFrames(
  frames: readonly PlacedFrame[],
  groups: readonly Group[],
  moved: <Area extends Point>(area: Area) => Point,
): PictureFrame[] {
  const names = new Map(groups.map(({ id, name }) => [id, name ?? ""]));
  return frames.map(({ id, heading, ...area }) => {
    const name = names.get(id) ?? "";
    const centre = { ...heading, ...moved(heading) };
    return { id, ...area, ...moved(area), name: readable(name), lines: headingLines(name, centre) };
  });
}

function headingLines(name: string, { x, y, height }: PlacedArea): PictureFrame["lines"] {
  return headingOf(name).map((text, i) => ({
    text,
    x,
    y: y - height / 2 + i * lineHeight + lineHeight - 4,
    fontSize,
    anchor: "middle",
    isBold: true,
  }));
}

/** What cannot be seen is still something to frame. */
function headingOf(name: string): string[] {
  const lines = wrapLabel(name, widest, fontSize);
  return lines.length > 0 ? lines : ["?"];
}

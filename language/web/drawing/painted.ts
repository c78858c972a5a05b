import type { LinkSupport, PieceStyle } from "../drawable.ts";
import type { Mark, MarkGroup } from "./marks.ts";
import { outlinesOf } from "./outlines.ts";
import type { Palette } from "./palettes.ts";
import type { Arrow, Badge, LegendEntry, Picture, Shape, TextLine } from "./shapes.ts";

/** The picture in the colours of a palette: layers from below to the top, each of groups. */
export function paintedMarks(picture: Picture, palette: Palette): readonly (readonly MarkGroup[])[] {
  const painter = painterFor(palette);
  return [
    [{ title: null, marks: picture.heading.map((line) => painter.text(line, palette.ink)) }],
    picture.frames.map(({ x, y, width, height, name, lines }) => ({
      title: name,
      marks: [
        { kind: "box", x, y, width, height, corner: 6, paint: { ...palette.frame, strokeWidth: 1 } } as const,
        ...lines.map((line) => painter.text(line, palette.ink)),
      ],
    })),
    picture.links.map((link) => ({ title: link.title, marks: painter.arrow(link) })),
    picture.factors.map((factor) => ({
      title: factor.title,
      marks: [
        ...painter.factor(factor, factor.style, factor.isBundle),
        ...factor.lines.map((line) => painter.text(line, palette.ink)),
      ],
    })),
    picture.links.flatMap(({ title, badge }) => (badge ? [{ title, marks: painter.badge(badge) }] : [])),
    picture.legend.map(({ sample, text }) => ({
      title: null,
      marks: [...painter.sample(sample), painter.text(text, palette.ink)],
    })),
    [{ title: null, marks: picture.notes.map((line) => painter.text(line, palette.ink)) }],
  ];
}

/** Lengths of dash and gap of a link, by what it rests on. */
const dashesOf: Readonly<Record<LinkSupport, readonly [number, number] | null>> = {
  cited: null,
  posited: [5, 3],
  uncited: [2, 2.5],
};
const moderationDashes = [1.2, 2.6] as const;

function painterFor(palette: Palette) {
  const text = (line: TextLine, colour: string, isBold = line.isBold ?? false): Mark => ({
    kind: "text",
    line,
    colour,
    isBold,
  });

  const factor = (shape: Shape, style: PieceStyle, isBundle: boolean): Mark[] => {
    const { fill, stroke } = palette.factors[style];
    return outlinesOf(shape, style, isBundle).map((outline, i) => ({
      ...outline,
      paint: i === 0 ? { fill, stroke, strokeWidth: 1.4 } : { fill: null, stroke, strokeWidth: 0.8 },
    }));
  };

  const arrow = ({ path, head, style, support, loops: [loop] }: Arrow): Mark[] => {
    const stroke = loop ? palette.loops[loop] : palette.links[style];
    const fill = style === "context-mechanism" ? palette.paper : stroke;
    const pattern = style === "moderation" ? moderationDashes : dashesOf[support];
    const dashes = pattern ? { dashes: pattern } : {};
    const strokeWidth = loop ? 2.4 : 1.2;
    return [
      { kind: "path", d: path, paint: { fill: null, stroke, strokeWidth, ...dashes } },
      { kind: "path", d: head, paint: { fill, stroke, strokeWidth: 1.2, roundJoins: true } },
    ];
  };

  const badge = ({ sign, isConflicting, x, y, width, height, text: words }: Badge): Mark[] => {
    const { fill, stroke } = isConflicting
      ? palette.conflict
      : { fill: palette.paper, stroke: palette.signs[sign] };
    const paint = { fill, stroke, strokeWidth: isConflicting ? 1.6 : 0.8 };
    return [{ kind: "box", x, y, width, height, corner: height / 2, paint }, text(words, stroke, true)];
  };

  const sample = (one: LegendEntry["sample"]): Mark[] =>
    one.kind === "factor"
      ? factor(one.shape, one.style, one.isBundle)
      : one.kind === "arrow"
        ? arrow(one.arrow)
        : badge(one.badge);

  return { text, factor, arrow, badge, sample };
}

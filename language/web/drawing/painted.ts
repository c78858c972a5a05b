import type { FactorRole } from "../causal-web.ts";
import type { Mark, MarkGroup } from "./marks.ts";
import type { Palette } from "./palettes.ts";
import type { Arrow, Badge, LegendEntry, Picture, Shape, TextLine } from "./shapes.ts";

/** The picture in the colours of a palette: layers from below to the top, each of groups. */
export function paintedMarks(picture: Picture, palette: Palette): readonly (readonly MarkGroup[])[] {
  const painter = painterFor(palette);
  return [
    [{ title: null, marks: picture.heading.map((line) => painter.text(line, palette.ink, true)) }],
    picture.links.map((link) => ({ title: link.title, marks: painter.arrow(link) })),
    picture.factors.map((factor) => ({
      title: factor.title,
      marks: [
        painter.factor(factor, factor.role),
        ...factor.lines.map((line) => painter.text(line, palette.ink, false)),
      ],
    })),
    picture.links.flatMap(({ title, badge }) => (badge ? [{ title, marks: painter.badge(badge) }] : [])),
    picture.legend.map(({ sample, text }) => ({
      title: null,
      marks: [...painter.sample(sample), painter.text(text, palette.ink, false)],
    })),
  ];
}

function painterFor(palette: Palette) {
  const text = (line: TextLine, colour: string, isBold: boolean): Mark => ({
    kind: "text",
    line,
    colour,
    isBold,
  });

  const factor = ({ outline, x, y, width, height }: Shape, role: FactorRole): Mark => {
    const place = { x, y, width, height, paint: { ...palette.factors[role], strokeWidth: 1.4 } };
    return outline === "ellipse" ? { kind: "ellipse", ...place } : { kind: "box", corner: 3, ...place };
  };

  const arrow = ({ path, head, kind, isCited }: Arrow): Mark[] => {
    const stroke = palette.links[kind];
    const fill = kind === "mechanism-outcome" ? stroke : palette.paper;
    const dashes = isCited ? {} : { dashes: [5, 3] as const };
    return [
      { kind: "path", d: path, paint: { fill: null, stroke, strokeWidth: 1.2, ...dashes } },
      { kind: "path", d: head, paint: { fill, stroke, strokeWidth: 1.2, roundJoins: true } },
    ];
  };

  const badge = ({ sign, x, y, width, height, text: words }: Badge): Mark[] => {
    const stroke = palette.signs[sign];
    const paint = { fill: palette.paper, stroke, strokeWidth: 0.8 };
    return [{ kind: "box", x, y, width, height, corner: height / 2, paint }, text(words, stroke, true)];
  };

  const sample = (one: LegendEntry["sample"]): Mark[] =>
    one.kind === "factor"
      ? [factor(one.shape, one.role)]
      : one.kind === "arrow"
        ? arrow(one.arrow)
        : badge(one.badge);

  return { text, factor, arrow, badge, sample };
}

import { rounded } from "../drawing/arrow.ts";
import { PALETTES } from "../drawing/palettes.ts";
import type { Picture, PictureFactor, PictureFrame, PictureLink } from "../drawing/shapes.ts";
import { escaped } from "../drawing/svg.ts";

const palette = PALETTES.usual;

/**
 * The picture as a diagram of draw.io (diagrams.net), for teams that finish their figure by hand: every factor where
 * it is drawn, every link between its factors, so that it follows when a factor is moved. Labels are plain text
 * (`html=0`), never markup.
 */
export function drawioOf(picture: Picture): string {
  const numbers = new Map(picture.factors.map(({ id }, index) => [id, `f${index + 1}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="CMOC">',
    `  <diagram id="web" name="${escaped(picture.title)}">`,
    `    <mxGraphModel grid="0" page="0" pageWidth="${picture.width}" pageHeight="${picture.height}">`,
    "      <root>",
    '        <mxCell id="0"/>',
    '        <mxCell id="1" parent="0"/>',
    ...picture.frames.map(frameCell),
    ...picture.factors.map((factor) => factorCell(factor, numbers.get(factor.id) ?? "")),
    ...picture.links.map((link, i) =>
      linkCell(link, `l${i + 1}`, numbers.get(link.from) ?? "", numbers.get(link.to) ?? ""),
    ),
    "      </root>",
    "    </mxGraphModel>",
    "  </diagram>",
    "</mxfile>",
    "",
  ].join("\n");
}

/** Below everything else, with its heading where the picture has it: at the left of a lane, else at the top. */
function frameCell({ name, x, y, width, height, lines }: PictureFrame, index: number): string {
  const [first] = lines;
  const isBeside = first !== undefined && first.y > y - height / 4 && first.x < x - width / 4;
  const look =
    `rounded=1;arcSize=2;whiteSpace=wrap;html=0;fontStyle=1;fillColor=${palette.frame.fill};` +
    `strokeColor=${palette.frame.stroke};fontColor=${palette.ink};` +
    (isBeside ? "align=left;spacingLeft=12;" : "verticalAlign=top;spacingTop=6;");
  return (
    `        <mxCell id="g${index + 1}" value="${escaped(name)}" style="${look}" vertex="1" parent="1">` +
    `<mxGeometry x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" ` +
    `height="${rounded(height)}" as="geometry"/></mxCell>`
  );
}

function factorCell(
  { name, style, outline, isBundle, x, y, width, height }: PictureFactor,
  id: string,
): string {
  const { fill, stroke } = palette.factors[style];
  const shape = outline === "ellipse" ? "ellipse" : "rounded=1;arcSize=6";
  const look =
    `${shape};whiteSpace=wrap;html=0;fillColor=${fill};strokeColor=${stroke};fontColor=${palette.ink};` +
    (isBundle ? "strokeWidth=3;" : "");
  return (
    `        <mxCell id="${id}" value="${escaped(name)}" style="${look}" vertex="1" parent="1">` +
    `<mxGeometry x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" ` +
    `height="${rounded(height)}" as="geometry"/></mxCell>`
  );
}

function linkCell(
  { style, sign, support, badge }: PictureLink,
  id: string,
  from: string,
  to: string,
): string {
  const filled = style === "context-mechanism" ? 0 : 1;
  const dashes = support === "cited" ? "" : support === "posited" ? "dashed=1;" : "dashed=1;dashPattern=1 3;";
  const look =
    `curved=1;html=0;endArrow=block;endFill=${filled};strokeColor=${palette.links[style]};` +
    `fontColor=${palette.signs[sign]};labelBackgroundColor=${palette.paper};${dashes}`;
  return (
    `        <mxCell id="${id}" value="${escaped(badge?.text.text ?? "")}" style="${look}" edge="1" parent="1" ` +
    `source="${from}" target="${to}"><mxGeometry relative="1" as="geometry"/></mxCell>`
  );
}

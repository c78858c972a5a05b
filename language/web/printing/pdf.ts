import PDFDocument from "pdfkit";
import type { Mark, Paint } from "../drawing/marks.ts";
import { paintedMarks } from "../drawing/painted.ts";
import type { Palette } from "../drawing/palettes.ts";
import type { Picture } from "../drawing/shapes.ts";
import { type PrintFonts, pointsPerPixel } from "./paper.ts";

export interface PdfOptions {
  readonly fonts: PrintFonts;
  readonly palette: Palette;
  /** In millimetres; the picture's own size unless given. */
  readonly widthOnPaper?: number;
}

type Page = InstanceType<typeof PDFDocument>;

/** The picture as a PDF of one page of its size: lines as lines, text as text in an embedded font. */
export async function pdfOf(
  picture: Picture,
  { fonts, palette, widthOnPaper }: PdfOptions,
): Promise<Uint8Array> {
  const scale = pointsPerPixel(picture.width, widthOnPaper);
  const page = new PDFDocument({
    size: [picture.width * scale, picture.height * scale],
    margin: 0,
    font: "", // none of its own, which it would look for beside itself
    // The same picture gives the same file.
    info: { Title: picture.title, Subject: picture.description, Creator: "CMOC", CreationDate: new Date(0) },
    displayTitle: true,
    lang: "en",
  });
  const pieces: Uint8Array[] = [];
  page.on("data", (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => page.on("end", resolve).on("error", reject));
  page.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  page.scale(scale);
  page.rect(0, 0, picture.width, picture.height).fill(palette.paper);
  for (const layer of paintedMarks(picture, palette))
    for (const { marks } of layer) for (const mark of marks) put(page, mark);
  page.end();
  await ended;
  return joined(pieces);
}

function put(page: Page, mark: Mark): void {
  switch (mark.kind) {
    case "box":
      page.roundedRect(
        mark.x - mark.width / 2,
        mark.y - mark.height / 2,
        mark.width,
        mark.height,
        mark.corner,
      );
      paint(page, mark.paint);
      break;
    case "ellipse":
      page.ellipse(mark.x, mark.y, mark.width / 2, mark.height / 2);
      paint(page, mark.paint);
      break;
    case "path":
      if (mark.d !== "") page.path(mark.d);
      paint(page, mark.paint);
      break;
    case "text": {
      const { text, x, y, fontSize, anchor } = mark.line;
      page
        .font(mark.isBold ? "bold" : "regular")
        .fontSize(fontSize)
        .fillColor(mark.colour);
      const start = anchor === "middle" ? x - page.widthOfString(text) / 2 : x;
      page.text(text, start, y, { lineBreak: false, baseline: "alphabetic" });
    }
  }
}

function paint(page: Page, { fill, stroke, strokeWidth, dashes, roundJoins }: Paint): void {
  page.lineWidth(strokeWidth).lineJoin(roundJoins ? "round" : "miter");
  if (dashes) page.dash(dashes[0], { space: dashes[1] });
  else page.undash();
  if (fill === null) page.stroke(stroke);
  else page.fillAndStroke(fill, stroke);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

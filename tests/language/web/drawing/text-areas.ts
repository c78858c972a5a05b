import type { TextLine } from "../../../../language/web/drawing/shapes.ts";
import { textWidth } from "../../../../language/web/drawing/text-width.ts";
import type { Area } from "../geometry.ts";

/** The area of a line of text, from the top of its capitals to the bottom of its tails. */
export function areaOf({ text, x, y, fontSize, anchor, isBold }: TextLine): Area {
  // Helvetica Bold is up to a twelfth wider in running text.
  const width = textWidth(text, fontSize) * (isBold ? 13 / 12 : 1);
  const height = 0.94 * fontSize;
  return { x: anchor === "middle" ? x : x + width / 2, y: y - 0.72 * fontSize + height / 2, width, height };
}

export function corners({ x, y, width, height }: Area) {
  return [-1, 1].flatMap((right) =>
    [-1, 1].map((down) => ({ x: x + (right * width) / 2, y: y + (down * height) / 2 })),
  );
}

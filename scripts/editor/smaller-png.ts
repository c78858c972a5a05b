import { crc32, deflateSync, inflateSync } from "node:zlib";

/** An opaque picture: three bytes a pixel, red, green and blue, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** The most that two shades may differ and be taken for one; the soft edges of letters have hundreds. */
const STEP = 255 / 24;

/** A screenshot that looks the same at half its size: in fewer shades, and pressed as hard as it can be. */
export function smallerPng(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png);
  const fewer = rgb.map((shade) => Math.round(Math.round(shade / STEP) * STEP));
  return writePng({ width, height, rgb: Buffer.from(fewer.buffer) });
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOUR_TYPES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads the PNG that browsers write: eight bits a channel, not interlaced. What shines through is dropped. */
export function readPng(png: Buffer): Pixels {
  const pressed: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") header = content;
    if (name === "IDAT") pressed.push(content);
    at += 12 + length;
  }
  const channels = COLOUR_TYPES[header?.[9] ?? -1];
  if (!header || channels === undefined || header[8] !== 8 || header[12] !== 0) {
    throw new Error("This is not a PNG as a browser writes it.");
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = unfiltered(inflateSync(Buffer.concat(pressed)), width * channels, height, channels);
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rows.copy(rgb, pixel * 3, pixel * channels, pixel * channels + 3);
  }
  return { width, height, rgb };
}

/** Takes back what each row was filtered by: https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(filtered: Buffer, rowLength: number, height: number, channels: number): Buffer {
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowLength + 1)] ?? 0;
    for (let i = 0; i < rowLength; i++) {
      const at = y * rowLength + i;
      const left = i < channels ? 0 : (rows[at - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[at - rowLength] ?? 0);
      const corner = i < channels || y === 0 ? 0 : (rows[at - rowLength - channels] ?? 0);
      const expected = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter];
      if (expected === undefined) throw new Error(`A row of this PNG has the unknown filter ${filter}.`);
      rows[at] = (filtered[y * (rowLength + 1) + 1 + i] ?? 0) + expected;
    }
  }
  return rows;
}

function nearest(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Without filters: they serve photographs, and flat colours are pressed better as they are. */
export function writePng({ width, height, rgb }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const pressed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", pressed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

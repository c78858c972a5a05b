import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPng, smallerPng, writePng } from "../../../scripts/editor/smaller-png.ts";

/** Two pixels by two. */
const RGB = Buffer.from([10, 20, 30, 40, 50, 60, 17, 27, 37, 48, 58, 68]);

test("what is written is read again", () => {
  expect(readPng(writePng({ width: 2, height: 2, rgb: RGB }))).toEqual({ width: 2, height: 2, rgb: RGB });
});

test.each([
  ["none", 0, [17, 27, 37, 48, 58, 68]],
  ["left", 1, [17, 27, 37, 31, 31, 31]],
  ["above", 2, [7, 7, 7, 8, 8, 8]],
  ["the mean of both", 3, [12, 17, 22, 20, 20, 20]],
  ["the nearest of three", 4, [7, 7, 7, 8, 8, 8]],
])("a row that is told from %s is read", (_, filter, secondRow) => {
  const rows = Buffer.from([0, ...RGB.subarray(0, 6), filter, ...secondRow]);
  expect(readPng(withRows(rows)).rgb).toEqual(RGB);
});

test("a channel for what shines through is dropped", () => {
  const rows = Buffer.from([0, 10, 20, 30, 255, 40, 50, 60, 255, 1, 17, 27, 37, 255, 31, 31, 31, 0]);
  expect(readPng(withRows(rows, 6)).rgb).toEqual(RGB);
});

test("shades that look alike become one, and black and white stay", () => {
  const rgb = Buffer.from([0, 255, 128, 1, 254, 127, 4, 251, 126, 0, 255, 128]);
  const after = readPng(smallerPng(writePng({ width: 2, height: 2, rgb }))).rgb;
  expect([...after]).toEqual([0, 255, 128, 0, 255, 128, 0, 255, 128, 0, 255, 128]);
});

test.each([
  ["no PNG", Buffer.from("GIF89a and so on")],
  ["a PNG with a palette", withRows(Buffer.from([0, 0, 1, 0, 1, 0]), 3)],
])("%s is refused", (_, picture) => {
  expect(() => readPng(picture)).toThrow("not a PNG as a browser writes it");
});

/** The PNG of two by two pixels whose rows are these, filters included. */
function withRows(rows: Buffer, colourType = 2): Buffer {
  const whole = writePng({ width: 2, height: 2, rgb: RGB });
  const header = Buffer.from(whole.subarray(0, 33));
  header[25] = colourType;
  const pressed = deflateSync(rows);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(pressed.length);
  return Buffer.concat([header, length, Buffer.from("IDAT"), pressed, Buffer.alloc(4)]);
}

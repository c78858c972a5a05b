import { expect, it } from "vitest";
import { readable } from "../../../../language/web/drawing/readable.ts";

it.each([
  ["greater trust", "greater trust"],
  ["  a \t b\r\nc ", "a b c"],
  ["a\u0000b\u001bc\u0085d", "a b c d"],
  ["a\u2028b\u2029c", "a b c"],
  ["safe\u202egnp.exe", "safegnp.exe"],
  ["one\u2066\u2069\u200f\ufeff word", "one word"],
  ["part\u00adnership", "partnership"],
  ["half \ud83d", "half \ufffd"],
  ["😀 \ufffe\uffff", "😀"],
  ["الثقة", "الثقة"],
])("%j", (text, clean) => {
  expect(readable(text)).toBe(clean);
});

/**
 * A PNG with a `pHYs` chunk (PNG specification, 11.3.4.3): how large it is meant to be on paper, which word processors
 * and journals go by. It is put behind the header, which every PNG begins with.
 */
export function withDotsPerMetre(png: Uint8Array, dots: number): Uint8Array {
  const header = 8 + 25;
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  chunk[16] = 1; // the unit is the metre
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const sized = new Uint8Array(png.length + chunk.length);
  sized.set(png.subarray(0, header));
  sized.set(chunk, header);
  sized.set(png.subarray(header), header + chunk.length);
  return sized;
}

/** CRC-32 as PNG takes it (annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

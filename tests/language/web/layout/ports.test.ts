import { describe, expect, it } from "vitest";
import { portsOf, withoutSlightBends } from "../../../../language/web/layout/ports.ts";
import { slotsAlong } from "../../../../language/web/layout/slots.ts";
import { arcsOf } from "./arcs-of.ts";

// One cause, 0, of three effects in the order 3, 1, 2.
const slots = slotsAlong(arcsOf(4, "0>1 0>2 0>3"), Int32Array.from([0, 1, 1, 1]));
const layers = [Int32Array.from([0]), Int32Array.from([3, 1, 2])];
const borders = (length: number) => new Float64Array(4).fill(length);

describe("portsOf", () => {
  it("spreads links in the order of where they lead to", () => {
    const { start, end } = portsOf(slots, layers, borders(100));
    expect([...start]).toEqual([0, 16, -16]);
    expect([...end]).toEqual([0, 0, 0]);
  });

  it("keeps them within the border", () => {
    expect([...portsOf(slots, layers, borders(8)).start]).toEqual([0, 4, -4]);
  });
});

describe("withoutSlightBends", () => {
  const ports = portsOf(slots, layers, borders(40));
  const straightened = (across: number[], length = 40) =>
    withoutSlightBends(ports, slots, Float64Array.from(across), borders(length));

  it("moves the only link at a side a little, so that it is straight", () => {
    expect([...straightened([0, 5, 80, -80]).end]).toEqual([-5, 0, 0]);
    expect([...straightened([0, -5, 80, -80]).end]).toEqual([5, 0, 0]);
  });

  it("leaves bends that are meant, and links that would leave the border", () => {
    expect([...straightened([0, 30, 80, -80]).end]).toEqual([0, 0, 0]);
    expect([...straightened([0, 5, 80, -80], 8).end]).toEqual([0, 0, 0]);
  });
});

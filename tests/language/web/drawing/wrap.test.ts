import { describe, expect, it } from "vitest";
import { textWidth } from "../../../../language/web/drawing/text-width.ts";
import { longestLabel, wrapLabel } from "../../../../language/web/drawing/wrap.ts";
import { hostileNames } from "../labels.ts";

describe("wrapLabel", () => {
  it.each([
    ["trust", 100, ["trust"]],
    ["greater trust", 200, ["greater trust"]],
    ["faith in the partnership", 100, ["faith in the", "partnership"]],
    ["appropriate accountability arrangements", 90, ["appropriate", "accountability", "arrangements"]],
    // In two lines of about the same length, not as much as fits and then the rest.
    ["a shared vision of the aims of it", 140, ["a shared vision", "of the aims of it"]],
    ["communication/coordination", 100, ["communication/", "coordination"]],
    ["intra-organisational", 90, ["intra-", "organisational"]],
    ["信任在合作伙伴", 50, ["信任在", "合作伙", "伴"]],
    ["", 100, []],
    ["  spaced \t out ", 100, ["spaced out"]],
  ])("%j within %i", (label, width, lines) => {
    expect(wrapLabel(label, width, 12)).toEqual(lines);
  });

  it("breaks a word that is longer than a line, and never a character", () => {
    const lines = wrapLabel("incomprehensibilities", 60, 12);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("incomprehensibilities");
    expect(wrapLabel("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5, 12)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  it("cuts a label that is as long as a page", () => {
    const text = wrapLabel("a few words ".repeat(2000), 120, 12).join(" ");
    expect(text.length).toBeLessThanOrEqual(longestLabel + 1);
    expect(text.endsWith("…")).toBe(true);
  });

  it.each(hostileNames)("keeps every line of %j within its width", (name) => {
    const widest = 90;
    for (const line of wrapLabel(name, widest, 12)) {
      const isOneCharacter = [...new Intl.Segmenter().segment(line)].length === 1;
      expect(isOneCharacter || textWidth(line, 12) <= widest).toBe(true);
      expect(line.isWellFormed()).toBe(true);
      expect(line.trim()).toBe(line);
    }
  });
});

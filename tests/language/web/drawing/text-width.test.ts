import { describe, expect, it } from "vitest";
import { textWidth } from "../../../../language/web/drawing/text-width.ts";

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["i", 222],
    ["trust", 278 + 333 + 556 + 500 + 278],
    ["Trust", 611 + 333 + 556 + 500 + 278],
    ["conflict − 3", 500 + 556 + 556 + 278 + 222 + 222 + 500 + 278 + 278 + 584 + 278 + 556],
  ])("%j is as wide as in Helvetica", (text, thousandths) => {
    expect(textWidth(text, 1000)).toBe(thousandths);
    expect(textWidth(text, 12)).toBeCloseTo(thousandths * 0.012, 9);
  });

  it.each([
    ["é", 556],
    ["ï", 278],
    ["Å", 667],
    ["ơ", 669],
    ["ß", 611],
    ["Ш", 1016],
    ["щ", 822],
    ["Ω", 747],
    ["信", 1000],
    ["ン", 1000],
    ["한", 1000],
    ["Ａ", 1000],
    ["ש", 700],
    ["س", 1000],
    ["अ", 1000],
    ["👍", 1275],
    ["🇬", 1275],
    ["﷽", 3000],
    ["𒐫", 3500],
  ])("%s is thought at least as wide as fonts draw it", (character, thousandths) => {
    expect(textWidth(character, 1000)).toBeGreaterThanOrEqual(thousandths);
  });

  it("takes no room for marks above or below a letter", () => {
    expect(textWidth("e\u0301\u0323", 10)).toBe(textWidth("e", 10));
  });
});

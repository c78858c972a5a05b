import { describe, expect, it } from "vitest";
import { samePackages } from "../../scripts/install.mjs";

const own = { "": { version: "0.1.0" } };
const a1 = { "node_modules/a": { version: "1.0.0" } };
const a2 = { "node_modules/a": { version: "2.0.0" } };
const elsewhere = { "node_modules/for-another-machine": { version: "1.0.0", optional: true } };

describe("whether the installed packages are those of the lock file", () => {
  it.each([
    ["the same", { ...own, ...a1 }, a1, true],
    ["one in another version", { ...own, ...a2 }, a1, false],
    ["one not installed", { ...own, ...a1 }, {}, false],
    ["one not wanted any more", own, a1, false],
    ["one that only another machine needs, absent", { ...own, ...a1, ...elsewhere }, a1, true],
    ["one that only another machine needs, present", { ...own, ...elsewhere }, elsewhere, true],
  ])("%s", (_, wanted, installed, same) => {
    expect(samePackages(wanted, installed)).toBe(same);
  });
});

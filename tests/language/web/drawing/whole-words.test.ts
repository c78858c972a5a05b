import { expect, it } from "vitest";
import { shapeOf } from "../../../../language/web/drawing/factor-shape.ts";

it.each([
  ["insurmountable difficulty", "insurmountable"],
  ["interprofessional miscommunication", "miscommunication"],
  ["institutionalisation", "institutionalisation"],
])("%s keeps its words whole in its shape", (name, word) => {
  for (const role of ["context", "mechanism-outcome"] as const)
    expect(shapeOf(name, role).lines.join("|")).toContain(word);
});

it("a word that no shape is wide enough for is broken", () => {
  expect(shapeOf("x".repeat(80), "context").lines.length).toBeGreaterThan(1);
});

import { describe, expect, it } from "vitest";
import { mermaidOf } from "../../../../language/web/formats/mermaid.ts";
import { hostileNames } from "../labels.ts";
import { webOf } from "../webs.ts";

describe("mermaidOf", () => {
  it("writes boxes for contexts, rounded shapes for the others, signs and numbers of sources", () => {
    expect(mermaidOf(webOf(["early wins -> +trust -> -risk @a @b", "early wins -> +trust -> +faith"]))).toBe(
      `flowchart LR
  classDef context fill:#dff0d8,stroke:#2f6b2f,color:#1a1a1a
  classDef other fill:#deebf7,stroke:#1f4e8c,color:#1a1a1a
  f1["early wins"]:::context
  f2(["trust"]):::other
  f3(["risk"]):::other
  f4(["faith"]):::other
  f1 -->|"#43; 2"| f2
  f2 -->|"#8722; 2"| f3
  f2 -.->|"#43;"| f4
`,
    );
  });

  it.each(hostileNames)("lets no name be read as a command: %j", (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const lines = mermaidOf(web).split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/^ {2}f1\["(?:[\p{L}\p{M}\p{N} ]|#\d+;)+"\]:::context$/u);
  });
});

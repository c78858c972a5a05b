import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const top = fileURLToPath(new URL("..", import.meta.url));

const FORBIDDEN = [
  ["language/theory/a.ts", "../../server/protocol.ts", "data flows one way"],
  ["language/web/layout/b.ts", "../../../extension/preview/page/page.ts", "data flows one way"],
  ["language/c.ts", "../tests/fixtures.ts", "data flows one way"],
  ["language/theory/d.ts", "vscode", "knows no host"],
  ["language/theory/e.ts", "vscode-languageserver", "knows no host"],
  ["language/theory/f.ts", "vscode-languageserver-protocol", "knows no host"],
  ["language/theory/g.ts", "node:fs", "knows no host"],
  ["language/theory/h.ts", "langium/lsp", "knows no host"],
  ["server/features/i.ts", "../../extension/extension.ts", "data flows one way"],
  ["server/features/j.ts", "vscode", "runs in a browser"],
  ["server/features/k.ts", "node:fs", "runs in a browser"],
  ["server/command-line/l.ts", "vscode", "only extension/ knows VS Code"],
  ["extension/m.ts", "../server/workspace/workspace.ts", "no semantics"],
  ["extension/preview/n.ts", "../../language/theory/theory.ts", "no semantics"],
  ["extension/o.ts", "../tests/editor/launch.ts", "imports nothing from tests/"],
] as const;

const ALLOWED = [
  ["language/theory/p.ts", "../web/causal-web.ts"],
  ["language/theory/q.ts", "langium"],
  ["server/features/r.ts", "../../language/theory/theory.ts"],
  ["server/node.ts", "vscode-languageserver/node"],
  ["server/command-line/s.ts", "node:fs"],
  ["server/workspace/node-file-system.ts", "node:fs/promises"],
  ["extension/t.ts", "../server/protocol.ts"],
  ["extension/preview/page/u.ts", "../../../language/web/layout/layout.ts"],
  ["extension/v.ts", "vscode"],
] as const;

describe("the walls of the house", () => {
  const house = mkdtempSync(join(tmpdir(), "cmoc-walls-"));
  const told = new Map<string, string[]>();

  beforeAll(() => {
    const rules = JSON.parse(readFileSync(join(top, "biome.json"), "utf8"));
    writeFileSync(
      join(house, "biome.json"),
      JSON.stringify({ ...rules, vcs: undefined, $schema: undefined }),
    );
    for (const [path, imported] of [...FORBIDDEN, ...ALLOWED]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `export type * from "${imported}";\n`);
    }
    const biome = join(top, "node_modules/@biomejs/biome/bin/biome");
    const { stdout } = spawnSync(
      process.execPath,
      [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."],
      {
        cwd: house,
        encoding: "utf8",
      },
    );
    for (const { category, location, message } of JSON.parse(stdout).diagnostics) {
      if (category !== "lint/style/noRestrictedImports") continue;
      told.set(location.path, [...(told.get(location.path) ?? []), message]);
    }
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(FORBIDDEN)("%s may not import %s", (path, _imported, because) => {
    expect(told.get(path)?.join()).toContain(because);
  });

  it.each(ALLOWED)("%s may import %s", (path) => {
    expect(told.has(path)).toBe(false);
  });
});

/**
 * Opens a copy of the example review in a real Neovim, with the set-up that docs/editors.md gives, and runs
 * suite.lua there.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const top = path.resolve(import.meta.dirname, "../..");
const results = path.resolve(process.argv[2] ?? path.join(top, "out/tests/neovim.json"));
const deadline = 240_000;

const home = mkdtempSync(path.join(tmpdir(), "cmoc-neovim-"));
try {
  const review = path.join(home, "review");
  cpSync(path.join(top, "examples/collaboration"), review, { recursive: true });
  mkdirSync(path.dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const command = `let g:cmoc_command = ["${process.execPath}", "${path.join(top, "dist/cmoc.cjs")}", "lsp", "--stdio"]`;
  const setUp = path.join(top, "docs/editors/neovim.lua");
  const { status, error } = spawnSync(
    "nvim",
    [
      "--headless",
      "-n",
      "-u",
      "NONE",
      "--cmd",
      command,
      "-c",
      `luafile ${setUp}`,
      "-c",
      `luafile ${path.join(import.meta.dirname, "suite.lua")}`,
    ],
    {
      stdio: "inherit",
      timeout: deadline,
      env: {
        ...process.env,
        ...{
          HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_DATA_HOME: home,
          XDG_STATE_HOME: home,
          XDG_CACHE_HOME: home,
        },
        ...{ CMOC_REVIEW: review, CMOC_RESULTS: results },
      },
    },
  );
  if (!existsSync(results)) {
    console.error(error ?? `Neovim ended with ${status} before its tests were through.`);
    process.exitCode = 1;
  } else if (JSON.parse(readFileSync(results, "utf8")).failed > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

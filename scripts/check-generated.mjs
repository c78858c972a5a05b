// Whether language/syntax/generated/ is what the grammar gives: generates it again beside a copy of grammars/,
// and compares.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { top } from "./install.mjs";

const generated = path.join("language", "syntax", "generated");
const house = mkdtempSync(path.join(os.tmpdir(), "cmoc-generated-"));
let problem = null;
try {
  problem = generateIn(house) ?? differenceFrom(house);
} finally {
  rmSync(house, { recursive: true, force: true });
}
console.log(problem ?? "The generated files come from the grammar as it is.");
process.exit(problem === null ? 0 : 1);

function generateIn(folder) {
  cpSync(path.join(top, "grammars"), path.join(folder, "grammars"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
  const cli = path.join(top, "node_modules", "langium-cli", "bin", "langium.js");
  const config = path.join(folder, "grammars", "langium-config.json");
  const args = [cli, "generate", "-f", config, "--mode=production"];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return run.status === 0 ? null : `Nothing can be generated from the grammar:\n${run.stdout}${run.stderr}`;
}

function differenceFrom(folder) {
  const names = new Set([...namesIn(folder), ...namesIn(top)]);
  const stale = [...names].filter((name) => textOf(folder, name) !== textOf(top, name));
  if (stale.length === 0) return null;
  return `In ${generated}, not from the grammar as it is: ${stale.join(", ")}. Run npm run generate.`;
}

function namesIn(base) {
  const folder = path.join(base, generated);
  return existsSync(folder) ? readdirSync(folder) : [];
}

function textOf(base, name) {
  const file = path.join(base, generated, name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

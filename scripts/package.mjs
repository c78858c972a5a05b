// Makes the extension's one installable file, dist/cmoc.vsix, of nothing but what package.json lists under "files".
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";

if (!existsSync("dist/extension.cjs") || process.argv.includes("--build")) {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
await createVSIX({
  packagePath: "dist/cmoc.vsix",
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false, // there is no public repository that they could lead to
  skipLicense: false,
});
console.log("Packaged: dist/cmoc.vsix");

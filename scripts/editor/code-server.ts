import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { installedOnce } from "./editor-cache.ts";

/** The npm package that holds VS Code's server and its page for the browser, and the VS Code in it. */
const PACKAGE = "code-server";
const VERSION = "4.139.1";
export const VSCODE_VERSION = "1.139.1";

/**
 * The folder of the browser-hosted VS Code (that of `out/server-main.js`), installed from npm when it is not in
 * the cache yet: two npm installs without install scripts, about 600 MB, nothing compiled.
 */
export async function browserHostedEditor(say: (line: string) => void): Promise<string> {
  const name = `${PACKAGE}-${VERSION}-${process.platform}-${process.arch}`;
  const folder = await installedOnce(name, async (partial) => {
    say(`Installing a VS Code that runs in the browser (${PACKAGE} ${VERSION}, once, about 600 MB) ...`);
    await writeFile(path.join(partial, "package.json"), '{ "private": true }\n');
    await npmInstall(partial, [`${PACKAGE}@${VERSION}`]);
    say("  1 of 2 done: the editor is here; now the packages it needs ...");
    await npmInstall(inside(partial), ["--omit=dev"]);
    say("  2 of 2 done: the editor is installed.");
  });
  return inside(folder);
}

function inside(folder: string): string {
  return path.join(folder, "node_modules", PACKAGE, "lib", "vscode");
}

function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const onWindows = process.platform === "win32";
  const all = ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...args];
  // npm then runs on this process's Node, which is the one the editor asks for.
  const searchPath = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ""}`;
  return new Promise((resolve, reject) => {
    const npm = spawn(onWindows ? "npm.cmd" : "npm", all, {
      cwd: folder,
      env: { ...process.env, PATH: searchPath },
      shell: onWindows,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    npm.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    npm.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const failed = (reason: string) =>
      reject(
        new Error(
          "The browser-hosted VS Code could not be installed from npm: check the network connection and that " +
            `1 GB of disk is free, then try again. npm said:\n${reason.trim()}`,
        ),
      );
    npm.once("error", (error) => failed(error.message));
    npm.once("close", (code) => (code === 0 ? resolve() : failed(lastLines(said, 12))));
  });
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { top } from "../install.mjs";
import type { Desktop } from "./desktop-download.ts";
import { hasDisplay, onPath } from "./display.ts";

/** The desktop VS Code behind the `code` on the PATH, or why it cannot show the extension. */
export function installedDesktop(): Desktop {
  const program = onPath(...(process.platform === "win32" ? ["code.cmd"] : ["code"]));
  if (program === null) return { not: "there is no `code` command on this machine" };
  if (process.env.WSL_DISTRO_NAME) {
    return { not: "the `code` command here opens an editor outside this Linux, on Windows" };
  }
  if (process.env.VSCODE_IPC_HOOK_CLI) {
    return { not: "the `code` command here belongs to an editor that runs on another machine" };
  }
  if (!hasDisplay()) return { not: "there is a `code` command, but no display for its window" };
  const version = versionOf(program);
  if (version === null) return { not: "there is a `code` command, but it does not answer" };
  const needed = neededVersion();
  if (isOlder(version, needed)) {
    return {
      not: `the \`code\` command opens VS Code ${version}, and the extension needs ${needed} or later`,
    };
  }
  return { program };
}

/** Opens the folder and the file in a new window of the user's own VS Code, with the extension in development. */
export function openInDesktop(program: string, folder: string, file: string): boolean {
  const onWindows = process.platform === "win32";
  const args = ["--new-window", `--extensionDevelopmentPath=${top}`, folder, file];
  const quoted = onWindows ? args.map((arg) => `"${arg}"`) : args;
  const opened = spawnSync(onWindows ? `"${program}"` : program, quoted, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: onWindows,
  });
  return opened.status === 0;
}

function versionOf(program: string): string | null {
  const onWindows = process.platform === "win32";
  try {
    const said = execFileSync(onWindows ? `"${program}"` : program, ["--version"], {
      encoding: "utf8",
      shell: onWindows,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
    return /^\d+\.\d+\.\d+/m.exec(said)?.[0] ?? null;
  } catch {
    return null;
  }
}

/** The least VS Code that package.json asks for. */
function neededVersion(): string {
  const { engines } = JSON.parse(readFileSync(path.join(top, "package.json"), "utf8"));
  return String(engines.vscode).replace(/^\D+/, "");
}

function isOlder(version: string, needed: string): boolean {
  return version.localeCompare(needed, "en", { numeric: true }) < 0;
}

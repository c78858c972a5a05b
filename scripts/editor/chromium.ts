import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installedOnce } from "./editor-cache.ts";
import { quietEnvironment } from "./environment.ts";

/**
 * A browser to drive the editor's page with, without a window. The first that starts, in this order:
 *
 * 1. the program named by the environment variable CHROME_PATH; if it does not start, no other is tried,
 * 2. an installed Chromium, Chrome or Edge,
 * 3. the one in the npm package `@sparticuz/chromium` (Linux on x64), unpacked into the cache: it needs nothing
 *    installed and no root, so that a bare machine works too.
 */
export async function openBrowser(say: (line: string) => void): Promise<Browser> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    try {
      return await launch({ program: chosen });
    } catch (error) {
      throw new Error(
        `CHROME_PATH is set to ${chosen}, which does not start as a browser: correct it or unset it. ` +
          firstLine(error),
      );
    }
  }
  for (const program of installedBrowsers()) {
    try {
      return await launch({ program });
    } catch {
      say(`${program} does not start without a window; trying the next browser.`);
    }
  }
  return openUnpackedBrowser(say);
}

interface Program {
  readonly program: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function launch({ program, environment }: Program): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    env: { ...quietEnvironment(), ...environment },
    args: [
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-dev-shm-usage", // containers often have a tiny /dev/shm
      "--disable-sync",
      "--no-first-run",
    ],
    chromiumSandbox: false, // root has none to offer, and the only page opened is our own
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
  });
}

const PROGRAMS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function installedBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"]
      .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      .filter((program) => existsSync(program));
  }
  if (process.platform === "win32") {
    const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA];
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return roots
      .flatMap((root) => (root ? programs.map((program) => path.join(root, program)) : []))
      .filter((program) => existsSync(program));
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((program) => existsSync(program))
    .slice(0, 3);
}

async function openUnpackedBrowser(say: (line: string) => void): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome, Chromium or Edge was found: install one, or set CHROME_PATH to its program.");
  }
  const folder = await unpackedBrowser(say);
  const program = path.join(folder, "chromium");
  const environment = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_FILE: path.join(folder, "fonts.conf") };
  // A bare machine lacks a few libraries; the package brings them, but those of the machine fit it better.
  const libraries = missesLibraries(program) ? { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") } : {};
  try {
    return await launch({ program, environment: { ...environment, ...libraries } });
  } catch (error) {
    throw new Error(
      "The browser unpacked from the package @sparticuz/chromium does not start on this machine: install " +
        `Chromium or Chrome, or set CHROME_PATH to its program. ${firstLine(error)}`,
    );
  }
}

function missesLibraries(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return false;
  } catch {
    return true;
  }
}

async function unpackedBrowser(say: (line: string) => void): Promise<string> {
  // The package keeps its package.json private, so its version is read beside its entry.
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packaged = path.resolve(path.dirname(entry), "..");
  const { version } = (await import(path.join(packaged, "package.json"), { with: { type: "json" } })).default;
  return installedOnce(`chromium-${version}-linux-x64`, async (partial) => {
    say(`Unpacking a browser (Chromium ${version}, once, about 210 MB) ...`);
    const { inflate } = await import("@sparticuz/chromium");
    // It unpacks into the folder for temporary files and knows no other way to be told where.
    const temporary = process.env.TMPDIR;
    process.env.TMPDIR = partial;
    try {
      for (const archive of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
        await inflate(path.join(packaged, "bin", archive));
      }
    } finally {
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
    }
    await writeFile(path.join(partial, "fonts.conf"), fontSettings);
  });
}

/** For a machine without any font settings: the fonts beside this file, and those of the machine if any. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`;

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { DesktopOrder } from "./desktop-host.ts";
import { hasDisplay, onPath } from "./display.ts";
import { quietEnvironment } from "./environment.ts";
import { endGroup, endProcessesNaming } from "./processes.ts";
import { writeSettings } from "./settings.ts";
import { listenToSuite, type SuiteRun, Unavailable } from "./suite-listener.ts";
import type { SuiteOrder } from "./suite-order.ts";

/** How a desktop editor is started for a suite: a command that ends when the editor does. */
interface DesktopStart {
  readonly command: string;
  readonly args: readonly string[];
  /** On Windows, whether the command is a script. */
  readonly script?: boolean;
}

/** Runs a suite in a desktop VS Code that @vscode/test-electron has downloaded; its window may be a virtual one. */
export function runInDownloadedDesktop(order: SuiteOrder, program: string): Promise<SuiteRun> {
  return runInDesktop(order, (opens, flags) => {
    const host = path.join(path.dirname(fileURLToPath(import.meta.url)), "desktop-host.ts");
    const { suite, extension, packaged = null } = order;
    const desktop: DesktopOrder = { program, suite, extension, packaged, opens, flags };
    const command = [process.execPath, host, JSON.stringify(desktop)] as const;
    const virtual = hasDisplay() ? null : onPath("xvfb-run");
    return virtual
      ? { command: virtual, args: ["-a", ...command] }
      : { command: command[0], args: command.slice(1) };
  });
}

/** Runs a suite in the installed desktop VS Code, apart from the user's own: other settings, other extensions. */
export function runInInstalledDesktop(order: SuiteOrder, program: string): Promise<SuiteRun> {
  return runInDesktop(order, (opens, flags) => ({
    command: program,
    script: true,
    args: [
      "--verbose", // the command then ends when the editor does
      "--new-window",
      `--extensionDevelopmentPath=${order.extension}`,
      `--extensionTestsPath=${order.suite}`,
      ...["--disable-updates", "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...flags,
      ...opens,
    ],
  }));
}

const CLOSES_WITHIN_MS = 20_000;

async function runInDesktop(
  order: SuiteOrder,
  start: (opens: readonly string[], flags: readonly string[]) => DesktopStart,
): Promise<SuiteRun> {
  const data = await mkdtemp(path.join(os.tmpdir(), "cmoc-desktop-"));
  await writeSettings(data);
  const listener = await listenToSuite({ drive: noDriver, say: order.say });
  const abandon = () => listener.breakOff("the run was stopped");
  order.signal?.addEventListener("abort", abandon, { once: true });
  const opens = [order.folder, ...(order.file ? [order.file] : [])];
  const flags = ["--user-data-dir", data, "--extensions-dir", path.join(data, "extensions")];
  const { command, args, script } = start(opens, flags);
  const shell = script === true && process.platform === "win32";
  const editor = spawn(shell ? `"${command}"` : command, shell ? args.map((arg) => `"${arg}"`) : args, {
    cwd: data,
    env: { ...quietEnvironment(), ...listener.environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    shell,
  });
  let said = "";
  for (const stream of [editor.stdout, editor.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
  }
  const closed = new Promise<void>((resolve) => {
    editor.once("error", (error) => {
      listener.breakOff(`the desktop VS Code could not be started: ${error.message}`);
      resolve();
    });
    editor.once("close", (code) => {
      // Where the suite has come to its end, the run is settled already and this says nothing.
      listener.breakOff(`the desktop VS Code ended with code ${code}; it said:\n${said.trim()}`);
      resolve();
    });
  });
  try {
    const run = await listener.run;
    const closing = new Promise<void>((resolve) => setTimeout(resolve, CLOSES_WITHIN_MS).unref());
    if (run.brokeOff === null) await Promise.race([closed, closing]);
    return run;
  } finally {
    order.signal?.removeEventListener("abort", abandon);
    await endGroup(editor);
    await endProcessesNaming(data);
    await listener.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function noDriver(): Promise<never> {
  throw new Unavailable(
    "the window of a desktop VS Code is not driven from outside, so nothing is looked at there",
  );
}

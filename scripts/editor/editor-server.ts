import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type EditorPage, pageAddress } from "./address.ts";
import { quietEnvironment } from "./environment.ts";
import { endGroup } from "./processes.ts";
import { writeSettings } from "./settings.ts";

/** A running server of the browser-hosted VS Code. */
export interface EditorServer {
  /** The address at which a browser on this machine opens the editor as described. */
  address(page: EditorPage): string;
  /** Ends the server with everything it started and removes its folder. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The folder of the browser-hosted VS Code. */
  readonly editor: string;
  /** A packaged extension (.vsix) to install first; it is then the only one. */
  readonly install?: string;
  /** Added to what the extensions find in their environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

const READY_WITHIN_MS = 90_000;

/** Starts a server on a free port of this machine alone, behind a secret, and waits until it answers. */
export async function startEditorServer(options: ServerOptions): Promise<EditorServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), "cmoc-editor-"));
  await writeSettings(path.join(data, "data"));
  const token = randomBytes(16).toString("hex");
  const log = path.join(data, "server.log");
  if (options.install) await installExtension(options.editor, data, options.install);
  const server = spawnServer(options, data, token, log);
  const stop = onceOnly(async () => {
    await endGroup(server);
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  try {
    const port = await listeningPort(server);
    await answering(port);
    return { address: (page) => pageAddress({ port, token }, page), stop };
  } catch (error) {
    const said = await readFile(log, "utf8").catch(() => "");
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The browser-hosted VS Code did not start: ${reason}. It said:\n${worthReading(said)}`);
  }
}

function program(editor: string): string {
  return path.join(editor, "out", "server-main.js");
}

function inFolder(data: string): string[] {
  return ["--server-data-dir", data, "--extensions-dir", path.join(data, "extensions")];
}

/** Keeps the server's own files in its folder, and the editor from asking a marketplace for anything. */
function serverEnvironment(data: string): Record<string, string> {
  // Elsewhere the folder's name may be too long for the sockets in it.
  const onLinux = process.platform === "linux";
  const folders = onLinux ? { TMPDIR: data, XDG_RUNTIME_DIR: data, XDG_CACHE_HOME: data } : {};
  return { ...quietEnvironment(), ...folders, EXTENSIONS_GALLERY: "{}" };
}

async function installExtension(editor: string, data: string, packaged: string): Promise<void> {
  const args = [program(editor), ...inFolder(data), "--install-extension", packaged, "--force"];
  try {
    await promisify(execFile)(process.execPath, args, { env: serverEnvironment(data) });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`The package ${path.basename(packaged)} could not be installed:\n${worthReading(said)}`);
  }
}

/** What the server said, but for the native modules it always misses, since nothing was compiled for it. */
function worthReading(said: string): string {
  return said
    .replace(/^Error: (Could not locate the bindings file|Cannot find module '\.\/build)[\s\S]*?^\}$/gm, "")
    .trim()
    .slice(-1500);
}

function spawnServer(options: ServerOptions, data: string, token: string, log: string): ChildProcess {
  const leash = pathToFileURL(path.join(path.dirname(fileURLToPath(import.meta.url)), "leash.mjs")).href;
  const server = spawn(
    process.execPath,
    [
      `--import=${leash}`,
      program(options.editor),
      ...inFolder(data),
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
      ...["--accept-server-license-terms", "--disable-workspace-trust", "--telemetry-level", "off"],
      "--enable-smoke-test-driver",
    ],
    {
      cwd: data,
      env: { ...serverEnvironment(data), ...options.environment, CMOC_EDITOR_LEASH: "1" },
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32", // a process group of its own, ended as a whole
    },
  );
  const record = createWriteStream(log);
  server.stdout?.pipe(record, { end: false });
  server.stderr?.pipe(record, { end: false });
  return server;
}

function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error("it did not listen in time")), READY_WITHIN_MS);
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      if (said === "done") return;
      said += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      said = "done";
      clearTimeout(tooLate);
      resolve(Number(port));
    });
    server.once("error", reject);
    server.once("exit", (code) => {
      clearTimeout(tooLate);
      reject(new Error(`it ended with code ${code}`));
    });
  });
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not answer in time");
}

function onceOnly(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { WEB_CHANGED, WEB_REQUEST, type WebParams, type WebResult } from "../../../server/protocol.ts";
import { product } from "./product.ts";
import { reviewFolder } from "./review.ts";

/** A problem as `cmoc check --format json` tells it. */
export interface ToldProblem {
  readonly file: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** In a desktop editor, the program of this process is the editor, which is a Node only when told to be. */
const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };

function command(): string {
  return path.join(product().extensionPath, "dist", "cmoc.cjs");
}

/** What the command line of the same product tells of the review as it is on disk. */
export async function problemsOnDisk(): Promise<readonly ToldProblem[]> {
  const args = [command(), "check", reviewFolder().fsPath, "--format", "json"];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: asNode,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout).diagnostics;
}

/** The causal web of the review as it is on disk, as another client of the same language server gets it. */
export async function webOnDisk(): Promise<WebResult> {
  const root = reviewFolder().toString();
  const server = spawn(process.execPath, [command(), "lsp", "--stdio"], {
    env: asNode,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // Told for the first time when all files have been read.
  const read = new Promise<void>((resolve) => connection.onNotification(WEB_CHANGED, () => resolve()));
  try {
    connection.listen();
    const workspaceFolders = [{ uri: root, name: "review" }];
    await connection.sendRequest("initialize", {
      processId: process.pid,
      capabilities: {},
      workspaceFolders,
    });
    await connection.sendNotification("initialized", {});
    const params: WebParams = { uri: `${root}/review.cmoc` };
    await read;
    const result = await connection.sendRequest<WebResult | null>(WEB_REQUEST, params);
    assert.ok(result, "the folder is a review");
    return result;
  } finally {
    connection.dispose();
    server.kill();
  }
}

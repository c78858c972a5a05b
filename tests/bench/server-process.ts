/** Waiting for a server's process, and ending it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  ExitNotification,
  type ProtocolConnection,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";

/** A promise that also fails when the server ends or stays silent too long, saying what was waited for. */
export async function withPatience<T>(
  child: ChildProcess,
  what: () => string,
  patience: number,
  stderr: () => string,
  begin: (done: (value: T) => void, failed: (reason: unknown) => void) => void,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const told = (sentence: string): Error => new Error(`${sentence}\n${stderr()}`.trim());
  const ended = (): void => reject(told(`The server ended before ${what()}.`));
  const timer = setTimeout(() => reject(told(`No ${what()} within ${patience / 1000} s.`)), patience);
  child.once("close", ended).once("error", reject);
  if (child.exitCode !== null) ended();
  begin(resolve, reject);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off("close", ended).off("error", reject);
  });
}

/** Asks the server to end, and ends it where it does not. */
export async function stopServer(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const exited =
    child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  try {
    await Promise.race([connection.sendRequest(ShutdownRequest.type), exited]);
    await Promise.race([connection.sendNotification(ExitNotification.type), exited]);
  } catch {
    child.kill("SIGKILL");
  }
  await exited;
  clearTimeout(timer);
  connection.dispose();
}

import { mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { onJsonLine, sendJsonLine } from "./json-lines.ts";
import { SUITE_ADDRESS, type SuiteSays, type WindowElements, type WindowRequest } from "./suite-protocol.ts";

export interface SuiteTest {
  readonly test: string;
  readonly ms: number;
  /** Why it failed, or null where it passed. */
  readonly failed: string | null;
}

/** What a suite did in an editor. */
export interface SuiteRun {
  /** The editor as it names itself, with its version, or null where the suite never started in it. */
  readonly editor: string | null;
  readonly tests: readonly SuiteTest[];
  readonly notes: readonly string[];
  /** Why the run broke off, or null where the suite came to its end. */
  readonly brokeOff: string | null;
}

/** Sees or does something in the editor's window for the suite; throws `Unavailable` where this editor cannot. */
export type WindowDriver = (request: WindowRequest) => Promise<WindowElements>;

export class Unavailable extends Error {}

export interface SuiteListener {
  /** To be put into the environment of the editor's extension host. */
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves when the suite has come to its end, or broke off, or the time is over. */
  readonly run: Promise<SuiteRun>;
  /** Ends the run for a reason of the listener's own, such as an editor that did not start. */
  breakOff(reason: string): void;
  close(): Promise<void>;
}

export interface ListenerOptions {
  readonly drive: WindowDriver;
  readonly say: (line: string) => void;
  /** How long the suite may take to start in the editor, and then from one message to the next. */
  readonly startsWithinMs?: number;
  readonly silentAtMostMs?: number;
}

/** Opens the socket on which a suite in an editor will report, and gathers what it says. */
export async function listenToSuite(options: ListenerOptions): Promise<SuiteListener> {
  const { drive, say, startsWithinMs = 120_000, silentAtMostMs = 120_000 } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), "cmoc-suite-"));
  const address =
    process.platform === "win32" ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, "suite.sock");

  let editor: string | null = null;
  const tests: SuiteTest[] = [];
  const notes: string[] = [];
  const sockets = new Set<net.Socket>();
  const { promise: run, resolve } = Promise.withResolvers<SuiteRun>();
  const end = (brokeOff: string | null) => {
    clearTimeout(alarm);
    resolve({ editor, tests, notes, brokeOff });
  };
  let alarm = setTimeout(
    () => end(`no test started within ${startsWithinMs / 1000} s of opening the editor`),
    startsWithinMs,
  );

  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}); // a broken connection also closes, which is told below
    socket.on("close", () => end("the editor went away before the tests were finished"));
    onJsonLine(socket, (value) => {
      clearTimeout(alarm);
      alarm = setTimeout(() => end(`nothing was heard for ${silentAtMostMs / 1000} s`), silentAtMostMs);
      hear(value as SuiteSays, socket);
    });
  });

  const hear = (message: SuiteSays, socket: net.Socket) => {
    switch (message.says) {
      case "started":
        editor = `${message.editor} ${message.version}`;
        say(`Running in ${editor}.`);
        break;
      case "passed":
        tests.push({ test: message.test, ms: message.ms, failed: null });
        say(`  passed  ${message.test} (${message.ms} ms)`);
        break;
      case "failed":
        tests.push({ test: message.test, ms: message.ms, failed: message.reason });
        say(`  FAILED  ${message.test} (${message.ms} ms)\n${indented(message.reason)}`);
        break;
      case "note":
        if (!notes.includes(message.text)) say(`  note    ${message.text}`);
        notes.push(message.text);
        break;
      case "asks":
        drive(message.request).then(
          (done) => sendJsonLine(socket, { number: message.number, done }),
          (error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error);
            const key = error instanceof Unavailable ? "unavailable" : "failed";
            sendJsonLine(socket, { number: message.number, [key]: reason });
          },
        );
        break;
      case "finished":
        end(null);
        break;
    }
  };

  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(address, listening);
  });
  return {
    environment: { [SUITE_ADDRESS]: address },
    run,
    breakOff: end,
    close: async () => {
      clearTimeout(alarm);
      for (const socket of sockets) socket.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function indented(text: string): string {
  return text.replace(/^/gm, "          ");
}

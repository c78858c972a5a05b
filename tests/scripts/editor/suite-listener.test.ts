import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { onJsonLine, sendJsonLine } from "../../../scripts/editor/json-lines.ts";
import {
  type ListenerOptions,
  listenToSuite,
  type SuiteListener,
  Unavailable,
} from "../../../scripts/editor/suite-listener.ts";
import { SUITE_ADDRESS, type SuiteSays } from "../../../scripts/editor/suite-protocol.ts";

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function listener(options: Partial<ListenerOptions> = {}): Promise<SuiteListener> {
  const listening = await listenToSuite({ drive: async () => [], say: () => {}, ...options });
  open.push(listening);
  return listening;
}

/** A suite that says these things, each as an editor's extension host would. */
async function suite(listening: SuiteListener, ...messages: readonly SuiteSays[]): Promise<net.Socket> {
  const socket = net.connect(listening.environment[SUITE_ADDRESS] ?? "");
  open.push({ close: () => socket.destroy() });
  await new Promise((connected) => socket.once("connect", connected));
  for (const message of messages) sendJsonLine(socket, message);
  return socket;
}

const started: SuiteSays = { says: "started", editor: "An editor", version: "1.2.3" };

describe("a suite in an editor", () => {
  it("is heard to its end", async () => {
    const listening = await listener();
    await suite(
      listening,
      started,
      { says: "passed", test: "one", ms: 1 },
      { says: "failed", test: "two", ms: 2, reason: "it is not so" },
      { says: "note", text: "not seen" },
      { says: "finished" },
    );
    expect(await listening.run).toEqual({
      editor: "An editor 1.2.3",
      tests: [
        { test: "one", ms: 1, failed: null },
        { test: "two", ms: 2, failed: "it is not so" },
      ],
      notes: ["not seen"],
      brokeOff: null,
    });
  });

  it("breaks off where its editor goes away", async () => {
    const listening = await listener();
    (await suite(listening, started, { says: "passed", test: "one", ms: 1 })).end();
    expect(await listening.run).toMatchObject({
      tests: [{ test: "one" }],
      brokeOff: "the editor went away before the tests were finished",
    });
  });

  it("breaks off where it never starts, or falls silent", async () => {
    const never = await listener({ startsWithinMs: 20 });
    expect((await never.run).brokeOff).toMatch(/^no test started/);
    const silent = await listener({ silentAtMostMs: 20 });
    await suite(silent, started);
    expect(await silent.run).toMatchObject({
      editor: "An editor 1.2.3",
      brokeOff: expect.stringMatching(/^nothing was heard/),
    });
  });

  it.each([
    ["has what it asks for", async () => [], { number: 1, done: [] }],
    [
      "is told what failed",
      () => Promise.reject(new Error("no such node")),
      { number: 1, failed: "no such node" },
    ],
    [
      "is told what this editor cannot do",
      () => Promise.reject(new Unavailable("no window here")),
      { number: 1, unavailable: "no window here" },
    ],
  ])("%s", async (_, drive, answer) => {
    const listening = await listener({ drive });
    const socket = await suite(listening);
    const answered = new Promise((resolve) => onJsonLine(socket, resolve));
    sendJsonLine(socket, { says: "asks", number: 1, request: { wants: "keys", keys: "Enter" } });
    expect(await answered).toEqual(answer);
  });
});

import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  type InitializeParams,
  RegistrationRequest,
} from "vscode-languageserver-protocol";
import {
  BIBLIOGRAPHY_CHECKS,
  CHECK_CODES,
  CONFIGURATION_CHECKS,
  FILE_CHECKS,
} from "../../language/checks/checks.ts";
import { readChecks, TOLD_AS } from "../../server/check-settings.ts";
import { MemoryFileSystem } from "./client/memory-file-system.ts";
import { ROOT, uriOf } from "./client/places.ts";
import { type ClientStart, startClient, type TestClient } from "./client/test-client.ts";

const contributed = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).contributes;
const setting = contributed.configuration.properties["cmoc.checks"];

test("the setting lists every check, described, with how it is told without it", () => {
  expect(Object.keys(setting.properties).sort()).toEqual(CHECK_CODES);
  const told = new Map(
    [...BIBLIOGRAPHY_CHECKS, ...CONFIGURATION_CHECKS, ...FILE_CHECKS].map(({ code, severity }) => [
      code,
      severity,
    ]),
  );
  for (const [code, property] of Object.entries<Record<string, unknown>>(setting.properties)) {
    expect(property).toEqual({
      type: "string",
      enum: TOLD_AS,
      default: told.get(code),
      description: expect.stringMatching(/^[A-Z][^`]+\.$/),
    });
  }
});

test("the setting may differ from folder to folder, and holds nothing else", () => {
  expect(setting).toMatchObject({
    type: "object",
    scope: "resource",
    default: {},
    additionalProperties: false,
  });
});

test("what cannot be read in the setting is passed over", () => {
  expect([
    ...readChecks({ "no-source": "error", "near-miss": "loud", other: "off", "few-sources": 3 }),
  ]).toEqual([["no-source", "error"]]);
  for (const nothing of [undefined, null, "off", 3, ["no-source"]]) expect(readChecks(nothing).size).toBe(0);
});

const ASKED: InitializeParams["capabilities"] = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
  },
};

/** An editor with these settings, by the URI they hold for (`null`: where no folder is). */
async function editorWith(settings: Map<string | null, unknown>, start: ClientStart) {
  const client = await startClient({ ...start, initialize: false });
  const asked: (string | null)[] = [];
  const registered: string[] = [];
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    return items.map(({ section, scopeUri = null }) => {
      if (section !== "cmoc.checks") return null;
      asked.push(scopeUri);
      return settings.get(scopeUri) ?? null;
    });
  });
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method, registerOptions } of registrations)
      registered.push(`${method} ${JSON.stringify(registerOptions)}`);
  });
  await client.initialize({ ...start, capabilities: start.capabilities ?? ASKED });
  await client.settled();
  return { client, asked, registered };
}

const severities = (client: TestClient, path: string) =>
  Object.fromEntries(client.diagnostics(path).map(({ code, severity }) => [code, severity]));
const [ERROR, WARNING, NOTE, HINT] = [1, 2, 3, 4];

test("checks are told as the editor's settings say", async () => {
  const settings = new Map([[ROOT.slice(0, -1), { "no-source": "hint", "leads-nowhere": "off" }]]);
  const { client } = await editorWith(settings, { files: { "a.cmoc": "cmoc: a -> ? -> c" } });
  expect(severities(client, "a.cmoc")).toEqual({
    "no-source": HINT,
    "unknown-part": NOTE,
    "unexplained-context": NOTE,
  });
});

test("the review's own word counts before the settings", async () => {
  const settings = new Map([[ROOT.slice(0, -1), { "no-source": "off", "leads-nowhere": "off" }]]);
  const text = 'review "Why?"\n  checks: no-source as error\n\ncmoc: a -> ? -> c';
  const { client } = await editorWith(settings, { files: { "a.cmoc": text } });
  expect(severities(client, "a.cmoc")).toEqual({
    "no-source": ERROR,
    "unknown-part": NOTE,
    "unexplained-context": NOTE,
  });
});

test("what makes a text unreadable cannot be turned off", async () => {
  const settings = new Map([[ROOT.slice(0, -1), { "missing-arrows": "off" }]]);
  const { client } = await editorWith(settings, { files: { "a.cmoc": "cmoc: a" } });
  expect(severities(client, "a.cmoc")).toMatchObject({ "missing-arrows": ERROR });
});

test("each folder has its settings, the innermost first, and so has what is in none", async () => {
  const inner = `${ROOT}inner/`;
  const settings = new Map<string | null, unknown>([
    [ROOT.slice(0, -1), { "no-source": "error" }],
    [inner.slice(0, -1), { "no-source": "off" }],
    [null, { "no-source": "hint" }],
  ]);
  const text = "cmoc: a -> b -> c";
  const { client, asked } = await editorWith(settings, {
    folders: [ROOT, inner],
    files: { "a.cmoc": text, "inner/b.cmoc": text, "file:///elsewhere/c.cmoc": text },
  });
  client.open("file:///elsewhere/c.cmoc");
  await client.settled();
  expect(asked).toEqual([ROOT.slice(0, -1), inner.slice(0, -1), null]);
  expect(severities(client, "a.cmoc")["no-source"]).toBe(ERROR);
  expect(severities(client, "inner/b.cmoc")["no-source"]).toBe(undefined);
  expect(severities(client, "file:///elsewhere/c.cmoc")["no-source"]).toBe(HINT);
});

test("a change of the settings is followed at once, in files that are open and in others", async () => {
  const settings = new Map<string | null, unknown>();
  const files = { "a.cmoc": "cmoc: a -> b -> c", "b.cmoc": "cmoc: d -> e -> f" };
  const { client, registered } = await editorWith(settings, { files });
  expect(registered).toContain('workspace/didChangeConfiguration {"section":"cmoc"}');
  client.open("a.cmoc");
  await client.settled();
  for (const [told, severity] of [
    ["error", ERROR],
    ["off", undefined],
    [null, WARNING],
  ] as const) {
    settings.set(ROOT.slice(0, -1), told && { "no-source": told });
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.settled();
    expect([severities(client, "a.cmoc")["no-source"], severities(client, "b.cmoc")["no-source"]]).toEqual([
      severity,
      severity,
    ]);
  }
});

test("folders that are added later are asked for", async () => {
  const added = "file:///more/";
  const settings = new Map<string | null, unknown>([[added.slice(0, -1), { "no-source": "error" }]]);
  const disk = new MemoryFileSystem();
  disk.write(`${added}a.cmoc`, "cmoc: a -> b -> c");
  const { client } = await editorWith(settings, { disk });
  client.changeFolders([added], []);
  await client.settled();
  expect(severities(client, `${added}a.cmoc`)["no-source"]).toBe(ERROR);
});

test("nothing is told before the settings are known", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> b -> c" }, initialize: false });
  const answer = Promise.withResolvers<unknown[]>();
  client.connection.onRequest(ConfigurationRequest.type, () => answer.promise);
  await client.initialize({ capabilities: ASKED });
  await client.settled();
  expect(client.published.has(uriOf("a.cmoc"))).toBe(false);
  answer.resolve([{ "no-source": "off" }, null]);
  await client.settled();
  expect(client.codes("a.cmoc")).toEqual(["unexplained-context", "leads-nowhere"]);
});

test("an editor that has no answer is not waited for", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> b -> c" }, initialize: false });
  client.connection.onRequest(ConfigurationRequest.type, () => {
    throw new Error("There are no settings here.");
  });
  await client.initialize({ capabilities: ASKED });
  await client.settled();
  expect(client.codes("a.cmoc")).toContain("no-source");
});

test("an editor that never answers is waited for some seconds only", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> b -> c" }, initialize: false });
  client.connection.onRequest(ConfigurationRequest.type, () => new Promise<never>(() => {}));
  await client.initialize({ capabilities: ASKED });
  await client.settled();
  vi.advanceTimersByTime(2900);
  await client.settled();
  expect(client.published.has(uriOf("a.cmoc"))).toBe(false);
  vi.advanceTimersByTime(200);
  await client.settled();
  expect(client.codes("a.cmoc")).toContain("no-source");
});

test("an editor that sends its settings unasked is heard", async () => {
  const client = await startClient({ files: { "a.cmoc": "cmoc: a -> b -> c" } });
  expect(client.codes("a.cmoc")).toContain("no-source");
  const settings = { cmoc: { checks: { "no-source": "off" } } };
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  await client.settled();
  expect(client.codes("a.cmoc")).not.toContain("no-source");
});

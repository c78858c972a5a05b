import { ConfigurationRequest, type InitializeParams } from "vscode-languageserver-protocol";
import { type ClientStart, startClient, type TestClient } from "./test-client.ts";

const ASKED: InitializeParams["capabilities"] = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
  },
};

/** Starts a client with settings: by section, for a folder (`uri section`) or for all (`section`). */
export async function startWithSettings(
  settings: Map<string, unknown>,
  start: ClientStart,
): Promise<TestClient> {
  const client = await startClient({ ...start, initialize: false });
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(
      ({ section = "", scopeUri }) => settings.get(`${scopeUri} ${section}`) ?? settings.get(section) ?? null,
    ),
  );
  const workspace = { ...ASKED.workspace, ...start.capabilities?.workspace };
  await client.initialize({ ...start, capabilities: { ...start.capabilities, workspace } });
  await client.settled();
  return client;
}

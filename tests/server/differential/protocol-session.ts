import { TestClient } from "../client/test-client.ts";
import type { Situation, Step } from "./script.ts";
import { diskOf, type Session } from "./snapshot.ts";

/** A language server and an editor, over the real protocol. */
export async function protocolSession(start: Situation): Promise<Session> {
  const client = new TestClient(diskOf(start));
  await client.initialize({ folders: start.folders });
  return {
    take: (step) => take(client, step),
    settled: () => client.settled(),
    diagnostics: () => new Map([...client.published].map(([uri, { diagnostics }]) => [uri, diagnostics])),
    definition: (path, position) => client.definition({ path, position }),
    references: (path, position) => client.references({ path, position }),
    web: (path) => client.web(path),
    stop() {
      client.stop();
      if (client.complaints.length > 0) throw new Error(`The server complained: ${client.complaints[0]}`);
    },
  };
}

function take(client: TestClient, step: Step): void {
  switch (step.does) {
    case "open":
      client.open(step.path, step.text);
      break;
    case "edit":
      client.edit(step.path, step.text);
      break;
    case "save":
      client.save(step.path);
      break;
    case "close":
      client.close(step.path);
      break;
    case "write on disk":
      client.writeOnDisk(step.path, step.text);
      break;
    case "delete on disk":
      client.deleteOnDisk(step.path);
      break;
    case "delete in editor":
      client.deleteInEditor(step.path);
      break;
    case "rename in editor":
      client.renameInEditor(step.path, step.to);
      break;
    case "change folders":
      client.changeFolders(step.added, step.removed);
  }
}

import { afterAll, beforeAll } from "vitest";
import { MemoryFileSystem } from "./memory-file-system.ts";
import { uriOf } from "./places.ts";
import { TestClient } from "./test-client.ts";

/** One client for all tests of a file, with a review on disk that none of them changes. */
export function sharedClient(
  files: { readonly [path: string]: string },
  capabilities: Parameters<TestClient["initialize"]>[0]["capabilities"] = {},
): () => TestClient {
  let client: TestClient | undefined;
  beforeAll(async () => {
    const disk = new MemoryFileSystem();
    for (const [path, text] of Object.entries(files)) disk.write(uriOf(path), text);
    client = new TestClient(disk);
    await client.initialize({ capabilities });
    await client.settled();
  });
  afterAll(() => client?.stop());
  return () => {
    if (!client) throw new Error("The client has not started yet.");
    return client;
  };
}

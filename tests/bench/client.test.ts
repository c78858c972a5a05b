import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { startClient } from "./client.ts";

const folder = tmpdir();

test("a server that ends is told of, with its last words", async () => {
  const server = ["-e", 'console.error("no such grammar"); process.exit(3)'];
  await expect(startClient({ server, folder })).rejects.toThrow(/The server ended before .*no such grammar/s);
});

test("a server that stays silent is given up and stopped", async () => {
  const server = ["-e", "setInterval(() => {}, 1000)"];
  await expect(startClient({ server, folder, patience: 200 })).rejects.toThrow(
    'No "initialize" within 0.2 s.',
  );
});

import type { Diagnostic, Location, Position } from "vscode-languageserver-protocol";
import { linesOf, positionAt } from "../../../language/text/lines.ts";
import type { WebResult } from "../../../server/protocol.ts";
import { type Random, seededRandom } from "../../bench/random.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { uriOf } from "../client/places.ts";
import type { Situation, Step } from "./script.ts";

/** A server with a client, however they talk. */
export interface Session {
  take(step: Step): void;
  settled(): Promise<void>;
  /** Files with diagnostics, and the last that were published for each. */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]>;
  definition(path: string, position: Position): Promise<readonly Location[]>;
  references(path: string, position: Position): Promise<readonly Location[]>;
  web(path: string): Promise<WebResult | null>;
  stop(): void;
}

/** All that can be seen of a server, as lines of text by what was asked. */
export type Snapshot = ReadonlyMap<string, readonly string[]>;

/** Asks a settled session for all it has to tell, at some places of every file. */
export async function snapshotOf(session: Session, { disk, buffers }: Situation): Promise<Snapshot> {
  const told = new Map<string, readonly string[]>();
  for (const [uri, diagnostics] of [...session.diagnostics()].sort(byFirst))
    told.set(`diagnostics of ${uri}`, diagnostics.map(inOneLine));
  const random = seededRandom(7);
  for (const [path, text] of [...disk, ...buffers].sort(byFirst)) {
    const lines = linesOf(text);
    for (const offset of placesIn(random, text)) {
      const position = positionAt(lines, offset);
      const place = `${path}:${position.line}:${position.character}`;
      told.set(`definition at ${place}`, (await session.definition(path, position)).map(inOneLine));
      told.set(`references at ${place}`, (await session.references(path, position)).map(inOneLine));
    }
    told.set(`web of ${path}`, webLines(await session.web(path)));
  }
  return told;
}

const inOneLine = (answer: unknown) => JSON.stringify(answer);

function webLines(result: WebResult | null): string[] {
  if (!result) return [];
  const { web, configurations, factors, ...rest } = result;
  return [rest, ...web.factors, ...web.links, ...web.configurations, ...configurations, ...factors].map(
    inOneLine,
  );
}

/** Words of a text, here and there: at most a dozen offsets. */
function placesIn(random: Random, text: string): number[] {
  const words = [...text.matchAll(/[\p{L}\d_]+/gu)].map(({ index }) => index);
  if (words.length <= 12) return words;
  return Array.from({ length: 12 }, () => random.of(words) + 1);
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Starts a session in an editor that is opened on a situation's folders. */
export type Begin = (situation: Situation) => Promise<Session>;

/** Starts a session over a situation, in an editor whose documents are opened one by one. */
export async function freshSession(begin: Begin, situation: Situation): Promise<Session> {
  const session = await begin({ ...situation, buffers: new Map() });
  for (const [path, text] of situation.buffers) session.take({ does: "open", path, text });
  return session;
}

/** A situation's disk. */
export function diskOf(situation: Situation): MemoryFileSystem {
  const disk = new MemoryFileSystem();
  for (const [path, text] of situation.disk) disk.write(uriOf(path), text);
  return disk;
}

/** One server over one review: how long its answers take, and what it holds in memory. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type FileProblems, type LanguageClient, startClient } from "./client.ts";
import { type Edit, editsOf } from "./edits.ts";
import type { GeneratedFile, GeneratedReview } from "./generate.ts";
import { memoryOf } from "./process-memory.ts";

export interface Run {
  /** From the spawning of the process to the last file's problems, in milliseconds. */
  readonly start: number;
  /** From the sending of each edit to the answer to it, in milliseconds. */
  readonly keystrokes: readonly number[];
  /** Bytes, a second after the last edit. */
  readonly resident: number | undefined;
  readonly peak: number | undefined;
  /** All problems told of the files of statements at the end; the generator seeded {@link seededProblems}. */
  readonly problems: number;
}

export interface RunOptions<Name extends string> {
  /** What to give Node for each server; they start, and type, in this order. */
  readonly servers: readonly { readonly name: Name; readonly command: readonly string[] }[];
  /** The folder that holds the review. */
  readonly folder: string;
  readonly review: GeneratedReview;
  /** Edits that are timed; the first ones, while the engine warms up, are typed beside these and not timed. */
  readonly edits: number;
  readonly diagnostics?: "push" | "pull";
}

const warmUpEdits = 20;
/** With the turns of two servers a key every 40 ms or more: what a server puts off until after its answer falls into its next one. */
const pauseBetweenKeys = 20;

/**
 * A run of each server, interleaved: they start one after the other, then get each edit in turn, so that a slow
 * spell of the machine falls on all of them.
 */
export async function measureRuns<Name extends string>(
  options: RunOptions<Name>,
): Promise<ReadonlyMap<Name, Run>> {
  const { servers, folder, review, edits, diagnostics = "push" } = options;
  const files = review.files.filter(({ statements }) => statements.length > 0);
  const opened = files[Math.floor(files.length / 2)];
  if (!opened) throw new RangeError("The review has no statements.");
  const path = join(folder, opened.path);
  const started: {
    name: Name;
    client: LanguageClient;
    start: number;
    sound: string;
    keystrokes: number[];
  }[] = [];
  try {
    for (const { name, command } of servers) {
      const client = await startClient({ server: command, folder, diagnostics });
      const run = { name, client, start: Number.NaN, sound: "", keystrokes: [] };
      started.push(run);
      client.open(path, opened.text);
      run.start = await allProblemsHeard(client, folder, files);
      await pause(300);
      run.sound = signature(client.problemsOf(path));
    }
    for (const edit of editsOf(review, opened, warmUpEdits + edits)) {
      for (const { client, sound, keystrokes } of started) {
        await pause(pauseBetweenKeys);
        keystrokes.push(await typed(client, path, edit, sound));
      }
    }
    await pause(1000);
    return new Map(
      started.map(({ name, client, start, keystrokes }) => {
        const problems = files.reduce((sum, file) => sum + countOf(client, folder, file), 0);
        return [
          name,
          { start, keystrokes: keystrokes.slice(warmUpEdits), ...memoryOf(client.pid), problems },
        ];
      }),
    );
  } finally {
    await Promise.all(started.map(({ client }) => client.stop()));
  }
}

/** How many problems the generator put into a file: its CMOCs without a source. */
export function seededProblems(file: GeneratedFile): number {
  return file.statements.filter(({ sources }) => sources.length === 0).length;
}

/**
 * All problems are heard when every file of statements has been told of with at least its seeded problems; the
 * generator puts at least one into each, so every file must be told of.
 */
async function allProblemsHeard(
  client: LanguageClient,
  folder: string,
  files: readonly GeneratedFile[],
): Promise<number> {
  const missing = new Set(files);
  await client.until("problems of every file", () => {
    for (const file of missing)
      if (countOf(client, folder, file) >= seededProblems(file)) missing.delete(file);
    return missing.size === 0;
  });
  return performance.now() - client.spawnedAt;
}

/** The answer to a break is the first message with other problems than the sound text's; to a mend, with the same again. */
async function typed(client: LanguageClient, path: string, edit: Edit, sound: string): Promise<number> {
  const before = performance.now();
  const version = client.edit(path, edit.range, edit.text);
  await client.until(`answer to "${edit.kind}" (${edit.turn})`, () => {
    const problems = client.problemsOf(path);
    if (!problems || problems.heardAt < before || (problems.version ?? version) < version) return false;
    return (signature(problems) === sound) === (edit.turn === "mend");
  });
  return (client.problemsOf(path)?.heardAt ?? Number.NaN) - before;
}

function countOf(client: LanguageClient, folder: string, file: GeneratedFile): number {
  return client.problemsOf(join(folder, file.path))?.diagnostics.length ?? 0;
}

function signature(problems: FileProblems | undefined): string {
  const told = problems?.diagnostics.map(({ range, message }) => JSON.stringify([range, message])) ?? [];
  return told.sort().join("\n");
}

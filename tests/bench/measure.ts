/** One server over one review: how long its answers take, and what it holds in memory. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import { type LanguageClient, startClient } from "./client.ts";
import { type Edit, editsOf } from "./edits.ts";
import type { GeneratedFile, GeneratedReview } from "./generate.ts";
import type { DiagnosticsManner } from "./initialize-params.ts";
import { memoryOf } from "./process-memory.ts";

/** One server to be measured over one review. */
export interface Subject {
  /** What to give Node: the server's bundle and its arguments. */
  readonly command: readonly string[];
  /** The folder that holds the review. */
  readonly folder: string;
  readonly review: GeneratedReview;
}

export interface RunOptions {
  /** Edits that are timed; {@link WARM_UP_EDITS} more come before them, while the engine warms up, untimed. */
  readonly edits: number;
  readonly diagnostics?: DiagnosticsManner;
}

export interface Run {
  /** From the spawning of the process to the last of all problems, in milliseconds: the median of {@link STARTS}. */
  readonly start: number;
  /** From the sending of each edit to the answer to it, in milliseconds. */
  readonly keystrokes: readonly number[];
  /** Bytes, a second after the last edit. */
  readonly resident: number | undefined;
  readonly peak: number | undefined;
  /** Warnings and errors told of the files of statements at the end; the generator seeded {@link seededProblems}. */
  readonly problems: number;
  /** Milder diagnostics told of them. */
  readonly remarks: number;
}

/** A start is short, and one alone is at the mercy of what else the machine does just then. */
const STARTS = 3;
const WARM_UP_EDITS = 20;
/** What a server puts off until after its answer is not hidden by it: it falls into the next keys. */
const PAUSE_BETWEEN_KEYS = 20;
/** A server that has been silent so long after it told the seeded problems has told all. */
const SILENCE = 500;

/**
 * A run of each subject, interleaved: they start one after the other, then get a key each in turn, so that a
 * slow spell of the machine falls on all of them.
 */
export async function measureRuns<S extends Subject>(
  subjects: readonly S[],
  { edits, diagnostics = "push" }: RunOptions,
): Promise<ReadonlyMap<S, Run>> {
  const sessions = new Map<S, Session>();
  const opened = async ({ command, folder, review }: S): Promise<Session> => {
    const client = await startClient({ server: command, folder, diagnostics });
    const session = new Session(client, folder, review, WARM_UP_EDITS + edits);
    try {
      await session.open();
    } catch (fault) {
      await client.stop();
      throw fault;
    }
    return session;
  };
  try {
    const starts = new Map<S, number[]>(subjects.map((subject) => [subject, []]));
    for (let more = 1; more < STARTS; more++) {
      for (const subject of subjects) {
        const session = await opened(subject);
        starts.get(subject)?.push(session.start);
        await session.client.stop();
      }
    }
    for (const subject of subjects) {
      const session = await opened(subject);
      sessions.set(subject, session);
      starts.get(subject)?.push(session.start);
    }
    for (let turn = 0; turn < WARM_UP_EDITS + edits; turn++) {
      for (const session of sessions.values()) {
        await pause(PAUSE_BETWEEN_KEYS);
        await session.type(turn);
      }
    }
    await pause(1000);
    return new Map(
      [...sessions].map(([subject, session]) => [
        subject,
        { ...session.result(), start: middleOf(starts.get(subject) ?? []) },
      ]),
    );
  } finally {
    await Promise.all([...sessions.values()].map((session) => session.client.stop()));
  }
}

function middleOf(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}

/** How many problems the generator put into a file: its CMOCs without a source. */
export function seededProblems(file: GeneratedFile): number {
  return file.statements.filter(({ sources }) => sources.length === 0).length;
}

/** An author's session with one server: the review's middle file is opened and edited. */
class Session {
  readonly client: LanguageClient;
  readonly #folder: string;
  readonly #files: readonly GeneratedFile[];
  readonly #opened: GeneratedFile;
  readonly #edits: readonly Edit[];
  readonly #times: number[] = [];
  start = Number.NaN;
  /** The problems of the opened file before it is edited. */
  #sound = "";

  constructor(client: LanguageClient, folder: string, review: GeneratedReview, edits: number) {
    this.client = client;
    this.#folder = folder;
    this.#files = review.files.filter(({ statements }) => statements.length > 0);
    const opened = this.#files[Math.floor(this.#files.length / 2)];
    if (!opened) throw new RangeError("The review has no statements.");
    this.#opened = opened;
    this.#edits = editsOf(review, opened, edits);
  }

  /**
   * Opens the file and waits for all problems: until every file of statements has been told of with its seeded
   * problems (there is at least one in each) and the server has nothing more to tell.
   */
  async open(): Promise<void> {
    this.client.open(this.#path(this.#opened), this.#opened.text);
    const missing = new Set(this.#files);
    const what = (): string => `problems of ${missing.size} of ${this.#files.length} files`;
    await this.client.until(what, () => {
      for (const file of missing)
        if (this.#problems(file).length >= seededProblems(file)) missing.delete(file);
      return missing.size === 0;
    });
    while (performance.now() - this.client.lastHeardAt < SILENCE) await pause(50);
    this.start = this.client.lastHeardAt - this.client.spawnedAt;
    this.#sound = this.#signature();
  }

  /**
   * Types the next edit. The answer to a break is the first message with other problems than the sound text's;
   * to a mend, with the same again.
   */
  async type(turn: number): Promise<void> {
    const edit = this.#edits[turn];
    if (!edit) throw new RangeError(`There is no edit ${turn}.`);
    const path = this.#path(this.#opened);
    const before = performance.now();
    const version = this.client.edit(path, edit.range, edit.text);
    const what = (): string => `answer to edit ${turn} (${edit.kind}, ${edit.turn})`;
    await this.client.until(what, () => {
      const problems = this.client.problemsOf(path);
      if (!problems || problems.heardAt < before || (problems.version ?? version) < version) return false;
      return (this.#signature() === this.#sound) === (edit.turn === "mend");
    });
    this.#times.push((this.client.problemsOf(path)?.heardAt ?? Number.NaN) - before);
  }

  result(): Omit<Run, "start"> {
    const told = this.#files.reduce((sum, file) => sum + this.#told(file).length, 0);
    const problems = this.#files.reduce((sum, file) => sum + this.#problems(file).length, 0);
    const keystrokes = this.#times.slice(WARM_UP_EDITS);
    return {
      keystrokes,
      ...memoryOf(this.client.pid),
      problems,
      remarks: told - problems,
    };
  }

  #path(file: GeneratedFile): string {
    return join(this.#folder, file.path);
  }

  #told(file: GeneratedFile): readonly Diagnostic[] {
    return this.client.problemsOf(this.#path(file))?.diagnostics ?? [];
  }

  #problems(file: GeneratedFile): readonly Diagnostic[] {
    return this.#told(file).filter(({ severity = 1 }) => severity <= DiagnosticSeverity.Warning);
  }

  #signature(): string {
    return this.#told(this.#opened)
      .map(({ range, message }) => JSON.stringify([range, message]))
      .sort()
      .join("\n");
  }
}

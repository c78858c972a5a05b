import { after, type Script, type Situation } from "./script.ts";
import { type Begin, freshSession, type Snapshot, snapshotOf } from "./snapshot.ts";

/** Where a session that was kept up to date tells something else than one that was started afresh. */
export interface Difference {
  /** How many steps of the script had been taken. */
  readonly step: number;
  /** What differs: the kind of answer, and the file or place. */
  readonly at: string;
  /** What only one of the two tells; nothing where only the order differs. */
  readonly onlyKept: readonly string[];
  readonly onlyFresh: readonly string[];
}

/** Plays a script and compares wherever it says so; gives the first difference, or `null`. */
export async function differenceIn(
  script: Script,
  begin: Begin,
  beginFresh: Begin = begin,
): Promise<Difference | null> {
  const session = await begin(script.start);
  let now = script.start;
  try {
    for (const [at, step] of script.steps.entries()) {
      session.take(step);
      now = after(now, step);
      if (step.does === "settle" || step.does === "compare") await session.settled();
      if (step.does !== "compare") continue;
      const kept = await snapshotOf(session, now);
      const difference = firstDifference(kept, await freshSnapshot(beginFresh, now));
      if (difference) return { step: at + 1, ...difference };
    }
    return null;
  } finally {
    session.stop();
  }
}

async function freshSnapshot(begin: Begin, situation: Situation): Promise<Snapshot> {
  const session = await freshSession(begin, situation);
  try {
    await session.settled();
    return await snapshotOf(session, situation);
  } finally {
    session.stop();
  }
}

function firstDifference(kept: Snapshot, fresh: Snapshot): Omit<Difference, "step"> | null {
  for (const at of new Set([...kept.keys(), ...fresh.keys()])) {
    const [one, other] = [kept.get(at) ?? [], fresh.get(at) ?? []];
    if (one.join("\n") === other.join("\n")) continue;
    return {
      at,
      onlyKept: one.filter((line) => !other.includes(line)),
      onlyFresh: other.filter((line) => !one.includes(line)),
    };
  }
  return null;
}

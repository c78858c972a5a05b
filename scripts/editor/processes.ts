import { type ChildProcess, execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const ENDS_WITHIN_MS = 3_000;

/**
 * Ends a program that was started detached (a process group of its own) with everything it started: asked
 * first, then made to.
 */
export async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(leader.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  await end([-leader.pid]);
}

/** Ends all processes whose command line names this folder: for a folder that only our own were given. */
export async function endProcessesNaming(folder: string): Promise<void> {
  if (process.platform === "win32") return; // there a program's children end with it
  await end(processesNaming(folder));
}

async function end(targets: readonly number[]): Promise<void> {
  const asked = Date.now();
  let left = targets.filter((target) => signalled(target, "SIGTERM"));
  while (left.length > 0 && Date.now() < asked + 2 * ENDS_WITHIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = left.filter((target) => signalled(target, Date.now() > asked + ENDS_WITHIN_MS ? "SIGKILL" : 0));
  }
}

/** Whether there was a process, or a group of them (negative), to signal; signal 0 only asks. */
function signalled(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(target, signal);
    return true;
  } catch {
    return false;
  }
}

function processesNaming(folder: string): number[] {
  return commandLines()
    .filter(({ pid, line }) => pid !== process.pid && line.includes(folder))
    .map(({ pid }) => pid);
}

function commandLines(): { pid: number; line: string }[] {
  if (process.platform === "linux") {
    return readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => {
        try {
          return [{ pid: Number(entry), line: readFileSync(`/proc/${entry}/cmdline`, "utf8") }];
        } catch {
          return []; // it ended in the meantime
        }
      });
  }
  return execFileSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => ({ pid: Number.parseInt(line, 10), line }));
}

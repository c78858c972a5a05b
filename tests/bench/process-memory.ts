/** How much memory a process holds, in bytes; `undefined` where the system does not say. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProcessMemory {
  readonly resident: number | undefined;
  /** The most it ever held. */
  readonly peak: number | undefined;
}

export function memoryOf(pid: number): ProcessMemory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const bytes = (field: string): number | undefined => {
      const [, kilobytes] = new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(status) ?? [];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    };
    return { resident: bytes("VmRSS"), peak: bytes("VmHWM") };
  } catch {
    return { resident: residentByPs(pid), peak: undefined };
  }
}

function residentByPs(pid: number): number | undefined {
  try {
    const kilobytes = Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
    return kilobytes > 0 ? kilobytes * 1024 : undefined;
  } catch {
    return undefined;
  }
}

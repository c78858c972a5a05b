import { writeSync } from "node:fs";
import { run } from "./main.ts";
import { ExitCode, Unusable } from "./outcome.ts";

const terminal = {
  out: (text: string) => write(1, text),
  remark: (text: string) => write(2, text),
};

/** Written before the process may end, whether into a terminal, a file or a pipe. */
function write(channel: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(channel, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EPIPE") return; // the reader has read enough
      if (code !== "EAGAIN") throw error;
    }
  }
}

run(process.argv.slice(2), terminal).then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Unusable) terminal.remark(`cmoc: ${error.message}\n`);
    else
      terminal.remark(
        `cmoc: Something went wrong that should not. Please report it with these lines:\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
    process.exitCode = ExitCode.unusable;
  },
);

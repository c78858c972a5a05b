import { readFile } from "node:fs/promises";
import { URI } from "vscode-uri";
import { formatted } from "../../language/formatting/formatting.ts";
import { createCmocParser } from "../../language/syntax/parser.ts";
import { choose } from "./chosen.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";
import { writeWhole } from "./whole-file.ts";

export interface FormatOptions {
  readonly paths: readonly string[];
  /** Whether files are only told that would change, and none is written. */
  readonly check: boolean;
}

/**
 * `cmoc format`: puts the chosen files into their usual form. Statements with a mistake are left as they are, and
 * so is a file that cannot be read or written, of which it then tells.
 */
export async function format({ paths, check }: FormatOptions, terminal: Terminal): Promise<ExitCode> {
  const { files } = await choose(paths);
  const parse = createCmocParser();
  let changed = 0;
  let failed = 0;
  for (const uri of files) {
    const path = shownPath(uri);
    try {
      const text = await readText(URI.parse(uri).fsPath, path);
      const usual = formatted(text, parse);
      if (usual === text) continue;
      if (!check) await writeWhole(path, usual);
      changed++;
      terminal.out(`${path}\n`);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      failed++;
      terminal.remark(`cmoc: ${error.message}\n`);
    }
  }
  terminal.out(summary(changed, files.length - failed - changed, check));
  if (failed > 0) return ExitCode.unusable;
  return check && changed > 0 ? ExitCode.errors : ExitCode.sound;
}

/** The text with its byte order mark, which is to be written again. In another encoding it would be changed. */
async function readText(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Unusable(`“${shown}” cannot be read. Check that it exists and that you may open it.`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unusable(`“${shown}” is not saved in UTF-8 and was left as it is. Save it in UTF-8 first.`);
  }
}

function summary(changed: number, unchanged: number, check: boolean): string {
  const files = (count: number) => `${count} ${count === 1 ? "file" : "files"}`;
  const done = check ? "would be formatted" : "formatted";
  return `${files(changed)} ${done}, ${files(unchanged)} already in form.\n`;
}

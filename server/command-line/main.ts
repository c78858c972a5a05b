import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { check } from "./check.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { USAGE } from "./usage.ts";
import { web } from "./web.ts";

const FORMATS = ["human", "json"] as const;

/** Runs one command; `null` where it goes on by itself (the language server). */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode | null> {
  const [command, ...rest] = args;
  switch (command) {
    case "check": {
      const { values, positionals } = options(rest, {
        format: { type: "string" },
        notes: { type: "boolean" },
      });
      const format = FORMATS.find((known) => known === (values.format ?? "human"));
      if (!format) throw new Unusable(`--format is “human” or “json”, not “${values.format}”.`);
      return check({ paths: positionals, format, notes: values.notes ?? false }, terminal);
    }
    case "web": {
      const { values, positionals } = options(rest, { out: { type: "string" } });
      if (!values.out) throw new Unusable("Say where to write the web: --out FILE.svg, .dot or .json.");
      return web({ paths: positionals, out: values.out }, terminal);
    }
    case "lsp": {
      const { values } = options(rest, { stdio: { type: "boolean" } });
      if (!values.stdio)
        throw new Unusable("The language server speaks over standard input and output: cmoc lsp --stdio.");
      await import("../node.ts");
      return null;
    }
    case "--version":
      terminal.out(`${version}\n`);
      return ExitCode.sound;
    case "--help":
    case "help":
      terminal.out(USAGE);
      return ExitCode.sound;
    case undefined:
      terminal.remark(USAGE);
      return ExitCode.unusable;
    default:
      throw new Unusable(
        `“${command}” is not a command. The commands are check, web and lsp; cmoc --help tells more.`,
      );
  }
}

type Known = { readonly [name: string]: { readonly type: "string" | "boolean" } };
type Values<K extends Known> = {
  readonly [name in keyof K]?: K[name]["type"] extends "string" ? string : boolean;
};

function options<K extends Known>(
  args: readonly string[],
  known: K,
): { values: Values<K>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Values<K>, positionals }; // parseArgs types this only for literal options
  } catch (error) {
    const given = args.find((arg) => arg.startsWith("-")) ?? "";
    if (error instanceof TypeError)
      throw new Unusable(`The option “${given}” is not understood. cmoc --help tells what is.`);
    throw error;
  }
}

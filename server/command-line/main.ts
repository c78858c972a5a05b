import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { check } from "./check.ts";
import { EVIDENCE_FORMATS, evidence } from "./evidence.ts";
import { FIGURE_FLAGS, figureOptions } from "./figure-flags.ts";
import { format } from "./format.ts";
import { ExitCode, type Terminal, Unusable } from "./outcome.ts";
import { REFERENCE_FORMATS, references } from "./references.ts";
import { USAGE } from "./usage.ts";
import { VIEW_FLAGS } from "./view-flags.ts";
import { endings, web } from "./web.ts";

const FORMATS = ["human", "json"] as const;

/** Runs one command; `null` where it goes on by itself (the language server). */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode | null> {
  const [command, ...rest] = args;
  if (rest.some((arg) => arg === "--help" || arg === "-h")) return run(["--help"], terminal);
  switch (command) {
    case "check": {
      const { values, positionals } = options(rest, {
        format: { type: "string" },
        notes: { type: "boolean" },
      });
      const wanted = FORMATS.find((known) => known === (values.format ?? "human"));
      if (!wanted) throw new Unusable(`--format is “human” or “json”, not “${values.format}”.`);
      return check({ paths: positionals, format: wanted, notes: values.notes ?? false }, terminal);
    }
    case "web": {
      const { values, positionals } = options(rest, {
        ...VIEW_FLAGS,
        ...FIGURE_FLAGS,
        out: { type: "string" },
      });
      if (!values.out)
        throw new Unusable(`Say where to write the web: --out FILE, which ends in ${endings}.`);
      const figure = await figureOptions(values);
      return web({ paths: positionals, out: values.out, view: values, figure }, terminal);
    }
    case "evidence": {
      const { values, positionals } = options(rest, { format: { type: "string" } });
      const wanted = EVIDENCE_FORMATS.find((known) => known === (values.format ?? "human"));
      if (!wanted) throw new Unusable(`--format is “human”, “json” or “csv”, not “${values.format}”.`);
      return evidence({ paths: positionals, format: wanted }, terminal);
    }
    case "references": {
      const { values, positionals } = options(rest, {
        style: { type: "string" },
        format: { type: "string" },
      });
      const wanted = REFERENCE_FORMATS.find((known) => known === (values.format ?? "text"));
      if (!wanted) throw new Unusable(`--format is “text”, “html” or “json”, not “${values.format}”.`);
      return references({ paths: positionals, style: values.style ?? null, format: wanted }, terminal);
    }
    case "format": {
      const { values, positionals } = options(rest, { check: { type: "boolean" } });
      return format({ paths: positionals, check: values.check ?? false }, terminal);
    }
    case "lsp": {
      // Clients add their process id themselves; the language server's library reads it.
      const { values } = options(rest, { stdio: { type: "boolean" }, clientProcessId: { type: "string" } });
      if (!values.stdio)
        throw new Unusable("The language server speaks over standard input and output: cmoc lsp --stdio.");
      await import("../node.ts");
      return null;
    }
    case "--version":
      terminal.out(`${version}\n`);
      return ExitCode.sound;
    case "--help":
    case "-h":
    case "help":
      terminal.out(USAGE);
      return ExitCode.sound;
    case undefined:
      terminal.remark(USAGE);
      return ExitCode.unusable;
    default:
      throw new Unusable(
        `“${command}” is not a command. The commands are check, web, evidence, references, format and lsp; cmoc --help tells more.`,
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
    if (!(error instanceof TypeError && "code" in error)) throw error;
    const given = args.find((arg) => arg.startsWith("-") && !isComplete(arg, args, known));
    const name = given?.split("=")[0];
    throw new Unusable(
      error.code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE"
        ? `The option “${name}” stands with a value that it does not take, or without one that it needs. cmoc --help tells more.`
        : `The option “${name}” is not understood. cmoc --help tells what is.`,
    );
  }
}

/** Whether an option is known, and has a value where it takes one. */
function isComplete(arg: string, args: readonly string[], known: Known): boolean {
  const [name = "", value] = arg.replace(/^--/, "").split("=");
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option || !arg.startsWith("--")) return false;
  const follows = args[args.indexOf(arg) + 1];
  if (option.type === "boolean") return value === undefined;
  return value !== undefined || (follows !== undefined && !follows.startsWith("-"));
}

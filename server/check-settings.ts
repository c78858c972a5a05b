import type { Connection } from "vscode-languageserver";
import { CHECK_CODES, type ToldByCode } from "../language/checks/checks.ts";
import type { Told } from "../language/theory/settings.ts";

/** The setting of the editor that says how each check is told: an object, from code to one of `TOLD_AS`. */
export const CHECKS_SECTION = "cmoc.checks";

export const TOLD_AS: readonly Told[] = ["error", "warning", "information", "hint", "off"];

/** How an author wants the checks of some files told; what cannot be read is left out. */
export function readChecks(setting: unknown): ToldByCode {
  const told = new Map<string, Told>();
  if (typeof setting !== "object" || setting === null) return told;
  for (const [code, value] of Object.entries(setting)) {
    const as = TOLD_AS.find((one) => one === value);
    if (as && CHECK_CODES.includes(code)) told.set(code, as);
  }
  return told;
}

/** What the editor's settings say of the checks, folder by folder, as it was last asked. */
export class CheckSettings {
  readonly #connection: Connection;
  #byFolder: ReadonlyMap<string, ToldByCode> = new Map();
  #elsewhere: ToldByCode = new Map();
  #asked = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** What holds for a file: the settings of the innermost folder it is in. */
  of(uri: string): ToldByCode {
    let nearest = "";
    for (const folder of this.#byFolder.keys())
      if (uri.startsWith(folder) && folder.length > nearest.length) nearest = folder;
    return this.#byFolder.get(nearest) ?? this.#elsewhere;
  }

  /** Asks the editor, for each folder (they end in a slash) and for what is in none. */
  async ask(folders: readonly string[]): Promise<void> {
    const asked = ++this.#asked;
    const items = folders.map((folder) => ({ section: CHECKS_SECTION, scopeUri: folder.slice(0, -1) }));
    const settings: unknown = await this.#connection.workspace.getConfiguration([
      ...items,
      { section: CHECKS_SECTION },
    ]);
    if (asked !== this.#asked || !Array.isArray(settings)) return; // asked anew since, or no answer
    this.#byFolder = new Map(folders.map((folder, at) => [folder, readChecks(settings[at])]));
    this.#elsewhere = readChecks(settings[folders.length]);
  }

  /** Takes the settings of an editor that sends them unasked: the same for all files. */
  take(settings: unknown): void {
    this.#asked++;
    this.#byFolder = new Map();
    const [own, checks] = CHECKS_SECTION.split(".");
    this.#elsewhere = readChecks(
      valueAt(valueAt(settings, own), checks) ?? valueAt(settings, CHECKS_SECTION),
    );
  }
}

function valueAt(settings: unknown, key = ""): unknown {
  return typeof settings === "object" && settings !== null ? Reflect.get(settings, key) : undefined;
}

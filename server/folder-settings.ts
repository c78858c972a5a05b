import type { Connection } from "vscode-languageserver";

/** A section of the editor's settings, and how what it holds is read; what cannot be read is left out. */
export interface SettingsSection<T> {
  readonly section: string;
  read(setting: unknown): T;
}

/** What one section of the editor's settings says, folder by folder, as it was last asked. */
export class FolderSettings<T> {
  readonly #of: SettingsSection<T>;
  #byFolder: ReadonlyMap<string, T> = new Map();
  #elsewhere: T;
  #asked = 0;

  constructor(of: SettingsSection<T>) {
    this.#of = of;
    this.#elsewhere = of.read(undefined);
  }

  /** What holds for a file: the settings of the innermost folder it is in. */
  of(uri: string): T {
    let nearest = "";
    for (const folder of this.#byFolder.keys())
      if (uri.startsWith(folder) && folder.length > nearest.length) nearest = folder;
    return this.#byFolder.get(nearest) ?? this.#elsewhere;
  }

  /** Asks the editor, for each folder (they end in a slash) and for what is in none. */
  async ask(connection: Connection, folders: readonly string[]): Promise<void> {
    const asked = ++this.#asked;
    const { section, read } = this.#of;
    const items = folders.map((folder) => ({ section, scopeUri: folder.slice(0, -1) }));
    const settings: unknown = await connection.workspace.getConfiguration([...items, { section }]);
    if (asked !== this.#asked || !Array.isArray(settings)) return; // asked anew since, or no answer
    this.#byFolder = new Map(folders.map((folder, at) => [folder, read(settings[at])]));
    this.#elsewhere = read(settings[folders.length]);
  }

  /** Takes the settings of an editor that sends them unasked: the same for all files. */
  take(settings: unknown): void {
    this.#asked++;
    this.#byFolder = new Map();
    const { section, read } = this.#of;
    const nested = section.split(".").reduce<unknown>((value, key) => valueAt(value, key), settings);
    this.#elsewhere = read(nested ?? valueAt(settings, section));
  }
}

/** A member of what may be an object. */
export function valueAt(settings: unknown, key: string): unknown {
  return typeof settings === "object" && settings !== null ? Reflect.get(settings, key) : undefined;
}

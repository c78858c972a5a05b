import { type SettingsSection, valueAt } from "./folder-settings.ts";

/** What the editor shows beside an author's own text; each can be turned off. */
export interface LensSettings {
  /** The number of sources, and of those against. */
  readonly sources: boolean;
  /** How many CMOCs one leads to. */
  readonly chains: boolean;
  /** How many loops it is part of. */
  readonly loops: boolean;
  /** By how many CMOCs a reference of a bibliography is cited. */
  readonly citations: boolean;
}

export interface HintSettings {
  /** The factor's own name and direction, where it is called otherwise. */
  readonly canonicalNames: boolean;
  /** The direction of every factor that has one. */
  readonly directions: boolean;
}

/** Remarks above the lines: `enabled` turns off all at once. */
export const CODE_LENS: SettingsSection<LensSettings> = {
  section: "cmoc.codeLens",
  read(setting) {
    const isOn = (key: string) => switchAt(setting, "enabled", true) && switchAt(setting, key, true);
    return {
      sources: isOn("sources"),
      chains: isOn("chains"),
      loops: isOn("loops"),
      citations: isOn("citations"),
    };
  },
};

/** Remarks within the lines. */
export const INLAY_HINTS: SettingsSection<HintSettings> = {
  section: "cmoc.inlayHints",
  read: (setting) => ({
    canonicalNames: switchAt(setting, "canonicalNames", true),
    directions: switchAt(setting, "directions", false),
  }),
};

function switchAt(setting: unknown, key: string, otherwise: boolean): boolean {
  const value = valueAt(setting, key);
  return typeof value === "boolean" ? value : otherwise;
}

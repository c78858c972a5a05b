import { CHECK_CODES, type ToldByCode } from "../language/checks/checks.ts";
import type { Told } from "../language/theory/settings.ts";
import type { SettingsSection } from "./folder-settings.ts";

export const TOLD_AS: readonly Told[] = ["error", "warning", "information", "hint", "off"];

/** The setting of the editor that says how each check is told: an object, from code to one of `TOLD_AS`. */
export const CHECKS: SettingsSection<ToldByCode> = { section: "cmoc.checks", read: readChecks };

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

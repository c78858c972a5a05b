import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * The settings of the editors started here: a quiet window in which nothing takes the keys, asks questions or
 * calls out, and in which files are saved only when told so, as on the desktop.
 */
const editorSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "files.autoSave": "off",
  "files.refactoring.autoSave": false,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
} as const;

/** Writes them where an editor looks, given the folder of its user's data. */
export async function writeSettings(userData: string): Promise<void> {
  for (const scope of ["User", "Machine"]) {
    const folder = path.join(userData, scope);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify(editorSettings, null, 2));
  }
}

import path from "node:path";
import { downloadAndUnzipVSCode, ProgressReportStage } from "@vscode/test-electron";
import { editorCache } from "./editor-cache.ts";

/** How long the network may take until the first bytes arrive; one that is blocked must cost no more. */
const FIRST_BYTES_WITHIN_MS = 10_000;

export type Desktop = { readonly program: string } | { readonly not: string };

/** The newest desktop VS Code, downloaded once into the cache, or why it cannot be had. */
export async function downloadedDesktop(say: (line: string) => void): Promise<Desktop> {
  const { promise: tooLate, resolve: giveUp } = Promise.withResolvers<Desktop>();
  const not = { not: "it cannot be downloaded from this network" };
  const alarm = setTimeout(() => giveUp(not), FIRST_BYTES_WITHIN_MS);
  const download = downloadAndUnzipVSCode({
    version: "stable",
    cachePath: path.join(editorCache(), "desktop"),
    timeout: FIRST_BYTES_WITHIN_MS - 2_000,
    reporter: {
      report: (progress) => {
        if (progress.stage === ProgressReportStage.Downloading && progress.bytesSoFar > 0)
          clearTimeout(alarm);
        if (progress.stage === ProgressReportStage.ResolvingCDNLocation)
          say("Downloading a desktop VS Code ...");
      },
      error: () => {}, // the failure itself comes as a rejection
    },
  });
  const outcome = download.then(
    (program): Desktop => ({ program }),
    (): Desktop => not,
  );
  try {
    return await Promise.race([outcome, tooLate]);
  } finally {
    clearTimeout(alarm);
  }
}

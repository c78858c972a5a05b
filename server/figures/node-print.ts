import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Press } from "./press.ts";

/**
 * The press, loaded when something is first printed. What it prints with stands beside the bundles; in the sources it
 * is in the packages it comes from, and the page's code where it was last built.
 */
export async function loadedPress(): Promise<Press> {
  const { pressWith } = await import("./node-press.ts");
  const here = import.meta.dirname;
  const isBundled = existsSync(path.join(here, "print"));
  const built = isBundled ? here : path.join(here, "../../dist");
  const code = {
    script: path.join(built, "shared-page.js"),
    worker: path.join(built, "preview-layout.js"),
    style: path.join(built, "preview.css"),
  };
  if (isBundled)
    return pressWith({
      regular: path.join(here, "print/regular.ttf"),
      bold: path.join(here, "print/bold.ttf"),
      renderer: path.join(here, "print/renderer.wasm"),
      ...code,
    });
  const { resolve } = createRequire(path.join(here, "node-print.ts"));
  return pressWith({
    regular: resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
    renderer: resolve("@resvg/resvg-wasm/index_bg.wasm"),
    ...code,
  });
}

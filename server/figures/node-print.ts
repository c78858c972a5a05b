import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Press } from "./press.ts";

/**
 * The press, loaded when something is first printed: with the fonts and the renderer that stand beside the bundles, or
 * in the sources in the packages they come from.
 */
export async function loadedPress(): Promise<Press> {
  const { pressWith } = await import("./node-press.ts");
  const bundled = path.join(import.meta.dirname, "print");
  if (existsSync(bundled))
    return pressWith({
      regular: path.join(bundled, "regular.ttf"),
      bold: path.join(bundled, "bold.ttf"),
      renderer: path.join(bundled, "renderer.wasm"),
    });
  const { resolve } = createRequire(path.join(import.meta.dirname, "node-print.ts"));
  return pressWith({
    regular: resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
    renderer: resolve("@resvg/resvg-wasm/index_bg.wasm"),
  });
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PrintFonts } from "../../../../language/web/printing/paper.ts";

const packages = new URL("../../../../node_modules/", import.meta.url);
const bytesOf = (file: string) => readFileSync(fileURLToPath(new URL(file, packages)));

export const fonts: PrintFonts = {
  regular: bytesOf("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  bold: bytesOf("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
};
export const renderer: Uint8Array = bytesOf("@resvg/resvg-wasm/index_bg.wasm");

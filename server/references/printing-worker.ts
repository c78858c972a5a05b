import { parentPort } from "node:worker_threads";
import { createPrinter, type Printer } from "../../language/references/printer.ts";
import { SHIPPED_STYLES } from "../../language/references/style.ts";
import { loadCiteproc, localeText, styleText } from "./own-files.ts";
import type { PrintAnswer, PrintTask, StyleChoice } from "./printing-messages.ts";

// The thread that prints references: making a printer takes up to a second, and must keep nobody waiting.

/** Printers by the text of their style, the last used last. */
const printers = new Map<string, Printer>();
const MOST_PRINTERS = 3;

function printerOf(style: StyleChoice): Printer {
  const shipped = "shipped" in style ? style.shipped : null;
  const xml = "shipped" in style ? styleText(style.shipped) : style.xml;
  const language = shipped ? SHIPPED_STYLES[shipped].language : "en-US";
  const printer = printers.get(xml) ?? createPrinter(loadCiteproc(), { xml, language }, localeText);
  printers.delete(xml);
  printers.set(xml, printer);
  for (const oldest of printers.keys()) if (printers.size > MOST_PRINTERS) printers.delete(oldest);
  return printer;
}

parentPort?.on("message", ({ id, style, request }: PrintTask) => {
  let answer: PrintAnswer;
  try {
    answer = { id, printed: printerOf(style)(request) };
  } catch (fault) {
    answer = { id, fault: fault instanceof Error ? fault.message : String(fault) };
  }
  parentPort?.postMessage(answer);
});

import type { Printed, PrintRequest } from "../../language/references/printer.ts";
import type { ShippedStyle } from "../../language/references/style.ts";

// Messages between the service and the thread that prints.

/** A style that is shipped, or the text of another. */
export type StyleChoice = { readonly shipped: ShippedStyle } | { readonly xml: string };

export interface PrintTask {
  readonly id: number;
  readonly style: StyleChoice;
  readonly request: PrintRequest;
}

export type PrintAnswer =
  | { readonly id: number; readonly printed: Printed }
  | { readonly id: number; readonly fault: string };

import type { Cited, PrintRequest } from "../../language/references/printer.ts";
import { htmlOf, plainOf } from "../../language/references/rich-text.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { printedSource } from "./printed-sources.ts";
import type { Printing } from "./printing.ts";
import type { StyleChoice } from "./printing-messages.ts";

/** A reference as it is printed. */
export interface ListedReference {
  readonly key: string;
  /** `1.` in a numbered style, else empty. */
  readonly number: string;
  readonly text: string;
  /** Letters, `i`, `b`, `u`, `sup`, `sub`, `span` and links, nothing else; escaped. */
  readonly html: string;
}

export interface ReferenceList {
  readonly references: readonly ListedReference[];
  /** The citations asked for, as they stand in a text: `(Ash, 2019, p. 12)`. */
  readonly citations: readonly string[];
  /** Keys that nothing tells of. */
  readonly unknown: readonly string[];
}

/** Prints the sources of keys in order, and citations of them. Fails with `PrintingFailed`. */
export async function referenceList(
  workspace: Workspace,
  theory: Theory,
  printing: Printing,
  asked: {
    readonly style: StyleChoice;
    readonly keys: readonly string[];
    readonly citations: readonly (readonly Cited[])[];
  },
): Promise<ReferenceList> {
  const sources = asked.keys.map((key) => ({ key, reference: printedSource(workspace, theory, key) }));
  const request: PrintRequest = {
    references: sources.flatMap(({ reference }) => reference ?? []),
    citations: asked.citations.map((cited) =>
      cited.map(({ key, locator, prefix, suffix, authorSuppressed }) => ({
        key,
        locator,
        prefix,
        suffix,
        authorSuppressed,
      })),
    ),
  };
  const { references, citations } = await printing.print(asked.style, request);
  return {
    references: references.map(({ key, number, runs }) => ({
      key,
      number,
      text: plainOf(runs),
      html: htmlOf(runs),
    })),
    citations: citations.map(plainOf),
    unknown: sources.flatMap(({ key, reference }) => (reference ? [] : [key])),
  };
}

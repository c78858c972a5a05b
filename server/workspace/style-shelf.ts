import type { Problem } from "../../language/problems/problem.ts";
import { type StatedStyle, statedStyles } from "../../language/references/review-style.ts";
import { STYLE_FAULTS, type StyleFault, styleFault } from "../../language/references/style.ts";
import type { TheoryReading } from "../../language/theory/theory-reading.ts";
import type { FileRead } from "./file-system.ts";
import { isFarAway, resolvedUri } from "./uris.ts";

/** A `.csl` file as it was last read: its text, or why it cannot serve. */
export type ShelvedStyle = { readonly xml: string } | { readonly failure: StyleFailure };

export type StyleFailure = StyleFault | "missing" | "folder" | "unreadable" | "far-away";

const FAILURES: { readonly [failure in StyleFailure]: string } = {
  ...STYLE_FAULTS,
  missing:
    "cannot be found. Check its name, and put it in the same folder as this file or write the way to it.",
  folder: "is a folder. Name the .csl file in it.",
  unreadable: "cannot be opened. Check that you may read it.",
  "far-away":
    "is on the web or on another computer, from where nothing is read. Put a copy in the same folder as this file, and name that.",
};

/** The file that a style's words name; `null` where they name none, or one that is never read. */
function uriOf({ file, style }: Pick<StatedStyle, "file" | "style">): string | null {
  return style?.kind === "file" && !isFarAway(style.path) ? resolvedUri(file, style.path) : null;
}

/** The files of citation styles that reviews name, as they were last read. */
export class StyleShelf {
  readonly #read = new Map<string, ShelvedStyle>();
  /** The files whose words name a style, by the style's own. */
  #named: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  /** Takes in what reviews name now; gives the styles that are named for the first time, to be read. */
  rename(theories: readonly TheoryReading[]): string[] {
    const named = new Map<string, Set<string>>();
    for (const stated of theories.flatMap(statedStyles)) {
      const uri = uriOf(stated);
      if (uri) named.set(uri, (named.get(uri) ?? new Set()).add(stated.file));
    }
    const added = [...named.keys()].filter((uri) => !this.#named.has(uri));
    this.#named = named;
    for (const uri of this.#read.keys()) if (!named.has(uri)) this.#read.delete(uri);
    return added;
  }

  isNamed(uri: string): boolean {
    return this.#named.has(uri);
  }

  uris(): Iterable<string> {
    return this.#named.keys();
  }

  /** Puts in what reading a style's file gave; gives the files that are told of it. */
  put(uri: string, file: FileRead): ReadonlySet<string> {
    const fault = "text" in file ? styleFault(file.text) : file.failure;
    this.#read.set(uri, "text" in file && !fault ? { xml: file.text } : { failure: fault ?? "unreadable" });
    return this.#named.get(uri) ?? new Set();
  }

  /** The file that counts for words that name one; `null` while it has not been read. */
  read(stated: Pick<StatedStyle, "file" | "style">): ShelvedStyle | null {
    if (stated.style?.kind === "file" && isFarAway(stated.style.path)) return { failure: "far-away" };
    const uri = uriOf(stated);
    return (uri && this.#read.get(uri)) || null;
  }

  /** What is to be told in a file at the words that name styles which cannot be used. */
  problems(theory: TheoryReading, file: string): Problem[] {
    return statedStyles(theory)
      .filter((stated) => stated.file === file)
      .flatMap((stated): Problem[] => {
        const read = this.read(stated);
        if (!read || !("failure" in read)) return [];
        return [
          {
            code: "citation-style-unreadable",
            severity: "error",
            span: stated.words.span,
            message: `The citation style “${stated.words.text}” ${FAILURES[read.failure]} Until then references are printed in ${USUAL}.`,
          },
        ];
      });
  }
}

const USUAL = "the Vancouver style";

/** Why a style cannot be used, as the end of a sentence that begins with its name. */
export function styleFailureInWords(failure: StyleFailure): string {
  return FAILURES[failure];
}

/** The edits a benchmark types: each makes a problem come or go, so that the answer to it can be told apart. */
import type { Range } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { GeneratedFile, GeneratedReview, GeneratedStatement } from "./generate.ts";

export type EditKind = "source removed" | "hub phrase and source changed" | "half a statement typed";

export interface Edit {
  readonly kind: EditKind;
  /** `break`: the text goes from sound to unsound. `mend`: back to the text before. */
  readonly turn: "break" | "mend";
  readonly range: Range;
  readonly text: string;
}

const kinds: readonly EditKind[] = [
  "source removed",
  "hub phrase and source changed",
  "source removed",
  "hub phrase and source changed",
  "half a statement typed",
];

/**
 * `count` edits of one file in pairs of break and mend, all over the file. Throws where the file has no
 * statement with a source that ends in a hub.
 */
export function editsOf(review: GeneratedReview, file: GeneratedFile, count: number): readonly Edit[] {
  const hubs = new Set(review.factors.slice(0, 10).map(({ name }) => name));
  const sourced = file.statements.filter(({ sources }) => sources.length > 0);
  const ofHubs = sourced.filter((statement) => hubs.has(statement.outcomes.at(-1)?.factor ?? ""));
  const edits: Edit[] = [];
  for (let pair = 0; edits.length < count; pair++) {
    const kind = kinds[pair % kinds.length] ?? "source removed";
    const statements = kind === "hub phrase and source changed" ? ofHubs : sourced;
    const statement = statements[(pair * 7) % statements.length];
    if (!statement) throw new RangeError(`${file.path} has no statement for "${kind}".`);
    edits.push(...brokenAndMended(file.text, statement, kind));
  }
  return edits.slice(0, count);
}

function brokenAndMended(text: string, statement: GeneratedStatement, kind: EditKind): readonly [Edit, Edit] {
  const citation = text.indexOf(" [@", statement.span.start);
  const afterCitation = text.indexOf("]", citation) + 1;
  // The phrase before the citation loses its last letter with it: "trust [@key]" becomes "trus".
  const start =
    kind === "half a statement typed"
      ? statement.span.end
      : kind === "source removed"
        ? citation
        : citation - 1;
  const end = kind === "half a statement typed" ? start : afterCitation;
  const broken = kind === "half a statement typed" ? "\n\ncmoc: more trust ->" : "";
  const sound = TextDocument.create("", "", 0, text);
  const unsound = TextDocument.create("", "", 0, text.slice(0, start) + broken + text.slice(end));
  const rangeIn = (document: TextDocument, to: number): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(to),
  });
  return [
    { kind, turn: "break", range: rangeIn(sound, end), text: broken },
    { kind, turn: "mend", range: rangeIn(unsound, start + broken.length), text: text.slice(start, end) },
  ];
}

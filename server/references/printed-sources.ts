import type { Reference, ReferenceType } from "../../language/bibliography/reference.ts";
import { styleOf } from "../../language/references/review-style.ts";
import { USUAL_STYLE } from "../../language/references/style.ts";
import { describedSource, TYPE } from "../../language/theory/evidence/sources.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { entryReference } from "../features/entries.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { StyleChoice } from "./printing-messages.ts";

/** A source as it is printed: its entry, or what its `source` statement says; `null` where nothing tells of it. */
export function printedSource(workspace: Workspace, theory: Theory, key: string): Reference | null {
  const entry = entryReference(workspace, theory, key);
  if (entry) return entry.id === key ? entry : { ...entry, id: key };
  if (theory.sourcesDeclared(key).length === 0) return null;
  const { description, characteristics } = describedSource(theory, key);
  const types = characteristics.find(({ name }) => name === TYPE)?.values ?? [];
  return { id: key, type: typeOf(types.join(" ")), title: description ?? key };
}

const TYPES: readonly (readonly [words: RegExp, type: ReferenceType])[] = [
  [/interview|focus group/i, "interview"],
  [/report|evaluation/i, "report"],
  [/thesis|dissertation/i, "thesis"],
  [/web/i, "webpage"],
  [/data/i, "dataset"],
];

function typeOf(words: string): ReferenceType {
  return TYPES.find(([known]) => known.test(words))?.[1] ?? "document";
}

/** The keys that files of a review cite, each once, in the order of the files given and of their text. */
export function citedKeys(theory: Theory, files: readonly string[]): string[] {
  const citations = files.flatMap((uri) =>
    [...theory.citationsIn(uri)].sort((one, other) => one.span.start - other.span.start),
  );
  return [...new Set(citations.map(({ key }) => key))];
}

/** The style that a review asks for, as far as it can be had now; else the usual one. */
export function styleChoice(workspace: Workspace, theory: Theory): StyleChoice {
  const stated = styleOf(theory);
  if (stated?.style.kind === "shipped") return { shipped: stated.style.name };
  const file = stated && workspace.styleFile(stated);
  return file && "xml" in file ? { xml: file.xml } : { shipped: USUAL_STYLE };
}

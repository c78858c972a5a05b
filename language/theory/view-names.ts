import type { FileSummary, ViewStatement, Words } from "../summary/summary.ts";
import { foldName } from "./labels.ts";
import type { ReadWords } from "./uses.ts";

/** The attributes of a view, by what they name; those that name nothing of the review are `setting`s. */
const NAMING = {
  kind: "setting",
  around: "factor",
  "leads to": "factor",
  "follows from": "factor",
  between: "factor",
  loop: "factor",
  "chain of": "label",
  steps: "setting",
  // “theory:” and “source:” begin statements.
  theories: "theory",
  sections: "section",
  sources: "source",
  stance: "setting",
  status: "setting",
  "sources at least": "setting",
  "zoom out": "setting",
  columns: "setting",
  lanes: "setting",
  clusters: "setting",
  direction: "setting",
} as const;

export type ViewAttribute = keyof typeof NAMING;
export const VIEW_ATTRIBUTES = Object.keys(NAMING) as readonly ViewAttribute[]; // the keys of a constant

/** What a view can name of its review. */
export type NamedThing = "factor" | "label" | "theory" | "section" | "source";

/** Something of the review that a view names. */
export interface ViewName {
  readonly uri: string;
  readonly view: ViewStatement;
  readonly what: NamedThing;
  /** A citation key stands without its `@`. */
  readonly words: Words;
  /** By which it is found: the key of a factor's words, a citation key, or folded words; of a label, all of it. */
  readonly key: string;
}

export function viewNamesIn({ uri, views }: Pick<FileSummary, "uri" | "views">, read: ReadWords): ViewName[] {
  return views.flatMap((view) =>
    view.attributes.flatMap(({ name, items, citations }): ViewName[] => {
      const what = isViewAttribute(name) ? NAMING[name] : "setting";
      if (what === "setting") return [];
      const named = (words: Words): ViewName => {
        const key =
          what === "factor" ? read(words).key : what === "source" ? words.text : foldName(words.text);
        return { uri, view, what, words, key };
      };
      if (what !== "source") return items.map(named);
      const cited = citations.map(({ key, span }): Words => ({ text: key, quoted: false, span }));
      return [...items.map(withoutAt), ...cited].map(named);
    }),
  );
}

export function isViewAttribute(name: string): name is ViewAttribute {
  return Object.hasOwn(NAMING, name);
}

function withoutAt(words: Words): Words {
  if (!words.text.startsWith("@")) return words;
  return { ...words, text: words.text.slice(1), span: { ...words.span, start: words.span.start + 1 } };
}

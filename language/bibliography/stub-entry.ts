import type { TextChange } from "../problems/problem.ts";
import type { BibliographyFile } from "./bibliography.ts";

/** A key that BibTeX can read without curly brackets of its own. */
const BIBTEX_KEY = /^[^\s,{}()="@#%~\\']+$/;

/**
 * An entry at the end of a bibliography that says no more than its key, for its author to fill in. `null` where the
 * format has no such key, or the file has no place for another entry.
 */
export function stubEntry(file: BibliographyFile, key: string): TextChange | null {
  switch (file.format) {
    case "bibtex":
      if (!BIBTEX_KEY.test(key)) return null;
      return appended(file.text, `@misc{${key},\n  author = {},\n  title = {},\n  year = {}\n}`);
    case "ris":
      if (/[\n\r]/.test(key)) return null;
      return appended(file.text, `TY  - GEN\nID  - ${key}\nAU  - \nTI  - \nPY  - \nER  - `);
    case "csl-json":
      return intoList(file, key);
  }
}

/** Apart from what stands before it. */
function appended(text: string, entry: string): TextChange {
  const isEnded = /[\n\r]$/.test(text);
  const isApart = /^\s*$/.test(text) || /(?:\n|\r(?!\n))[^\S\n\r]*\r?\n$/.test(text);
  const at = text.length;
  return { span: { start: at, end: at }, newText: `${isApart ? "" : isEnded ? "\n" : "\n\n"}${entry}\n` };
}

/** Behind the last item of the list that the file is. */
function intoList({ text, entries }: BibliographyFile, key: string): TextChange | null {
  const close = /\]\s*$/.exec(text)?.index;
  if (close === undefined || !/^\ufeff?\s*\[/.test(text)) return null;
  const before = text.slice(0, close).trimEnd();
  const isEmpty = entries.size === 0 && before.endsWith("[");
  if (!isEmpty && !before.endsWith("}")) return null;
  const indent = /\n([ \t]+)\{/.exec(text)?.[1] ?? "  ";
  const item = JSON.stringify({ id: key, type: "document", title: "" }, null, indent).replace(
    /\n/g,
    `\n${indent}`,
  );
  const span = { start: before.length, end: before.length };
  const end = isEmpty || !text.slice(before.length, close).includes("\n") ? "\n" : "";
  return { span, newText: `${isEmpty ? "" : ","}\n${indent}${item}${end}` };
}

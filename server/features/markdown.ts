import { doiAddress, doiOf } from "../../language/text/addresses.ts";

/** As much of one text as a hover shows, in UTF-16 code units. */
const LONGEST = 600;

/**
 * An author's text as Markdown that shows just this text, in one line: nothing in it becomes a link, a picture, a
 * heading or HTML. A long text is cut behind a word.
 */
export function asMarkdown(text: string, longest = LONGEST): string {
  return shortened(text.toWellFormed().replace(/\s+/g, " ").trim(), longest).replace(
    /[\\`*_{}[\]()#+\-.!|<>~&@:$]/g,
    (mark) => `\\${mark}`,
  );
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/\s\S{0,60}$/, "").trimEnd()}…`;
}

/** The address of a DOI, which is its own resolver's; `null` where the text is none. */
export function doiLink(text: string): string | null {
  const doi = doiOf(text);
  return doi === null ? null : doiAddress(doi);
}

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
export function doiLink(doi: string): string | null {
  const bare = doi
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, "")
    .replace(/^doi:\s*/i, "");
  if (bare.length > 200 || !/^10\.\d{4,9}\/\S+$/.test(bare)) return null;
  return `https://doi.org/${bare.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}

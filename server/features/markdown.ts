/** An author's text as Markdown that shows just this text: nothing in it becomes a link, a picture or a heading. */
export function asMarkdown(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/[\\`*_{}[\]()#+\-.!|<>~&@:]/g, (mark) => `\\${mark}`);
}

/** Addresses that may be followed from a text (https, http, and a DOI's own resolver). */
export function doiLink(doi: string): string | null {
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, "").trim();
  return /^10\.\d{4,9}\/\S+$/.test(bare)
    ? `https://doi.org/${encodeURI(bare).replace(/[()[\]]/g, encodeURIComponent)}`
    : null;
}

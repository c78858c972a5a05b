import type { CausalWeb } from "../causal-web.ts";

/** The web in the language of Graphviz, with the shapes and colours of the picture. */
export function dotOf(web: CausalWeb): string {
  const factors = web.factors.map(({ id, name, role }) => {
    const style =
      role === "context"
        ? 'shape=box, fillcolor="#dff0d8", color="#2f6b2f"'
        : 'shape=ellipse, fillcolor="#deebf7", color="#1f4e8c"';
    return `  ${quoted(id)} [label=${quoted(name)}, ${style}];`;
  });
  const links = web.links.map(({ from, to, kind, sign, sources }) => {
    const count = sources.length > 0 ? ` ${sources.length}` : "";
    const style =
      kind === "context-mechanism" ? 'arrowhead=empty, color="#3d7a3d"' : 'arrowhead=normal, color="#2b5c9e"';
    const dashes = sources.length > 0 ? "" : ", style=dashed";
    return `  ${quoted(from)} -> ${quoted(to)} [label=${quoted((sign === "-" ? "−" : sign) + count)}, ${style}${dashes}];`;
  });
  return [
    "digraph {",
    "  rankdir=LR;",
    '  node [fontname="Helvetica", fontsize=12, style=filled];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...factors,
    ...links,
    "}",
    "",
  ].join("\n");
}

/**
 * Any text as one quoted string of the DOT language. A backslash is doubled, as DOT would otherwise read the sign behind it
 * as a command; characters that the output formats cannot hold are taken out.
 */
export function quoted(text: string): string {
  const safe = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ")
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/&/g, "&amp;");
  return `"${safe}"`;
}

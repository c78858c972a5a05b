import { createHash } from "node:crypto";
import { escaped } from "../../language/web/drawing/svg.ts";
import type { SharedPage } from "../../language/web/shared-page.ts";

/** The code and the looks of the page: no part of them may end a `script` or `style` element. */
export interface PageCode {
  readonly script: string;
  /** Of the worker that lays webs out, started from memory. */
  readonly worker: string;
  readonly style: string;
}

/**
 * One file that shows a web to people without the editor and without a network: nothing is fetched, nothing but its own
 * code runs (by the hashes in its policy), and what the review says is data in it, never markup.
 */
export function sharedHtml(page: SharedPage, { script, worker, style }: PageCode): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en" class="shared">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="CMOC">
<title>${escaped(page.title)}</title>
<style>${style}</style>
</head>
<body>
<script id="shared-page" type="application/json">${inHtml(page)}</script>
<script id="layout-worker" type="application/json">${inHtml(worker)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no HTML parser takes for a tag or a comment, whatever is in the texts. */
function inHtml(content: unknown): string {
  return JSON.stringify(content).replaceAll("<", "\\u003c");
}

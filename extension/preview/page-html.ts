/** What the page of a panel is made from. Addresses are those that the panel may load from. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The code of the worker that lays webs out; the page starts it from memory. */
  readonly workerCode: string;
  /** The one origin that styles may come from. */
  readonly cspSource: string;
  /** New for every page, so that no other script than ours runs in it. */
  readonly nonce: string;
}

/** The page as it is before there is anything to draw. Nothing of a review is ever written into it. */
export function pageHtml({ script, style, workerCode, cspSource, nonce }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; worker-src blob:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Causal web</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<script id="layout-worker" type="application/json" nonce="${nonce}">${jsonInHtml(workerCode)}</script>
<script src="${escaped(script)}" nonce="${nonce}"></script>
</body>
</html>
`;
}

export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64url");
}

/** JSON that no HTML parser takes for a tag, whatever is in the text. */
function jsonInHtml(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { describe, expect, it } from "vitest";
import { newNonce, pageHtml } from "../../../extension/preview/page-html.ts";

const parts = {
  script: "https://files.test/preview.js",
  style: "https://files.test/preview.css",
  workerCode: "postMessage(1)",
  cspSource: "https://files.test",
  nonce: "abc123",
};

function policyOf(html: string): string {
  return (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&#39;", "'");
}

describe("the page of the preview", () => {
  it("lets nothing run but its own scripts, and loads nothing from elsewhere", () => {
    expect(policyOf(pageHtml(parts)).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'nonce-abc123'",
      "style-src https://files.test",
      "worker-src blob:",
    ]);
  });

  it("has no script without the nonce", () => {
    const html = pageHtml(parts);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<script[^>]* nonce="abc123"/g)).toHaveLength(2);
  });

  it.each(["</script><script>x()</script>", "<!--", "<!-- <script>", "a\u2028b", '"', "\\"])(
    "carries %j in the worker's code as it is",
    (code) => {
      const html = pageHtml({ ...parts, workerCode: `"${code}"` });
      const json = /<script id="layout-worker"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "";
      expect(json).not.toContain("<");
      expect(JSON.parse(json)).toBe(`"${code}"`);
    },
  );

  it("takes no address for markup", () => {
    expect(pageHtml({ ...parts, style: 'https://x/"><script>x()</script>' })).not.toContain("<script>x()");
  });

  it("gives every page a nonce of its own", () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    expect(nonces.size).toBe(100);
    for (const nonce of nonces) expect(nonce).toMatch(/^[\w-]{24}$/);
  });
});

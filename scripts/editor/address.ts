/** What the browser-hosted editor is asked to open; paths are absolute, on the machine of its server. */
export interface EditorPage {
  readonly folder: string;
  /** The file shown first. */
  readonly file?: string;
  /** The folder of an extension to load as it is, in development. */
  readonly extension?: string;
  /** The module whose `run()` the extension host calls. */
  readonly tests?: string;
}

/** The server that a page is opened on. */
export interface EditorPort {
  readonly port: number;
  /** The server's secret, without which it shows nothing. */
  readonly token: string;
}

/** The address that opens the editor as described, for a browser on the same machine. */
export function pageAddress({ port, token }: EditorPort, page: EditorPage): string {
  // The files' authority must be the page's own host and port.
  const remote = (file: string) => `vscode-remote://localhost:${port}${encodeURI(absoluteUrlPath(file))}`;
  const payload: [string, string][] = [];
  if (page.extension) payload.push(["extensionDevelopmentPath", remote(page.extension)]);
  if (page.tests) payload.push(["extensionTestsPath", remote(page.tests)]);
  if (page.file) payload.push(["openFile", remote(page.file)]);
  const query = new URLSearchParams({
    tkn: token,
    folder: absoluteUrlPath(page.folder),
    payload: JSON.stringify(payload),
  });
  return `http://localhost:${port}/?${query}`;
}

/** `C:\a\b` as `/C:/a/b`; other paths as they are. */
function absoluteUrlPath(file: string): string {
  const slashed = file.replaceAll("\\", "/");
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}

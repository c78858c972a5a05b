import { URI } from "vscode-uri";

/** The workspace folder of the tests; ends in a slash. */
export const ROOT = "file:///review/";

/** The URI of a path below `ROOT`; a whole URI stays as it is. */
export function uriOf(path: string): string {
  if (/^[a-z][a-z+.-]+:/.test(path)) return path;
  const root = URI.parse(ROOT);
  return root.with({ path: `${root.path}${path}` }).toString();
}

import { expect, test } from "vitest";
import { entryUri, folderOf, folderUri, normalUri, resolvedUri } from "../../../server/workspace/uris.ts";

test.each([
  ["file:///a%20b/c.cmoc", "file:///a%20b/c.cmoc"],
  ["file:///a b/c.cmoc", "file:///a%20b/c.cmoc"],
  ["file:///a/(1).cmoc", "file:///a/%281%29.cmoc"],
  ["file:///C:/a.cmoc", "file:///c%3A/a.cmoc"],
  ["file:///c%3A/a.cmoc", "file:///c%3A/a.cmoc"],
  ["file:///%C3%A9.cmoc", "file:///%C3%A9.cmoc"],
  ["file:///é.cmoc", "file:///%C3%A9.cmoc"],
  ["file:///100%25.cmoc", "file:///100%25.cmoc"],
  ["file:///100%.cmoc", "file:///100%25.cmoc"],
  ["file://server/share/a.cmoc", "file://server/share/a.cmoc"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
])("%s is spelled %s", (uri, normal) => {
  expect(normalUri(uri)).toBe(normal);
  expect(normalUri(normal)).toBe(normal);
});

test.each([
  ["file:///a/b.cmoc", "file:///a/"],
  ["file:///a/b/", "file:///a/"],
  ["file:///a.cmoc", "file:///"],
  ["file:///", "file:///"],
  ["file://server/share", "file://server/"],
  ["file://server/", "file://server/"],
  ["vscode-vfs:/a", "vscode-vfs:/"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
])("the folder of %s is %s", (uri, folder) => {
  let above = uri;
  for (let step = 0; step < 10; step++) above = folderOf(above);
  expect(folderOf(above)).toBe(above); // going up comes to an end
  expect(folderOf(uri)).toBe(folder);
});

test("a folder ends in one slash", () => {
  expect(folderUri("file:///a")).toBe("file:///a/");
  expect(folderUri("file:///a/")).toBe("file:///a/");
  expect(folderUri("file:///")).toBe("file:///");
});

test("an entry's name is taken as it stands", () => {
  expect(entryUri("file:///a/", "b c%20#?.cmoc")).toBe("file:///a/b%20c%2520%23%3F.cmoc");
});

test.each([
  ["refs.bib", "file:///a/refs.bib"],
  ["../refs.bib", "file:///refs.bib"],
  ["../../../../refs.bib", "file:///refs.bib"],
  ["./b/../refs.bib", "file:///a/refs.bib"],
  ["/x/refs.bib", "file:///x/refs.bib"],
  ["C:\\x\\refs.bib", "file:///c%3A/x/refs.bib"],
  ["\\\\server\\refs.bib", "file:///server/refs.bib"],
  ["%2e%2e/refs.bib", "file:///a/%252e%252e/refs.bib"],
  ["https://example.org/refs.bib", "file:///a/https%3A/example.org/refs.bib"],
  ["\ud800.bib", "file:///a/%EF%BF%BD.bib"],
  ["", "file:///a"],
])("beside file:///a/b.cmoc, %s is %s", (path, uri) => {
  expect(resolvedUri("file:///a/b.cmoc", path)).toBe(uri);
});

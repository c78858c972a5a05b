import { expect, it } from "vitest";
import { pageAddress } from "../../../scripts/editor/address.ts";

const port = { port: 8080, token: "secret" };

function openedBy(page: Parameters<typeof pageAddress>[1]): unknown {
  const { searchParams } = new URL(pageAddress(port, page));
  return {
    folder: searchParams.get("folder"),
    token: searchParams.get("tkn"),
    payload: Object.fromEntries(JSON.parse(searchParams.get("payload") ?? "")),
  };
}

it("opens a folder, a file first, with an extension and tests", () => {
  const address = { folder: "/r", file: "/r/a review.cmoc", extension: "/cmoc", tests: "/cmoc/dist/t.cjs" };
  expect(openedBy(address)).toEqual({
    folder: "/r",
    token: "secret",
    payload: {
      extensionDevelopmentPath: "vscode-remote://localhost:8080/cmoc",
      extensionTestsPath: "vscode-remote://localhost:8080/cmoc/dist/t.cjs",
      openFile: "vscode-remote://localhost:8080/r/a%20review.cmoc",
    },
  });
});

it("opens a folder of a Windows disk", () => {
  expect(openedBy({ folder: "C:\\reviews" })).toMatchObject({ folder: "/C:/reviews", payload: {} });
});

import { expect, test } from "vitest";
import { type SavedView, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { SAVE_VIEW_REQUEST, type SaveViewParams, type SaveViewResult } from "../../../server/protocol.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const REVIEW = 'review "Why?"\n\ncmoc T1: aims -> ease -> trust [@ash2019]\n';

function saving(client: TestClient, path: string, view: Partial<SavedView>): Promise<SaveViewResult | null> {
  const params: SaveViewParams = {
    uri: uriOf(path),
    view: { name: "Figure 2", title: null, options: { ...WHOLE_WEB, zoomedOut: true }, ...view },
  };
  return client.connection.sendRequest<SaveViewResult | null>(SAVE_VIEW_REQUEST, params);
}

const written = 'view "Figure 2"\n  zoom out: yes';

test("a view is written at the end of the file, where the review has none", async () => {
  const texts = marked({ "a.cmoc": `${REVIEW}<|>` });
  const client = await startClient(texts);
  const position = texts.cursors[0]?.position;
  expect(await saving(client, "a.cmoc", {})).toEqual({
    location: { uri: uriOf("a.cmoc"), range: { start: position, end: position } },
    newText: `\n${written}\n`,
    replaces: false,
  });
});

test("a view is written behind those that there are, in their file", async () => {
  const client = await startClient({
    files: { "a.cmoc": REVIEW, "b.cmoc": 'view "Figure 1"\n  around: trust\n\ncmoc: a -> b -> c\n' },
  });
  const end = { line: 1, character: 15 };
  expect(await saving(client, "a.cmoc", {})).toEqual({
    location: { uri: uriOf("b.cmoc"), range: { start: end, end } },
    newText: `\n\n${written}`,
    replaces: false,
  });
});

test("a view that has the name is replaced, and its note stays", async () => {
  const client = await startClient({
    files: {
      "a.cmoc": `view Figure 2: "Old"\n  around: trust\n  note: "As in the paper, p. 4"\n\n${REVIEW}`,
    },
  });
  expect(await saving(client, "a.cmoc", {})).toEqual({
    location: {
      uri: uriOf("a.cmoc"),
      range: { start: { line: 0, character: 0 }, end: { line: 2, character: 31 } },
    },
    newText: `${written}\n  note: "As in the paper, p. 4"`,
    replaces: true,
  });
});

test("what cannot be written says why; a file of no review has no views", async () => {
  const client = await startClient({ files: { "a.cmoc": REVIEW } });
  const focus = { on: "chain", configurations: ["gone"] } as const;
  expect(await saving(client, "a.cmoc", { options: { ...WHOLE_WEB, focus } })).toEqual({
    refused: "The CMOC gone has no label. Give it one, so that the view can name it.",
  });
  expect(await saving(client, "nowhere/else.txt", {})).toBeNull();
});

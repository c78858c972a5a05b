import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { EditorTest } from "./editor-tests.ts";
import { fileOfReview } from "./review.ts";

const STARTS = {
  ".pdf": "%PDF-",
  ".png": "\x89PNG",
  ".svg": "<?xml",
  ".html": "<!DOCTYPE html>",
  ".drawio": "<?xml",
} as const;

export const savesAFigure: EditorTest = {
  name: "the causal web is saved as a figure, and as a page for co-authors",
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "cmoc-figures-"));
    const uri = fileOfReview("refined-theory.cmoc").toString();
    try {
      for (const [ending, start] of Object.entries(STARTS)) {
        const file = path.join(folder, `web${ending}`);
        await vscode.commands.executeCommand("cmoc.saveFigure", {
          uri,
          to: vscode.Uri.file(file).toString(),
        });
        const written = await readFile(file, "latin1");
        assert.equal(written.slice(0, start.length), start, ending);
        assert.ok(written.length > 10_000, `${ending} holds the whole web`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
